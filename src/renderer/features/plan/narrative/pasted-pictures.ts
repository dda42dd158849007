import type { PasteHouse } from './paste-house'
import { blobOfDataUrl, type PictureRefusal } from './read-picture'

export interface PastedPictureDoors {
  storePicture(id: string, file: Blob, name: string): void
  adoptPicture(id: string, file: Blob | null): void
  refusePicture(why: PictureRefusal, name: string): void
  /** So many pictures of one paste could not be read where they lie. */
  missPictures(count: number): void
}

/** Pixels: smaller ones are rules, dots and counters of web pages. */
const LEAST_SIDE = 8

type PictureHouse = Pick<PasteHouse, 'takePicture' | 'adoptPicture' | 'missPicture'>

/**
 * What happens to the pictures of a paste. Their bytes are taken where they came along (`data:`). Word and LibreOffice only name a file
 * of their own: an empty frame is left in its place, and the notice says what to do. Pictures on the web are not fetched.
 */
export function pictureHouse(doors: PastedPictureDoors, newId: () => string): PictureHouse {
  let missed = 0
  const missPicture = (): void => {
    missed += 1
    if (missed > 1) return
    queueMicrotask(() => {
      doors.missPictures(missed)
      missed = 0
    })
  }
  return {
    missPicture,
    adoptPicture: (id, image) => { doors.adoptPicture(id, blobOfDataUrl(addressOf(image))) },
    takePicture(image) {
      const address = addressOf(image)
      if (address === '' || isDot(image)) return undefined
      const name = image.getAttribute('alt')?.trim() ?? ''
      if (!/^data:/iu.test(address)) {
        missPicture()
        return /^(?:file|cid):/iu.test(address) ? '' : undefined
      }
      const blob = blobOfDataUrl(address)
      if (blob === null) {
        doors.refusePicture('type', name)
        return undefined
      }
      const id = newId()
      doors.storePicture(id, blob, name)
      return id
    }
  }
}

function addressOf(image: Element | null): string {
  return image?.getAttribute('src')?.trim() ?? ''
}

function isDot(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const pixels = Number(image.getAttribute(side) ?? NaN)
    return pixels < LEAST_SIDE
  })
}
