import { MOST_STEP_AMOUNTS, type RecordManyArgs } from '@shared/budget/many-step-amounts'
import { MAX_IMPORT_WRITES, type ImportLinesArgs } from '@shared/budget/import-lines'
import type { ImportWrite } from './import-report'

/** Letters of one part as JSON: a Thai letter takes three bytes, and an op tells of every field more than its value. */
const MAX_PART_LETTERS = 150_000

/** What an accepted report asks of `budget.importLines`: one part, or several when one op could not carry them; parents first. */
export function importParts(plan: string, writes: readonly ImportWrite[]): readonly ImportLinesArgs[] {
  const parts: ImportLinesArgs[] = []
  let part: ImportLinesArgs['writes'] = []
  let letters = 0
  for (const write of writes.flatMap(argsOf)) {
    const size = JSON.stringify(write).length
    if (part.length >= MAX_IMPORT_WRITES || (part.length > 0 && letters + size > MAX_PART_LETTERS)) {
      parts.push({ plan, writes: part })
      part = []
      letters = 0
    }
    part.push(write)
    letters += size
  }
  return part.length === 0 ? parts : [...parts, { plan, writes: part }]
}

function argsOf(write: ImportWrite): ImportLinesArgs['writes'] {
  if (write.kind === 'stepAmount') return []
  if (write.kind === 'project') return [{ kind: 'project', id: write.id, fields: { ...write.fields } }]
  const { factors, months, forward, commitments, ...fields } = write.fields
  const lists = { factors, months, forward, commitments }
  const given = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined).map(([name, list]) => [name, [...(list ?? [])]]))
  return [{ kind: 'budgetLine', id: write.id, fields: { ...fields, ...given } }]
}

/** What an accepted report of amounts asks of `stepAmount.recordMany`: one part, or several when one op could not carry them. */
export function amountParts(plan: string, writes: readonly ImportWrite[]): readonly RecordManyArgs[] {
  const entries = writes.flatMap((write) => (write.kind === 'stepAmount' ? [{ id: write.id, line: write.line, ...write.fields }] : []))
  return Array.from({ length: Math.ceil(entries.length / MOST_STEP_AMOUNTS) }, (_, part) => ({ plan, entries: entries.slice(part * MOST_STEP_AMOUNTS, (part + 1) * MOST_STEP_AMOUNTS) }))
}
