import { inflateSync } from 'node:zlib'

/** What can be told of a PDF without drawing it; 0 where nothing was found. Sides of the first page in millimetres. */
export interface PdfFacts {
  readonly encrypted: boolean
  readonly pages: number
  readonly width: number
  readonly height: number
}

const MM_PER_POINT = 25.4 / 72
const MOST_STREAMS = 200
const MOST_UNPACKED = 2 * 1024 * 1024

/** Reads pages and paper size from the objects of a PDF, packed ones too. An encrypted file keeps them to itself. */
export function readPdf(bytes: Buffer): PdfFacts {
  const text = bytes.toString('latin1')
  // The trailer, or the dictionary of the stream that replaces it, is never encrypted itself.
  const encrypted = /\/Encrypt\s+\d+\s+\d+\s+R/.test(text)
  const objects = encrypted ? text : [text, ...packedObjects(bytes, text)].join('\n')
  return { encrypted, pages: pagesOf(objects), ...paperOf(objects) }
}

function pagesOf(objects: string): number {
  let most = 0
  for (const [node] of objects.matchAll(/<<[^<>]{0,2000}\/Type\s*\/Pages\b[^<>]{0,2000}>>/g)) most = Math.max(most, Number(/\/Count\s+(\d{1,6})\b/.exec(node)?.[1] ?? 0))
  return most > 0 ? Math.min(most, 100_000) : Math.min([...objects.matchAll(/\/Type\s*\/Page\b/g)].length, 100_000)
}

function paperOf(objects: string): { readonly width: number; readonly height: number } {
  const box = /\/MediaBox\s*\[\s*(-?[\d.]{1,12})\s+(-?[\d.]{1,12})\s+(-?[\d.]{1,12})\s+(-?[\d.]{1,12})\s*\]/.exec(objects)
  const [left = 0, bottom = 0, right = 0, top = 0] = (box ?? []).slice(1).map(Number)
  const [width, height] = [Math.abs(right - left), Math.abs(top - bottom)].map((points) => Math.round(points * MM_PER_POINT)) as [number, number]
  return width > 0 && width < 100_000 && height > 0 && height < 100_000 ? { width, height } : { width: 0, height: 0 }
}

/** The streams that hold objects in packed form. */
function packedObjects(bytes: Buffer, text: string): readonly string[] {
  const found: string[] = []
  for (const match of text.matchAll(/\/Type\s*\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    if (found.length >= MOST_STREAMS) break
    const from = match.index + match[0].length
    const to = text.indexOf('endstream', from)
    try {
      if (to > from) found.push(inflateSync(bytes.subarray(from, to), { maxOutputLength: MOST_UNPACKED, finishFlush: 2 }).toString('latin1'))
    } catch {
      // Packed in another way, or damaged: its objects stay unknown.
    }
  }
  return found
}
