import { strFromU8, strToU8 } from 'fflate'

const THAI_FIRST = 0xa1
const THAI_SHIFT = 0x0e00 - 0xa0
/** The bytes of Windows-874 that are no Thai letter, and what they are. */
const PUNCTUATION: Readonly<Record<number, number>> = {
  0x80: 0x20ac, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0xa0: 0xa0
}
const UNUSED = new Set([0xdb, 0xdc, 0xdd, 0xde, 0xfc, 0xfd, 0xfe, 0xff])
const CHUNK = 0x8000

export interface Decoded {
  readonly text: string
  readonly encoding: 'utf8' | 'utf16' | 'windows874'
}

/**
 * Text of a file from its bytes: by its mark, else UTF-8 when all of it is, else the Thai code page of Windows (which holds
 * TIS-620). `undefined` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  if (mark === 0xfffe || mark === 0xfeff) return { text: utf16(bytes.subarray(2), mark === 0xfffe), encoding: 'utf16' }
  const body = mark === 0xefbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  const text = strFromU8(body)
  if (text.includes('\0')) return undefined
  if (!text.includes('\uFFFD') || isWrittenSo(text, body)) return { text, encoding: 'utf8' }
  const thai = windows874(body)
  return thai === undefined ? undefined : { text: thai, encoding: 'windows874' }
}

/** Whether the sign for an unreadable letter stood in the file itself, as older programs leave it behind. */
function isWrittenSo(text: string, bytes: Uint8Array): boolean {
  const again = strToU8(text)
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index])
}

function utf16(bytes: Uint8Array, little: boolean): string {
  return letters(bytes.length >> 1, (index) => {
    const [first = 0, second = 0] = [bytes[index * 2], bytes[index * 2 + 1]]
    return little ? first | (second << 8) : (first << 8) | second
  })
}

function windows874(bytes: Uint8Array): string | undefined {
  for (const byte of bytes) if (UNUSED.has(byte) || (byte >= 0x80 && byte < THAI_FIRST && PUNCTUATION[byte] === undefined)) return undefined
  return letters(bytes.length, (index) => {
    const byte = bytes[index] ?? 0
    return PUNCTUATION[byte] ?? (byte >= THAI_FIRST ? byte + THAI_SHIFT : byte)
  })
}

function letters(length: number, codeAt: (index: number) => number): string {
  const parts: string[] = []
  for (let from = 0; from < length; from += CHUNK) {
    parts.push(String.fromCharCode(...Array.from({ length: Math.min(CHUNK, length - from) }, (_, index) => codeAt(from + index))))
  }
  return parts.join('')
}
