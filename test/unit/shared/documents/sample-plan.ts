import { readFileSync } from 'node:fs'
import { readBookFile } from '@shared/documents/book-file'
import type { DocOutline, Numerals, Profile, TableBlock } from '@shared/documents/outline'
import { allBlocks } from '@shared/documents/outline'
import { planBook } from '@shared/documents/plan-book'
import type { IsoDay } from '@shared/kernel/calendar'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'

/** The plan that ships as the sample, read as any file is. */
export function samplePlan(): PlanSnapshot {
  const read = readBookFile(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** A book of `plan` on a fixed day. */
export function bookOf(plan: PlanSnapshot, { numerals = 'thai', profile = 'word' }: { numerals?: Numerals; profile?: Profile } = {}): DocOutline {
  return planBook(plan, { numerals, profile, madeOn: '2026-11-22' as IsoDay })
}

/** All words of an outline, one line per paragraph or cell line; verbatim runs are left out on wish. */
export function wordsOf(outline: DocOutline, withVerbatim = true): string {
  const seen: string[] = []
  JSON.stringify(outline.sections, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string') {
      if (withVerbatim || !('verbatim' in value)) seen.push(value.text)
    }
    return value
  })
  return seen.join('\n')
}

export function tablesOf(outline: DocOutline): readonly TableBlock[] {
  return allBlocks(outline).filter((block): block is TableBlock => block.type === 'table')
}
