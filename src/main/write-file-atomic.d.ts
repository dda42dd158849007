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
  // The tool's own shape: a CommonJS function.
  export default writeFileAtomic
}
