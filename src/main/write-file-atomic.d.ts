// The package ships no types; this is the part of it we use.
declare module 'write-file-atomic' {
  interface Options {
    readonly mode?: number
    readonly fsync?: boolean
  }
  interface WriteFileAtomic {
    (file: string, data: string | Uint8Array, options?: Options): Promise<void>
    sync(file: string, data: string | Uint8Array, options?: Options): void
  }
  const writeFileAtomic: WriteFileAtomic
  // eslint-disable-next-line no-restricted-syntax -- the package is one CommonJS function
  export default writeFileAtomic
}
