import { alignmentChecks } from './checks/alignment-checks'
import { analysisChecks } from './checks/analysis-checks'
import type { CompletenessRule, Finding } from './checks/check'
import { budgetChecks } from './checks/budget-checks'
import { directionChecks } from './checks/direction-checks'
import { issueChecks } from './checks/issue-checks'
import { kpiChecks } from './checks/kpi-checks'
import { projectChecks } from './checks/project-checks'
import { referenceChecks } from './checks/reference-checks'
import { sectionChecks } from './checks/section-checks'
import type { PlanContents } from './plan-contents'

export { COMPLETENESS_RULES, type CompletenessRule, type Finding } from './checks/check'

/** Rules that give a hint and never hold back a plan: what a plan may have good reason for. */
const HINTS: ReadonlySet<CompletenessRule> = new Set([
  'visionLong', 'issueCount', 'swotFew', 'swotNoEvidence', 'factOld', 'factNoYear', 'referenceExpired', 'rateExceeded', 'amountUneven', 'ceilingExceeded'
])

const CHECKS = [directionChecks, sectionChecks, referenceChecks, analysisChecks, issueChecks, kpiChecks, projectChecks, budgetChecks, alignmentChecks] as const

/** `passed` of `checks` hold; `findings` are those that do not, in the order of the plan book. */
export interface Completeness {
  readonly checks: number
  readonly passed: number
  readonly findings: readonly Finding[]
}

/** Runs every check. Nothing here refuses saving: complete is asked for when the plan is sent. */
export function completenessOf(contents: PlanContents): Completeness {
  const checks = CHECKS.flatMap((run) => run(contents))
  const findings = checks.filter((check) => !check.holds).map(({ holds: _, ...finding }) => finding)
  return { checks: checks.length, passed: checks.length - findings.length, findings }
}

/** What keeps a plan from being sent; saving is never refused. */
export function obstaclesOf({ findings }: Pick<Completeness, 'findings'>): readonly Finding[] {
  return findings.filter(({ rule }) => !HINTS.has(rule))
}

/** Whole per cent of the checks that hold, rounded down, so that 100 means all. */
export function percentComplete({ checks, passed }: Pick<Completeness, 'checks' | 'passed'>): number {
  return checks === 0 ? 100 : Math.floor((passed * 100) / checks)
}
