// Vite turns these imports into `data:` addresses, so that paper needs no file of the window's build.
declare module '*.woff2?inline' {
  const address: string
  // eslint-disable-next-line no-restricted-syntax -- the shape is Vite's
  export default address
}
declare module '*.ttf?inline' {
  const address: string
  // eslint-disable-next-line no-restricted-syntax -- the shape is Vite's
  export default address
}
