import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** จุดแข็ง, จุดอ่อน, โอกาส, อุปสรรค, in the order every plan book shows them. */
export const QUADRANTS = ['strength', 'weakness', 'opportunity', 'threat'] as const
export type Quadrant = (typeof QUADRANTS)[number]

/** SO, ST, WO, WT: what is inside meets what is outside. */
export const TOWS_CELLS = ['so', 'wo', 'st', 'wt'] as const
export type TowsCell = (typeof TOWS_CELLS)[number]

const order = text(z.string().max(200), '')

/** One entry of the SWOT with what proves it (brief §1.3 part 4, T8). Its code, S1 or W2, follows from its place. */
export const swotRecord = defineRecord('swotEntry', {
  quadrant: guarded(z.enum(QUADRANTS), 'strength'),
  order,
  title: text(z.string().max(1_000), ''),
  evidence: text(z.string().max(2_000), ''),
  evidenceSource: text(z.string().max(500), ''),
  /** 1 least to 5 most pressing; 0 when nobody said. */
  priority: guarded(z.int().min(0).max(5), 0)
})
export type SwotEntry = RecordOf<typeof swotRecord>

/** กลยุทธ์ of one cell of the TOWS matrix (T9). */
export const towsRecord = defineRecord('towsStrategy', {
  cell: guarded(z.enum(TOWS_CELLS), 'so'),
  order,
  title: text(z.string().max(1_000), '')
})
export type TowsStrategy = RecordOf<typeof towsRecord>

/** A TOWS strategy rests on an entry of the SWOT: a link of its own, so that two people citing at once never collide. */
export const citationRecord = defineRecord('towsCitation', {
  tows: guarded(z.string(), '', 'towsStrategy'),
  swot: guarded(z.string(), '', 'swotEntry')
})
export type TowsCitation = RecordOf<typeof citationRecord>

const LETTERS: Readonly<Record<Quadrant, string>> = { strength: 'S', weakness: 'W', opportunity: 'O', threat: 'T' }

/** The letter of a quadrant in codes and cells. */
export function letterOf(quadrant: Quadrant): string {
  return LETTERS[quadrant]
}

/** The two quadrants a cell may cite: "wo" rests on weaknesses and opportunities. */
export function quadrantsOf(cell: TowsCell): readonly Quadrant[] {
  return QUADRANTS.filter((quadrant) => cell.includes(LETTERS[quadrant].toLowerCase()))
}

/** The code of every entry, S1 to T9; `entries` stand in the order people see. */
export function swotCodes(entries: readonly SwotEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<Quadrant, number>()
  return new Map(entries.map(({ id, fields: { quadrant } }) => {
    const count = (counts.get(quadrant) ?? 0) + 1
    counts.set(quadrant, count)
    return [id, `${LETTERS[quadrant]}${String(count)}`]
  }))
}

/** The entries a strategy cites, each once, in the order of the SWOT. */
export function citedBy(tows: string, citations: readonly TowsCitation[], entries: readonly SwotEntry[]): readonly SwotEntry[] {
  const cited = new Set(citations.filter(({ fields }) => fields.tows === tows).map(({ fields }) => fields.swot))
  return QUADRANTS.flatMap((quadrant) => entries.filter(({ id, fields }) => fields.quadrant === quadrant && cited.has(id)))
}
