import type { RawRecord } from '@shared/record/define-record'
import type { CopyGroup } from './plan-kind'

/** With which group a kind is taken over into the next plan. What is not named here goes with the direction. */
const GROUPS: Readonly<Record<string, CopyGroup>> = {
  section: 'structure', figure: 'narrative', paragraph: 'narrative', project: 'projects', budgetLine: 'projects', projectKpi: 'projects',
  targetGroup: 'projects', projectIndicator: 'projects', projectRisk: 'projects', signatory: 'projects', activity: 'projects', activityYear: 'projects',
  unitRate: 'projects', attachment: 'projects', projectTemplate: 'projects', sheetLayout: 'projects'
}

/** What belongs to its own period alone: grants and what was decided and paid. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['ceiling', 'stepAmount', 'projectStep'])

/** References that may be empty: the record stays when what it names is not taken over. All others go with their parent. */
const OPTIONAL: ReadonlySet<string> = new Set(['section.issue', 'project.issue', 'project.strategy', 'budgetLine.activity'])

/** What an action plan carries out of the strategic plan; its analysis and its missions stay there. */
const CARRIED_OUT: ReadonlySet<string> = new Set([
  'catalogueEdition', 'provincialGoal', 'issue', 'strategy', 'objective', 'kpi', 'alignment', 'project', 'budgetLine', 'projectKpi',
  'targetGroup', 'projectIndicator', 'projectRisk', 'signatory', 'activity', 'activityYear', 'unitRate', 'attachment', 'projectTemplate', 'sheetLayout'
])

export function groupOf({ kind, view }: Pick<RawRecord, 'kind' | 'view'>): CopyGroup {
  if (kind === 'alignment') return typeof view['project'] === 'string' && view['project'] !== '' ? 'projects' : 'direction'
  return GROUPS[kind] ?? 'direction'
}

/** Whether records of a kind are never taken over into another plan. */
export function isLeftBehind(kind: string): boolean {
  return LEFT_BEHIND.has(kind)
}

export function isOptionalReference(kind: string, field: string): boolean {
  return OPTIONAL.has(`${kind}.${field}`)
}

export function isCarriedOut(kind: string): boolean {
  return CARRIED_OUT.has(kind)
}
