/** Whole numbers of a byte string, little end first; what lies outside reads as zero. */
export class ByteReader {
  constructor(readonly bytes: Uint8Array) {}

  u16(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8)
  }

  u32(at: number): number {
    return this.u16(at) + this.u16(at + 2) * 0x1_0000
  }

  /** Bytes as characters of the same number: for names that are compared, not shown. */
  latin(from: number, length: number): string {
    return Array.from(this.bytes.subarray(from, from + length), (byte) => String.fromCharCode(byte)).join('')
  }
}

const POLYNOMIAL = 0xedb88320
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
  return value
})

/** CRC-32 of ZIP: a file that was cut or changed on its way does not pass as figures. */
export function crc32(bytes: Uint8Array): number {
  let value = -1
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
  return (value ^ -1) >>> 0
}
