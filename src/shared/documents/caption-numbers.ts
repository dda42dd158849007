import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { allBlocks } from './outline'
import { planBook } from './plan-book'

/** The numbers that tables and pictures an officer put into the text bear in the book, by paragraph: "ตารางที่ 4", digits Arabic. */
export function captionNumbers(snapshot: PlanSnapshot): ReadonlyMap<string, string> {
  const book = planBook(snapshot, { numerals: 'arabic', profile: 'word', madeOn: null })
  return new Map(allBlocks(book).flatMap((block) =>
    (block.type === 'table' || block.type === 'figure') && block.from !== undefined ? [[block.from, block.number] as const] : []))
}
