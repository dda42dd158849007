import { MAX_IMPORT_WRITES, type ImportLinesArgs } from '@shared/budget/import-lines'
import type { ImportWrite } from './import-report'

/** What an accepted report asks of `budget.importLines`: one part, or several when one op could not carry them; parents first. */
export function importParts(plan: string, writes: readonly ImportWrite[]): readonly ImportLinesArgs[] {
  const parts: ImportLinesArgs[] = []
  for (let from = 0; from < writes.length; from += MAX_IMPORT_WRITES) {
    parts.push({ plan, writes: writes.slice(from, from + MAX_IMPORT_WRITES).map(argsOf) })
  }
  return parts
}

function argsOf(write: ImportWrite): ImportLinesArgs['writes'][number] {
  if (write.kind === 'project') return { kind: 'project', id: write.id, fields: { ...write.fields } }
  const { factors, ...fields } = write.fields
  return { kind: 'budgetLine', id: write.id, fields: factors === undefined ? fields : { ...fields, factors: [...factors] } }
}
