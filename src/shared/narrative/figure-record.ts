import { z } from 'zod'
import { defineRecord, text, type RecordOf } from '@shared/record/define-record'

export const FIGURE_TYPES = ['image/png', 'image/jpeg'] as const
export type FigureType = (typeof FIGURE_TYPES)[number]

/** Bytes of one picture at most, so that the edit that brings it always fits into one push. */
export const MAX_FIGURE_BYTES = 400_000
/** Pixels of the longer side at most: 16 cm at 250 dots per inch. */
export const MAX_FIGURE_SIDE = 1_600

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/
const side = z.int().min(0).max(MAX_FIGURE_SIDE)

/** A picture of the plan, as `data` in base64; the paragraph of style `figure` says where it stands and holds its caption. */
export const figureRecord = defineRecord('figure', {
  mime: text(z.enum(FIGURE_TYPES), 'image/png'),
  width: text(side, 0),
  height: text(side, 0),
  /** What the picture shows, for those who cannot see it. */
  alt: text(z.string().max(500), ''),
  data: text(z.string().max(Math.ceil(MAX_FIGURE_BYTES / 3) * 4).regex(BASE64), '')
})
export type Figure = RecordOf<typeof figureRecord>
export type FigureFields = Figure['fields']

/** The kind of picture by its first bytes, whatever its name says; `undefined` for anything but PNG and JPEG. */
export function figureTypeOf(bytes: Uint8Array): FigureType | undefined {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined
}
