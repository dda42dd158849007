import { formatBaht } from '@shared/kernel/baht'
import { bahtText } from '@shared/kernel/baht-text'
import { formatDecimal, groupThousands } from '@shared/kernel/decimal'
import type { LiveReference } from '@shared/kernel/rich-text'
import { sumSatang, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import { TARGET_FIELDS, type Kpi } from '@shared/kpi/kpi-record'
import type { PlanSnapshot, SnapshotIssue } from '@shared/plan/plan-snapshot'
import type { SnapshotProject } from '@shared/plan/snapshot-project'
import { paragraphTexts, type Paragraph } from './paragraph-record'
import words from './reference-words.json'

/** What a text can name instead of typing it. */
export const REFERENCE_KINDS = [
  'planTotal', 'yearTotal', 'issueTotal', 'projectTotal', 'issueCount', 'objectiveCount', 'kpiCount', 'projectCount', 'issueTitle', 'projectTitle',
  'kpiTitle', 'kpiBaseline', 'kpiTarget', 'planPeriod', 'planVision'
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** Kinds that are money and can stand in words. */
export const AMOUNT_KINDS: ReadonlySet<string> = new Set<ReferenceKind>(['planTotal', 'yearTotal', 'issueTotal', 'projectTotal'])

type ReferencedProject = Pick<SnapshotProject, 'project' | 'total'>
type ReferencedIssue = Pick<SnapshotIssue, 'issue' | 'objectives'> & { readonly projects: readonly ReferencedProject[] }
/** What references read of a plan: the same totals that every table prints. */
export interface ReferenceSource extends Pick<PlanSnapshot, 'plan' | 'total' | 'byYear'> {
  readonly issues: readonly ReferencedIssue[]
  readonly projects: readonly ReferencedProject[]
}

/**
 * The words a reference stands for now, digits Arabic; `null` when what it names is gone (a deleted record, a year outside the
 * plan, a kind only a newer program knows). A record that says nothing yet is not gone: it shows that.
 */
export function resolveReference(reference: LiveReference, source: ReferenceSource): string | null {
  switch (reference.of as ReferenceKind) {
    case 'planTotal': return amount(source.total, reference)
    case 'yearTotal': return amount(yearTotal(reference, source), reference)
    case 'issueTotal': return amount(issueTotal(reference, source), reference)
    case 'projectTotal': return amount(projectOf(reference, source)?.total, reference)
    case 'issueCount': return count(source.issues.length)
    case 'objectiveCount': return count(source.issues.flatMap(({ objectives }) => objectives).length)
    case 'kpiCount': return count(kpisOf(source).length)
    case 'projectCount': return count(source.projects.length)
    case 'issueTitle': return said(source.issues.find(({ issue }) => issue.id === reference.id)?.issue.fields.title)
    case 'projectTitle': return said(projectOf(reference, source)?.project.fields.title)
    case 'kpiTitle': return said(kpiOf(reference, source)?.fields.title)
    case 'kpiBaseline': return measured(kpiOf(reference, source), (kpi) => kpi.fields.baseline)
    case 'kpiTarget': return measured(kpiOf(reference, source), (kpi) => targetOf(kpi, reference, source))
    case 'planPeriod': return period(source)
    case 'planVision': return said(source.plan.fields.vision)
    default: return null
  }
}

/** A reference that names nothing any more, and the block it stands in. */
export interface BrokenReference {
  readonly paragraph: string
  readonly reference: LiveReference
}

/** Every reference of these blocks that is broken, in reading order: for the check of completeness and for marking them. */
export function brokenReferences(paragraphs: readonly Paragraph[], source: ReferenceSource): readonly BrokenReference[] {
  return paragraphs.flatMap(({ id, fields }) =>
    paragraphTexts(fields).flat().flatMap((run) => [run, ...(run.note ?? [])]).flatMap(({ ref }) =>
      ref !== undefined && resolveReference(ref, source) === null ? [{ paragraph: id, reference: ref }] : []))
}

function amount(of: Satang | undefined, { as }: LiveReference): string | null {
  if (of === undefined) return null
  const figure = `${formatBaht(of)} ${words.baht}`
  const inWords = bahtText(of)
  if (as === undefined || !inWords.ok) return figure
  return as === 'words' ? inWords.value : `${figure} (${inWords.value})`
}

function yearTotal({ year }: LiveReference, { plan, byYear }: ReferenceSource): Satang | undefined {
  const { startYear, endYear } = plan.fields
  if (year === undefined || year < startYear || year > endYear) return undefined
  return byYear.get(year) ?? ZERO_SATANG
}

function issueTotal({ id }: LiveReference, { issues }: ReferenceSource): Satang | undefined {
  const held = issues.find(({ issue }) => issue.id === id)
  return held === undefined ? undefined : sumSatang(held.projects.map(({ total }) => total))
}

function projectOf({ id }: LiveReference, { projects }: ReferenceSource): ReferencedProject | undefined {
  return projects.find(({ project }) => project.id === id)
}

function kpisOf({ issues }: ReferenceSource): readonly Kpi[] {
  return issues.flatMap(({ objectives }) => objectives.flatMap(({ kpis }) => kpis))
}

function kpiOf({ id }: LiveReference, source: ReferenceSource): Kpi | undefined {
  return kpisOf(source).find((kpi) => kpi.id === id)
}

function targetOf(kpi: Kpi, { year }: LiveReference, { plan }: ReferenceSource): string | undefined {
  const { startYear, endYear } = plan.fields
  if (year === undefined || year > endYear) return undefined
  const field = TARGET_FIELDS[year - startYear]
  return field === undefined ? undefined : kpi.fields[field]
}

/** A value with its unit, as Thai puts it: "ร้อยละ 70", but "70 คดี". */
function measured(kpi: Kpi | undefined, read: (kpi: Kpi) => string | undefined): string | null {
  const value = kpi === undefined ? undefined : read(kpi)
  if (kpi === undefined || value === undefined) return null
  if (value === '') return words.unset
  const unit = kpi.fields.unit.trim()
  const figure = formatDecimal(value)
  return unit === words.percent ? `${unit} ${figure}` : `${figure} ${unit}`.trim()
}

function period({ plan }: ReferenceSource): string {
  const { startYear, endYear } = plan.fields
  return (startYear === endYear ? words.year : words.period).replace('{{start}}', String(startYear)).replace('{{end}}', String(endYear))
}

function count(of: number): string {
  return groupThousands(String(of))
}

function said(text: string | undefined): string | null {
  if (text === undefined) return null
  return text.trim() === '' ? words.unset : text.trim()
}
