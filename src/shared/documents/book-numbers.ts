import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { allBlocks } from './outline'
import { composedBook } from './plan-book'

/** What a text bears in the book: it follows from the whole plan. Digits Arabic. */
export interface BookNumbers {
  /** The numbers of tables and pictures an officer put into the text, by paragraph: "ตารางที่ 4". */
  readonly captions: ReadonlyMap<string, string>
  /** How many footnotes the book holds before the text of each section: its own go on from there. */
  readonly notesBefore: ReadonlyMap<string, number>
}

/** The numbers of the paper, for the editor: read from the book itself, so that the two cannot differ. */
export function bookNumbers(snapshot: PlanSnapshot): BookNumbers {
  const { outline, notesBefore } = composedBook(snapshot, { numerals: 'arabic', profile: 'word', madeOn: null })
  const captions = new Map(allBlocks(outline).flatMap((block) =>
    (block.type === 'table' || block.type === 'figure') && block.from !== undefined ? [[block.from, block.number] as const] : []))
  return { captions, notesBefore }
}
