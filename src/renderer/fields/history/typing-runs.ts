import type { FieldStep, HistoryChange, HistoryRow } from '@shared/sync/history-row'

/** Edits of one field within this time are one piece of work to its reader: a draft is saved at every pause of the typing. */
const PAUSE_MS = 5 * 60_000

/** A deed as a list shows it; several when somebody went on typing in the same place. */
export interface ShownDeed extends HistoryRow {
  /** How many saved edits it stands for. */
  readonly edits: number
}

/** Joins what one person went on typing in the same fields, deed after deed. `rows` newest first, and so is the answer. */
export function typingRuns(rows: readonly HistoryRow[]): readonly ShownDeed[] {
  const runs: ShownDeed[] = []
  for (const row of rows) {
    const later = runs.at(-1)
    if (later !== undefined && goesOn(later, row)) runs[runs.length - 1] = { ...later, changes: later.changes.map((change, index) => joined(row.changes[index], change)), edits: later.edits + 1 }
    else runs.push({ ...row, edits: 1 })
  }
  return runs
}

function goesOn(later: HistoryRow, earlier: HistoryRow): boolean {
  const same = later.actor === earlier.actor && later.own === earlier.own && later.command === earlier.command && later.plan === earlier.plan
  if (!same || later.outcome !== undefined || earlier.outcome !== undefined || isStepBack(later.command)) return false
  return later.at - earlier.at <= PAUSE_MS && later.changes.length === earlier.changes.length &&
    later.changes.every((change, index) => isSamePlace(change, earlier.changes[index]))
}

/** Each of these is a decision of its own. */
function isStepBack(command: string | null): boolean {
  return command === null || /\.(undo|redo)$|^history\./.test(command)
}

function isSamePlace(later: HistoryChange, earlier: HistoryChange | undefined): boolean {
  if (earlier === undefined || later.ent !== earlier.ent || later.type !== 'set' || earlier.type !== 'set') return false
  const [fields, before] = [Object.keys(later.fields), Object.keys(earlier.fields)]
  return fields.length > 0 && fields.length === before.length && fields.every((field) => before.includes(field))
}

function joined(earlier: HistoryChange | undefined, later: HistoryChange): HistoryChange {
  const fields = Object.entries(later.fields).map(([field, step]) => [field, joinedStep(earlier?.fields[field], step)] as const)
  return { ...later, fields: Object.fromEntries(fields) }
}

function joinedStep(earlier: FieldStep | undefined, later: FieldStep): FieldStep {
  const { was: _was, ...end } = later
  return earlier?.was === undefined ? end : { ...end, was: earlier.was }
}
