import type { Mime } from './file-format'

/** Pixels as stored, before any turning. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Pixels beyond which no machine of an office should unpack a picture (four bytes each). */
export const MAX_DRAWN_PIXELS = 100_000_000

/** The size that the head of an image states, without unpacking it; `undefined` when it cannot be read. */
export function imageSize(bytes: Uint8Array, mime: Mime): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read = { 'image/png': pngSize, 'image/jpeg': jpegSize, 'image/gif': gifSize, 'image/webp': webpSize }[mime as string]
  const size = read?.(view)
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined
}

function pngSize(view: DataView): ImageSize | undefined {
  return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(view: DataView): ImageSize | undefined {
  return view.byteLength < 10 ? undefined : { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function webpSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 30) return undefined
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (chunk === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 }
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) % 16_384, height: view.getUint16(28, true) % 16_384 }
  const bits = view.getUint32(21, true)
  return chunk === 'VP8L' ? { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 } : undefined
}

/** Goes from segment to segment until one starts a frame. */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else if (marker === 0xd9 || marker === 0xda) return undefined
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

/** 0xC0–0xCF, bar the tables and reserved marks among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
