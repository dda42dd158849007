/** The content checks of a plan (brief §1.6, §3.7, §3.8), named by what is missing. Words are in i18n under `workspace.check.<rule>`. */
export const COMPLETENESS_RULES = [
  'visionMissing', 'visionLong', 'missionMissing', 'sectionEmpty', 'noIssue', 'issueCount', 'issueNoObjective', 'issueNoStrategy', 'issueNoProject',
  'issueNotAligned', 'objectiveNoKpi', 'strategyNoProject', 'kpiNoUnit', 'kpiNoBaseline', 'kpiNoTarget', 'kpiNoOwner', 'kpiNoSource', 'projectNoIssue', 'projectNoKpi',
  'projectNotAligned', 'swotFew', 'swotNoEvidence', 'towsNoCitation', 'factOld', 'factNoYear', 'referenceExpired', 'referenceBroken',
  'codeTwice', 'monthsDiffer', 'commitmentsDiffer', 'weightsDiffer', 'rateExceeded', 'amountUneven', 'ceilingExceeded'
] as const
export type CompletenessRule = (typeof COMPLETENESS_RULES)[number]

/** One thing that is still missing: which rule, and the record and field where a person puts it right. */
export interface Finding {
  readonly rule: CompletenessRule
  readonly kind: string
  readonly record: string
  readonly field: string
  /** What the record calls itself: its title, or the part of a section. */
  readonly name: string
  /** The project on whose page the record stands, when it is not the project itself. */
  readonly project?: string
  /** How many records it stands for; one when not given. */
  readonly count?: number
}

export interface Check extends Finding {
  readonly holds: boolean
}
