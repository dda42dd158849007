import { inflateRawSync } from 'node:zlib'

/** One file of a ZIP archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressed: number
  readonly offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 20_000
/** Packed and unpacked bytes of a part that is read: the parts we look into are short lists. */
const MOST_PACKED = 256 * 1024
const MOST_UNPACKED = 4 * 1024 * 1024

/** The directory of a ZIP archive; `undefined` when the bytes are none, or a damaged one. Nothing is unpacked. */
export function readZipDirectory(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0 || count > MOST_ENTRIES) return undefined
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return undefined
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number]
    const next = at + 46 + nameLength + extraLength + noteLength
    const offset = bytes.readUInt32LE(at + 42)
    if (next > end || offset + 30 > end || bytes.readUInt32LE(offset) !== LOCAL) return undefined
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    entries.push({ name, method: bytes.readUInt16LE(at + 10), compressed: bytes.readUInt32LE(at + 20), offset })
    at = next
  }
  return entries
}

/** A short part as text; `undefined` when it is too long, or damaged. */
export function readZipText(bytes: Buffer, entry: ZipEntry): string | undefined {
  if (entry.compressed > MOST_PACKED) return undefined
  const from = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(from, from + entry.compressed)
  if (packed.length < entry.compressed) return undefined
  if (entry.method === 0) return packed.toString('utf8')
  if (entry.method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_UNPACKED }).toString('utf8')
  } catch {
    return undefined
  }
}

/** The end record stands in the last bytes, before a comment of at most 65 535. */
function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at
  }
  return undefined
}
