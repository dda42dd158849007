import { PROVINCIAL_PLAN } from '@shared/alignment/plan-library'
import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { copiedRow, type CopyShift } from './copied-fields'
import { partOfKind, type CopyPart } from './copy-parts'
import { branchSpec, parentFieldOf } from './project-children'
import { textIn, type ProjectRow } from './project-rows'

/** How rows come into a copy. */
export interface CopyRows extends CopyShift {
  readonly parts: readonly CopyPart[]
  /** The id under which a row stands in the copy. */
  readonly idOf: (row: ProjectRow) => string
  /**
   * What a reference to a record outside the project becomes (an indicator of the plan, a goal of the province); empty when there is
   * nothing like it where the copy goes.
   */
  readonly outside: (kind: string, id: string) => string
  /** Whether the plan of the copy holds this version of a reference plan. */
  readonly knows: (catalogue: string, version: number) => boolean
}

/**
 * The rows of a project as those of its copy, parents before children; `rows` is all that hangs on it (`rowsUnder`). A row goes along
 * with its part and its parent; what it names beyond its parent and does not find there is let go.
 */
export function copyRows(project: { readonly id: string; readonly copy: string }, rows: readonly ProjectRow[], how: CopyRows): readonly ProjectRow[] {
  const ids = new Map([[project.id, project.copy]])
  const taken = rows.flatMap((row) => {
    const part = partOfKind(row.kind)
    const fields = part !== undefined && how.parts.includes(part) && ids.has(textIn(row.fields, parentOf(row.kind))) ? copiedRow(row, how) : undefined
    if (fields === undefined) return []
    ids.set(row.id, how.idOf(row))
    return [{ ...row, fields }]
  })
  return taken.flatMap(({ id, kind, fields }) => {
    const named = relinked(kind, fields, ids, how)
    return named === undefined ? [] : [{ id: ids.get(id) ?? id, kind, fields: named }]
  })
}

function parentOf(kind: string): string {
  return parentFieldOf(kind)?.field ?? ''
}

/** References in the copy: to what came along, else to what stands for it there; `undefined` when the row says nothing without it. */
function relinked(kind: string, fields: ProjectRow['fields'], ids: ReadonlyMap<string, string>, how: CopyRows): ProjectRow['fields'] | undefined {
  const out: Record<string, ProjectRow['fields'][string]> = { ...fields }
  for (const [field, { ref }] of Object.entries(branchSpec(kind)?.fields ?? {})) {
    const id = textIn(fields, field)
    if (ref === undefined || id === '') continue
    out[field] = ids.get(id) ?? (parentFieldOf(ref) === null ? how.outside(ref, id) : '')
    if (out[field] === '' && (field === parentOf(kind) || kind === 'projectKpi')) return undefined
  }
  return kind === 'alignment' ? realigned(out, how) : out
}

/** A link with an item of a reference plan, where the plan of the copy knows that item. */
function realigned(fields: ProjectRow['fields'], { outside, knows }: CopyRows): ProjectRow['fields'] | undefined {
  if (fields['catalogue'] !== PROVINCIAL_PLAN) return knows(textIn(fields, 'catalogue'), Number(fields['version'])) ? fields : undefined
  const goal = outside('provincialGoal', textIn(fields, 'goal'))
  return goal === '' ? undefined : { ...fields, goal }
}

/** What a copy will be: how many rows of each part, and its budget in satang. */
export interface CopyCount {
  readonly counts: Readonly<Partial<Record<CopyPart, number>>>
  readonly total: Satang
}

/** Counts the rows of a copy, as they are about to be made. Months of an activity count with it. */
export function countCopy(rows: readonly ProjectRow[]): CopyCount {
  const counts: Partial<Record<CopyPart, number>> = {}
  for (const { kind } of rows) {
    const part = partOfKind(kind)
    if (part !== undefined && kind !== 'activityYear') counts[part] = (counts[part] ?? 0) + 1
  }
  const lines = rows.filter(({ kind }) => kind === 'budgetLine') as unknown as readonly BudgetLine[]
  return { counts, total: sumSatang(lines.map(storedAmount)) }
}
