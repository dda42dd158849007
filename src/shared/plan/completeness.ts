import { yearsOf } from '@shared/kernel/calendar'
import { plainText } from '@shared/kernel/rich-text'
import { TARGET_FIELDS } from '@shared/kpi/kpi-record'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import type { PlanContents } from './plan-contents'

/** The content checks of a plan (brief §1.6) that its stored records can answer. */
export const COMPLETENESS_RULES = [
  'visionMissing', 'visionLong', 'sectionEmpty', 'noIssue', 'issueNoObjective', 'issueNoStrategy', 'issueNoProject', 'objectiveNoKpi',
  'kpiNoUnit', 'kpiNoBaseline', 'kpiNoTarget', 'kpiNoOwner', 'kpiNoSource', 'projectNotAligned'
] as const
export type CompletenessRule = (typeof COMPLETENESS_RULES)[number]

/** Rules that give a hint and never hold back a plan. */
const HINTS: ReadonlySet<CompletenessRule> = new Set(['visionLong', 'projectNotAligned'])

/** One thing that is still missing: which rule, and the record and field where a person puts it right. */
export interface Finding {
  readonly rule: CompletenessRule
  readonly kind: string
  readonly record: string
  readonly field: string
  /** What the record calls itself: its title, or the part of a section. */
  readonly name: string
}

/** What keeps a plan from being sent; saving is never refused. */
export function obstaclesOf({ findings }: Pick<Completeness, 'findings'>): readonly Finding[] {
  return findings.filter(({ rule }) => !HINTS.has(rule))
}

/** `passed` of `checks` hold; `findings` are those that do not, in the order of the plan book. */
export interface Completeness {
  readonly checks: number
  readonly passed: number
  readonly findings: readonly Finding[]
}

interface Check extends Finding {
  readonly holds: boolean
}

/** Runs every check. Nothing here refuses saving: complete is asked for when the plan is sent. */
export function completenessOf(contents: PlanContents): Completeness {
  const checks = [...planChecks(contents), ...sectionChecks(contents), ...issueChecks(contents), ...kpiChecks(contents), ...projectChecks(contents)]
  const findings = checks.filter((check) => !check.holds).map(({ holds: _, ...finding }) => finding)
  return { checks: checks.length, passed: checks.length - findings.length, findings }
}

/** Whole per cent of the checks that hold, rounded down, so that 100 means all. */
export function percentComplete({ checks, passed }: Pick<Completeness, 'checks' | 'passed'>): number {
  return checks === 0 ? 100 : Math.floor((passed * 100) / checks)
}

function planChecks({ plan, issues }: PlanContents): readonly Check[] {
  const vision = plan.fields.vision.trim()
  const at = { kind: 'plan', record: plan.id, name: '' }
  return [
    { ...at, rule: 'visionMissing', field: 'vision', holds: vision !== '' },
    { ...at, rule: 'visionLong', field: 'vision', holds: !vision.includes('\n') },
    { ...at, rule: 'noIssue', field: 'issues', holds: issues.length > 0 }
  ]
}

function sectionChecks({ plan, paragraphs }: PlanContents): readonly Check[] {
  const written = new Set(paragraphs.filter(({ fields }) => plainText(fields.content).trim() !== '').map(({ fields }) => fields.section))
  return SECTION_PARTS.map((part) => {
    const record = sectionId(plan.id, part)
    return { rule: 'sectionEmpty', kind: 'section', record, field: 'content', name: part, holds: written.has(record) }
  })
}

function issueChecks({ issues, objectives, strategies, projects, kpis }: PlanContents): readonly Check[] {
  const ofIssue = issues.flatMap((issue): readonly Check[] => {
    const at = { kind: 'issue', record: issue.id, field: 'title', name: issue.fields.title }
    return [
      { ...at, rule: 'issueNoObjective', holds: objectives.some(({ fields }) => fields.issue === issue.id) },
      { ...at, rule: 'issueNoStrategy', holds: strategies.some(({ fields }) => fields.issue === issue.id) },
      { ...at, rule: 'issueNoProject', holds: projects.some(({ fields }) => fields.issue === issue.id) }
    ]
  })
  const ofObjective = objectives.map((objective): Check => ({
    rule: 'objectiveNoKpi', kind: 'objective', record: objective.id, field: 'title', name: objective.fields.title,
    holds: kpis.some(({ fields }) => fields.objective === objective.id)
  }))
  return [...ofIssue, ...ofObjective]
}

function kpiChecks({ plan, kpis }: PlanContents): readonly Check[] {
  const years = yearsOf(plan.fields.startYear, plan.fields.endYear)
  return kpis.flatMap(({ id, fields }): readonly Check[] => {
    const at = { kind: 'kpi', record: id, name: fields.title }
    const missing = TARGET_FIELDS.slice(0, years.length).find((target) => fields[target] === '')
    return [
      { ...at, rule: 'kpiNoUnit', field: 'unit', holds: fields.unit.trim() !== '' },
      { ...at, rule: 'kpiNoBaseline', field: 'baseline', holds: fields.baseline !== '' || fields.baselineNote.trim() !== '' },
      { ...at, rule: 'kpiNoTarget', field: missing ?? 'target1', holds: missing === undefined },
      { ...at, rule: 'kpiNoOwner', field: 'owner', holds: fields.owner.trim() !== '' },
      { ...at, rule: 'kpiNoSource', field: 'source', holds: fields.source.trim() !== '' }
    ]
  })
}

function projectChecks({ projects, alignments }: PlanContents): readonly Check[] {
  const aligned = new Set(alignments.map(({ fields }) => fields.project))
  return projects.map((project): Check => ({
    rule: 'projectNotAligned', kind: 'project', record: project.id, field: 'alignment', name: project.fields.title,
    holds: aligned.has(project.id)
  }))
}
