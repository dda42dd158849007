import { formatOf, type Mime } from '@shared/attachment/file-format'
import { imageSize, MAX_DRAWN_PIXELS } from '@shared/attachment/image-size'
import type { AttachmentSpace } from '@shared/ipc/attachment-contract'
import { thumbnailOf } from '@renderer/data/thumbnails'

/** Pixels of the longer side: twice what is shown, for screens with fine dots. */
const SIDE = 128
/** A strip longer than this is no picture to recognise, and may be made to fill the memory. */
const MOST_LENGTHS = 20

/** The small picture of an image as a `data:` address; empty when it is too large to unpack, damaged, or of a kind that is not drawn. */
export async function thumbnail(hash: string, mime: Mime, space: AttachmentSpace): Promise<string> {
  if (formatOf(mime).isDrawn !== true) return ''
  return thumbnailOf(hash, async () => {
    const read = await window.planner.attachmentRead({ space, hash })
    if (!read.ok) throw new Error(read.error.code)
    const { bytes } = read.value
    const size = imageSize(bytes, mime)
    if (size === undefined || size.width * size.height > MAX_DRAWN_PIXELS) return ''
    const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
    if (long > short * MOST_LENGTHS) return ''
    return drawn(new Blob([new Uint8Array(bytes)], { type: mime }), Math.min(1, SIDE / long))
  })
}

/** The engine turns photographs the way their camera was held. On white: what is see-through would be black. */
async function drawn(file: Blob, scale: number): Promise<string> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return ''
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.imageSmoothingQuality = 'high'
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  }
  bitmap.close()
  return canvas.toDataURL('image/jpeg', 0.85)
}
