import type { Activity } from '@shared/activity/activity-record'
import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { sentencesOf } from './proposal-text'
import { TEMPLATE_BLANK } from './template-content'
import type { Project } from './project-record'
import type { ProjectIndicator, ProjectRisk, Signatory, TargetGroup } from './proposal-records'

/** The parts of a proposal in the order of the officials' form (brief §2.1). They may be filled in any order. */
export const PROPOSAL_SECTIONS = [
  'general', 'nature', 'links', 'reasons', 'targets', 'area', 'activities', 'budget', 'years', 'risks', 'benefits', 'people', 'readiness', 'attachments'
] as const
export type ProposalSection = (typeof PROPOSAL_SECTIONS)[number]

/** All that a proposal says: the project with its rows. */
export interface Proposal {
  readonly project: Project
  readonly groups: readonly TargetGroup[]
  readonly indicators: readonly ProjectIndicator[]
  readonly risks: readonly ProjectRisk[]
  readonly signatories: readonly Signatory[]
  readonly activities: readonly Activity[]
  readonly lines: readonly BudgetLine[]
  /** How many files are attached. */
  readonly attachments: number
  /** It serves a goal of a plan of level 2 or 3 (`servesMasterPlan`). */
  readonly hasGoal: boolean
}

/** What a proposal must say (fields marked * in brief §2.1). Words: i18n `proposal.gap`. */
export const PROPOSAL_GAPS = [
  'title', 'issue', 'goal', 'rationale', 'purpose', 'groups', 'outputs', 'outcomes', 'area', 'startDay', 'endDay', 'activities', 'budget', 'benefits',
  'leadAgency', 'officer'
] as const
export type GapCode = (typeof PROPOSAL_GAPS)[number]

interface Demand {
  readonly section: ProposalSection
  /** The field of the project that a finding leads to. */
  readonly field: string
  readonly isMet: (proposal: Proposal) => boolean
  /** The figure to fill in where a row is there without one, as a template leaves it. */
  readonly open?: (proposal: Proposal) => OpenFigure | undefined
}

/** A figure that a row still lacks. */
export interface OpenFigure {
  readonly kind: string
  readonly record: string
  readonly field: string
}

function firstOf(kind: string, rows: readonly { readonly id: string }[], field: string): OpenFigure | undefined {
  const [row] = rows
  return row === undefined ? undefined : { kind, record: row.id, field }
}

/** Words of a template that still hold a blank are nobody's words yet. */
const told = (text: string): boolean => text.trim() !== '' && !text.includes(TEMPLATE_BLANK)
const states = (field: 'title' | 'rationale' | 'startDay' | 'endDay' | 'leadAgency' | 'officer', section: ProposalSection): Demand => ({
  section, field, isMet: ({ project }) => told(project.fields[field])
})
const counts = (level: ProjectIndicator['fields']['level'], field: string): Demand => ({
  section: 'targets', field,
  isMet: ({ indicators }) => indicators.some(({ fields }) => fields.level === level && fields.target !== ''),
  open: ({ indicators }) => firstOf('projectIndicator', indicators.filter(({ fields }) => fields.level === level), 'target')
})

const DEMANDS: Readonly<Record<GapCode, Demand>> = {
  title: states('title', 'general'),
  issue: { section: 'links', field: 'issue', isMet: ({ project }) => project.fields.issue !== '' },
  goal: { section: 'links', field: 'alignment', isMet: ({ hasGoal }) => hasGoal },
  rationale: states('rationale', 'reasons'),
  purpose: { section: 'reasons', field: 'purpose', isMet: ({ project }) => sentencesOf(project.fields.purpose).length > 0 },
  groups: {
    section: 'targets', field: 'groups',
    isMet: ({ groups }) => groups.some(({ fields }) => fields.kind === 'target' && fields.count !== ''),
    open: ({ groups }) => firstOf('targetGroup', groups.filter(({ fields }) => fields.kind === 'target'), 'count')
  },
  outputs: counts('output', 'outputs'),
  outcomes: counts('outcome', 'outcomes'),
  area: { section: 'area', field: 'area', isMet: ({ project: { fields } }) => told(fields.area) || fields.districts.length > 0 || fields.areaLevel !== '' },
  startDay: states('startDay', 'area'),
  endDay: states('endDay', 'area'),
  activities: { section: 'activities', field: 'activities', isMet: ({ activities }) => activities.length > 0 },
  budget: {
    section: 'budget', field: 'budget',
    isMet: ({ project, lines }) => project.fields.fundSource === 'none' || lines.some((line) => storedAmount(line) > 0),
    open: ({ lines }) => firstOf('budgetLine', lines, 'factors')
  },
  benefits: { section: 'benefits', field: 'benefits', isMet: ({ project }) => sentencesOf(project.fields.benefits).length > 0 },
  leadAgency: states('leadAgency', 'people'),
  officer: states('officer', 'people')
}

/** One thing that is missing, and the field of the project where it is put right. */
export interface ProposalGap {
  readonly code: GapCode
  readonly section: ProposalSection
  readonly field: string
  /** There is a row already, and only its figure is missing. */
  readonly figure: OpenFigure | undefined
}

/** What the proposal still lacks, in the order of the form; empty when it may be handed in. */
export function proposalGaps(proposal: Proposal): readonly ProposalGap[] {
  return PROPOSAL_GAPS.filter((code) => !DEMANDS[code].isMet(proposal)).map((code) => {
    const { section, field, open } = DEMANDS[code]
    return { code, section, field, figure: open?.(proposal) }
  })
}

/** `empty`: nothing said yet; `begun`: something said, something lacking; `filled`: nothing lacking. */
export type SectionState = 'empty' | 'begun' | 'filled'

/** Where each part of the form stands. A part without a demand is filled once it says anything. */
export function sectionStates(proposal: Proposal): Readonly<Record<ProposalSection, SectionState>> {
  const lacking = new Set(proposalGaps(proposal).map(({ section }) => section))
  const said = saidIn(proposal)
  const states = PROPOSAL_SECTIONS.map((section) => [section, !said[section] ? 'empty' : lacking.has(section) ? 'begun' : 'filled'] as const)
  return Object.fromEntries(states) as Record<ProposalSection, SectionState>
}

function saidIn({ project: { fields }, ...rows }: Proposal): Readonly<Record<ProposalSection, boolean>> {
  const any = (...texts: readonly string[]): boolean => texts.some(told)
  return {
    general: any(fields.title),
    nature: any(fields.workKind, fields.origin, fields.nature, fields.repetition, fields.continuity, fields.expenseKind, fields.missionKind, fields.policyKind),
    links: any(fields.issue, fields.laws, fields.contribution) || rows.hasGoal,
    reasons: any(fields.rationale, fields.purpose),
    targets: any(fields.output) || rows.groups.length > 0 || rows.indicators.length > 0,
    area: any(fields.area, fields.areaLevel, fields.place, fields.startDay, fields.endDay) || fields.districts.length > 0,
    activities: rows.activities.length > 0,
    budget: rows.lines.length > 0 || fields.fundSource === 'none',
    years: any(fields.previousResult, ...fields.forwardTargets) || fields.previousAllocated !== UNKNOWN_AMOUNT || fields.previousSpent !== UNKNOWN_AMOUNT,
    risks: rows.risks.length > 0,
    benefits: any(fields.benefits, fields.monitoringMethod, fields.monitoringTool, fields.monitoringRound),
    people: any(fields.leadAgency, fields.officer, fields.workGroup) || rows.signatories.length > 0,
    readiness: fields.readiness.length > 0,
    attachments: rows.attachments > 0
  }
}
