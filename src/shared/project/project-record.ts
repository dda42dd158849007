import { z } from 'zod'
import { fiscalYearSchema, MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { SATANG_LIMIT, UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** แหล่งงบประมาณ: our pick-list (brief §3.4 [I]); labels are in i18n under `fundSource.<code>`. */
export const FUND_SOURCES = [
  'function', 'province', 'provinceGroup', 'integrated', 'central', 'justiceFund', 'narcoticsFund', 'localGovernment', 'otherAgency',
  'donation', 'none'
] as const
export type FundSource = (typeof FUND_SOURCES)[number]

/** Choices of the proposal form (brief §2.1); their words are in i18n under `proposal.<name>.<choice>`. Empty means: not said yet. */
export const PROJECT_CHOICES = {
  workKind: ['development', 'routine'],
  origin: ['assessment', 'indicator', 'instruction'],
  nature: ['economy', 'society', 'environment', 'security', 'lifeQuality'],
  repetition: ['once', 'sameGroup', 'newGroup'],
  continuity: ['new', 'continuing', 'extended'],
  areaLevel: ['central', 'regional'],
  expenseKind: ['minimum', 'other'],
  missionKind: ['basic', 'strategic'],
  policyKind: ['continuing', 'new']
} as const
export type ProjectChoice = keyof typeof PROJECT_CHOICES

/** P29: how the work is done; several may be chosen. */
export const WORK_METHODS = ['own', 'procurement', 'hire', 'meeting'] as const
/** P44: what must be ready before an investment, a list of our own (brief tags it [K]). */
export const READINESS_ITEMS = ['site', 'drawing', 'terms', 'price', 'permission', 'environment'] as const

/** What must be looked at again in a copy (`copy-remarks.ts`). Words: i18n `proposal.copy.remark`. */
export const COPY_REMARKS = ['days', 'continuity', 'rationale', 'issue', 'links', 'baseline', 'amounts', 'rates', 'activities', 'officer'] as const
export type CopyRemarkCode = (typeof COPY_REMARKS)[number]

function choice<const C extends readonly string[]>(choices: C) {
  return guarded(z.union([z.literal(''), z.enum(choices)]), '')
}

const line = (length: number) => text(z.string().max(length), '')
const money = guarded(z.int().min(UNKNOWN_AMOUNT).max(SATANG_LIMIT), UNKNOWN_AMOUNT)
/** `YYYY-MM-DD` or empty */
const day = guarded(z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/), '')
const year = guarded(z.union([z.literal(0), z.int().min(MIN_YEAR_BE).max(MAX_YEAR_BE)]), 0)

/**
 * โครงการ with what its proposal says (brief §2.1, P01–P46; the numbers stand beside the fields). Its budget is never stored:
 * it is the sum of its budget lines. Lists of sentences (`purpose`, `laws`, `benefits`) hold one sentence a line.
 */
export const projectRecord = defineRecord('project', {
  issue: guarded(z.string(), '', 'issue'),
  /** The strategy it carries out, one of its own issue; empty while none is chosen. */
  strategy: guarded(z.string(), '', 'strategy'),
  order: text(z.string().max(200), ''),
  /** P01: province, fiscal year, running number (`project-code.ts`). */
  code: guarded(z.string().max(40), ''),
  /** The number another system gave it (eMENSCR). */
  externalCode: guarded(z.string().max(60), ''),
  title: text(z.string().max(500), ''),
  fiscalYear: guarded(fiscalYearSchema, 2571),
  fundSource: guarded(z.enum(FUND_SOURCES), 'function'),
  /** The family of the template it began from (ศยช., ไกล่เกลี่ย, …), empty without one. */
  family: guarded(z.string().max(60), ''),
  /** P04–P07 */
  workKind: choice(PROJECT_CHOICES.workKind),
  origin: choice(PROJECT_CHOICES.origin),
  originNote: line(500),
  nature: choice(PROJECT_CHOICES.nature),
  repetition: choice(PROJECT_CHOICES.repetition),
  /** P08: a continuing project says its first and last fiscal year (0: not said) and its whole amount in satang. */
  continuity: choice(PROJECT_CHOICES.continuity),
  firstYear: year,
  lastYear: year,
  envelope: money,
  /** P13, one law, resolution or policy a line */
  laws: line(5_000),
  rationale: text(z.string().max(20_000), ''),
  /** P21, one objective a line */
  purpose: text(z.string().max(5_000), ''),
  output: text(z.string().max(2_000), ''),
  /** P25–P26; `districts` are names of the province's districts */
  areaLevel: choice(PROJECT_CHOICES.areaLevel),
  districts: guarded(z.array(z.string().max(100)).max(60), []),
  area: text(z.string().max(500), ''),
  /** "latitude, longitude" as typed */
  position: guarded(z.string().max(60), ''),
  place: line(500),
  /** P27: ISO days, empty while not said */
  startDay: day,
  endDay: day,
  /** P29 */
  methods: guarded(z.array(z.enum(WORK_METHODS)).max(WORK_METHODS.length), []),
  /** P32: what FY+1, +2 and +3 aim at, in words; their money is in the lines */
  forwardTargets: guarded(z.array(z.string().max(500)).max(3), []),
  /** P33 */
  previousResult: line(5_000),
  previousAllocated: money,
  previousSpent: money,
  /** P34 */
  expenseKind: choice(PROJECT_CHOICES.expenseKind),
  missionKind: choice(PROJECT_CHOICES.missionKind),
  policyKind: choice(PROJECT_CHOICES.policyKind),
  /** P41, one benefit a line */
  benefits: line(5_000),
  /** P42 */
  monitoringMethod: line(500),
  monitoringTool: line(500),
  monitoringRound: line(300),
  /** P43 */
  leadAgency: text(z.string().max(300), ''),
  /** หน่วยงานสนับสนุน, as they stand in the table of projects. */
  supportAgencies: text(z.string().max(500), ''),
  workGroup: line(300),
  officer: line(200),
  officerPosition: line(200),
  phone: line(60),
  email: line(120),
  /** P44 */
  readiness: guarded(z.array(z.enum(READINESS_ITEMS)).max(READINESS_ITEMS.length), []),
  /** Value chain and contribution of the eMENSCR form (brief §2.2, medium confidence: free text). */
  chainComponent: line(300),
  chainFactor: line(300),
  contribution: line(2_000),
  /** Set on real or invented example rows: shown as ตัวอย่าง, with `reference` saying where a real one comes from. */
  sample: guarded(z.boolean(), false),
  reference: text(z.string().max(300), ''),
  /** The project it was copied from, in this plan or another of the office; empty for one that was not. */
  copiedFrom: guarded(z.string(), ''),
  /** What of a copy somebody has looked at again and kept. */
  copyChecked: guarded(z.array(z.enum(COPY_REMARKS)).max(COPY_REMARKS.length), []),
  /** Why it is no other project again though it looks like one (`duplicates.ts`); empty while nobody said. */
  apartReason: line(500)
})
export type Project = RecordOf<typeof projectRecord>
