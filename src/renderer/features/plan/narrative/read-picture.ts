import { figureTypeOf, MAX_FIGURE_BYTES, MAX_FIGURE_SIDE, type FigureFields, type FigureType } from '@shared/narrative/figure-record'

/** Why a picture was not taken: another kind of file, a damaged one, one this machine cannot hold, or one that was never here. */
export type PictureRefusal = 'type' | 'broken' | 'size' | 'lost'

export interface ReadPicture {
  readonly fields: FigureFields
  /** What was done to make it small enough: bytes before and after; absent when it was small enough as it came. */
  readonly shrunk?: { readonly from: number; readonly to: number }
}

const MOST_FILE_BYTES = 40_000_000
const QUALITIES = [0.9, 0.8, 0.7, 0.6] as const
const SMALLER = 0.8
const LEAST_SIDE = 200

/**
 * A file as a picture of the plan: judged by its first bytes, drawn anew (which drops places and camera data that photographs
 * carry) at no more than 1 600 pixels and 400 kB.
 */
export async function readPicture(file: Blob): Promise<ReadPicture | PictureRefusal> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  const type = figureTypeOf(head)
  if (type === undefined) return 'type'
  if (file.size > MOST_FILE_BYTES) return 'size'
  const bitmap = await createImageBitmap(new Blob([file], { type })).catch(() => null)
  if (bitmap === null) return 'broken'
  try {
    const fields = await fitted(bitmap, type)
    if (fields === null) return 'size'
    const isSmaller = file.size > MAX_FIGURE_BYTES || fields.width < bitmap.width
    return isSmaller ? { fields, shrunk: { from: file.size, to: Math.ceil((fields.data.length * 3) / 4) } } : { fields }
  } finally {
    bitmap.close()
  }
}

/** The first drawing that is small enough: as it is, then as a photograph of falling quality, then smaller. */
async function fitted(bitmap: ImageBitmap, type: FigureType): Promise<FigureFields | null> {
  let scale = Math.min(1, MAX_FIGURE_SIDE / Math.max(bitmap.width, bitmap.height))
  while (Math.max(bitmap.width, bitmap.height) * scale >= Math.min(LEAST_SIDE, Math.max(bitmap.width, bitmap.height))) {
    const canvas = drawn(bitmap, scale)
    const tries: readonly (readonly [FigureType, number])[] = [
      ...(type === 'image/png' ? [['image/png', 1] as const] : []), ...QUALITIES.map((quality) => ['image/jpeg', quality] as const)
    ]
    for (const [mime, quality] of tries) {
      const blob = await encoded(canvas, mime, quality)
      if (blob !== null && blob.size <= MAX_FIGURE_BYTES) {
        return { mime, width: canvas.width, height: canvas.height, alt: '', data: base64(new Uint8Array(await blob.arrayBuffer())) }
      }
    }
    scale *= SMALLER
  }
  return null
}

/** On white: what is see-through would be black in a photograph. */
function drawn(bitmap: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

function encoded(canvas: HTMLCanvasElement, mime: FigureType, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => { canvas.toBlob(resolve, mime, quality) })
}

const CHUNK = 32_768

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}

/** The bytes of a `data:` address, read without asking the network; `null` for any other address. */
export function blobOfDataUrl(address: string): Blob | null {
  const match = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)
  if (match === null) return null
  try {
    return new Blob([Uint8Array.from(atob((match[1] ?? '').replace(/\s/g, '')), (char) => char.charCodeAt(0))])
  } catch {
    return null
  }
}
