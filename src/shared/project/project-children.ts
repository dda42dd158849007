import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { remove, type Intent, type RecordReader } from '@shared/record/command'
import type { RecordSpec } from '@shared/record/define-record'
import { projectKpiRecord } from './project-kpi-record'
import { projectStepRecord } from './project-step-record'
import { PROPOSAL_RECORDS } from './proposal-records'

interface Branch {
  readonly spec: RecordSpec
  /** The field that names its parent. */
  readonly under: string
  readonly children?: readonly Branch[]
}

/** What hangs on a project, and what hangs on that. A kind that names a project joins here, or deleting the project is refused. */
const BRANCHES: readonly Branch[] = [
  { spec: projectKpiRecord, under: 'project' },
  { spec: budgetLineRecord, under: 'project', children: [{ spec: stepAmountRecord, under: 'line' }] },
  { spec: activityRecord, under: 'project', children: [{ spec: activityYearRecord, under: 'activity' }] },
  { spec: alignmentRecord, under: 'project' },
  { spec: attachmentRecord, under: 'project' },
  { spec: projectStepRecord, under: 'project' },
  ...PROPOSAL_RECORDS.map((spec) => ({ spec, under: 'project' }))
]

/** The kinds a command must ask for to read the children of a project. */
export const PROJECT_CHILD_KINDS: readonly string[] = kindsOf(BRANCHES)

const PARENTS = new Map(parentsOf(BRANCHES, 'project'))

/** Which field of a kind names what it hangs on, and that one's kind; `null` for what does not hang on a project. */
export function parentFieldOf(kind: string): { readonly field: string; readonly kind: string } | null {
  return PARENTS.get(kind) ?? null
}

function parentsOf(branches: readonly Branch[], parent: string): (readonly [string, { readonly field: string; readonly kind: string }])[] {
  return branches.flatMap(({ spec, under, children = [] }) => [[spec.kind, { field: under, kind: parent }] as const, ...parentsOf(children, spec.kind)])
}

/** The specification of a kind that hangs on a project, or is one; `undefined` for others. */
export function branchSpec(kind: string): RecordSpec | undefined {
  return specsOf(BRANCHES).find((spec) => spec.kind === kind)
}

function specsOf(branches: readonly Branch[]): RecordSpec[] {
  return branches.flatMap(({ spec, children = [] }) => [spec, ...specsOf(children)])
}

function kindsOf(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ spec, children = [] }) => [spec.kind, ...kindsOf(children)])
}

/** Removes everything that hangs on these projects, children before their parents; the command must have asked for `PROJECT_CHILD_KINDS`. */
export function removeChildren(reader: RecordReader, plan: string, projects: ReadonlySet<string>): readonly Intent[] {
  return removeUnder(reader, plan, projects, BRANCHES)
}

/** Removes what hangs on a budget line; the command must have asked for `stepAmountRecord`. */
export function removeStepAmounts(reader: RecordReader, plan: string, lines: ReadonlySet<string>): readonly Intent[] {
  return removeUnder(reader, plan, lines, [{ spec: stepAmountRecord, under: 'line' }])
}

function removeUnder(reader: RecordReader, plan: string, parents: ReadonlySet<string>, branches: readonly Branch[]): readonly Intent[] {
  return branches.flatMap(({ spec, under, children = [] }) => {
    const own = reader.list(spec, plan).filter(({ fields }) => parents.has((fields as Readonly<Record<string, unknown>>)[under] as string))
    if (own.length === 0) return []
    const ids = new Set(own.map(({ id }) => id))
    return [...removeUnder(reader, plan, ids, children), ...own.map(({ id }) => remove(spec, id))]
  })
}
