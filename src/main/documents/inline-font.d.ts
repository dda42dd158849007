// Vite turns these imports into `data:` addresses, so that paper needs no file of the window's build.
declare module '*.woff2?inline' {
  const address: string
  // The shape is Vite's.
  export default address
}
declare module '*.ttf?inline' {
  const address: string
  export default address
}
