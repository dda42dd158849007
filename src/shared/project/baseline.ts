import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { baselineOf, type Way } from './standing'

/** A line whose amount is no longer what was agreed to, in satang; `null` for one that was not there, or is not any more. */
export interface ChangedLine {
  readonly line: string
  readonly item: string
  readonly was: Satang | null
  readonly now: Satang | null
}

export interface ChangesSince {
  readonly rows: readonly ChangedLine[]
  /** Satang of all lines, then and now. */
  readonly was: Satang
  readonly now: Satang
}

/** What changed in the amounts of a project since they were agreed to; `null` when nothing was agreed to yet. */
export function changesSince(way: Way, lines: readonly BudgetLine[]): ChangesSince | null {
  const baseline = baselineOf(way)
  if (baseline === null) return null
  const now = new Map(lines.map((line) => [line.id, { line: line.id, item: line.fields.item, now: storedAmount(line) }]))
  const before = new Map(baseline.lines.map((frozen) => [frozen.line, frozen]))
  const all = [...now.values(), ...baseline.lines.filter(({ line }) => !now.has(line))]
  const rows = all.map(({ line, item }) => ({ line, item, was: (before.get(line)?.satang ?? null) as Satang | null, now: now.get(line)?.now ?? null }))
  return {
    rows: rows.filter((row) => row.was !== row.now),
    was: sumSatang(baseline.lines.map(({ satang }) => satang as Satang)),
    now: sumSatang([...now.values()].map((each) => each.now))
  }
}
