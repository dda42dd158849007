import type { Alignment } from '@shared/alignment/alignment-record'
import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import { pagesOf, planTree } from '@shared/narrative/plan-tree'
import { partOfSection } from '@shared/narrative/section-id'
import { sectionKey, type PageKey } from '@shared/narrative/section-place'
import { SECTION_PARTS, type Section, type SectionPart } from '@shared/narrative/section-record'
import type { PlanContents } from '@shared/plan/plan-contents'
import type { FieldTarget } from '@renderer/fields/field-target'

/** A page of the plan screen: an official part, one issue, or a section that an officer added. */
export type PlanPart = PageKey

/** The official parts of a strategic plan in the order and with the numbers of the book (brief §1.3), before anything was added. */
export const PLAN_PARTS: readonly { readonly part: SectionPart; readonly number: string }[] =
  pagesOf(planTree({ plan: { id: '', kind: 'strategic' }, sections: [], issues: [] })).map(({ part, number }) => ({ part, number }))

export function isSectionPart(part: PlanPart): part is SectionPart {
  return (SECTION_PARTS as readonly string[]).includes(part)
}

/** The added section a page shows, if it shows one. */
export function sectionOfPart(part: PlanPart): string | undefined {
  return part.startsWith('section:') ? part.slice('section:'.length) : undefined
}

/** The issue a page is about, if it is about one. */
export function issueOfPart(part: PlanPart): string | undefined {
  return part.startsWith('issue:') ? part.slice('issue:'.length) : undefined
}

/** Reads a remembered part; `undefined` when it makes no sense. */
export function readPart(stored: string): PlanPart | undefined {
  const known = isSectionPart(stored as PlanPart) || stored.startsWith('issue:') || stored.startsWith('section:')
  return known ? (stored as PlanPart) : undefined
}

/** What links are looked up in; the analysis is missing where a plan was read for its outline only. */
export interface PlanPlaces extends Pick<PlanContents, 'plan' | 'paragraphs' | 'issues' | 'strategies' | 'objectives' | 'kpis' | 'alignments'> {
  readonly analysis?: AnalysisContents
}

/** The page that holds a field, so that a link can open it; `undefined` when the record is gone. */
export function partOfTarget({ kind, record, field }: FieldTarget, contents: PlanPlaces): PlanPart | undefined {
  switch (kind) {
    case 'plan': return field === 'title' ? 'foreword' : 'direction'
    case 'section': return sectionPart(contents.plan.id, record)
    case 'paragraph': return sectionPart(contents.plan.id, find(contents.paragraphs, record)?.fields.section)
    case 'issue': return issuePart(find(contents.issues, record)?.id)
    case 'strategy': return issuePart(find(contents.strategies, record)?.fields.issue)
    case 'objective': return issuePart(find(contents.objectives, record)?.fields.issue)
    case 'kpi': return issuePart(find(contents.objectives, find(contents.kpis, record)?.fields.objective)?.fields.issue)
    case 'mission': case 'coreValue': case 'planGoal': return 'direction'
    case 'pastResult': return 'pastResults'
    case 'project': case 'projectKpi': case 'attachment': return 'projects'
    case 'alignment': return alignmentPart(find(contents.alignments, record))
    case 'provincialGoal': case 'catalogueEdition': case 'catalogue': return 'alignment'
    case 'swotEntry': case 'towsStrategy': case 'towsCitation': case 'stakeholder': case 'risk': return 'environment'
    case 'need': return 'situation'
    case 'fact': return factPart(contents.analysis?.facts.find(({ id }) => id === record))
    default: return undefined
  }
}

/** A record named by a link as something to jump to: its first field. */
export function targetOfRecord(record: string, contents: PlanPlaces & { readonly sections?: readonly Section[] }): FieldTarget | undefined {
  const kinds: readonly (readonly [string, readonly { readonly id: string }[], string])[] = [
    ['issue', contents.issues, 'title'], ['objective', contents.objectives, 'title'], ['strategy', contents.strategies, 'title'],
    ['kpi', contents.kpis, 'title'], ['paragraph', contents.paragraphs, 'content'], ['section', contents.sections ?? [], 'content'],
    ['alignment', contents.alignments.filter(({ fields }) => fields.issue !== ''), 'goal'],
    ...analysisKinds(contents.analysis)
  ]
  for (const [kind, records, field] of kinds) if (find(records, record) !== undefined) return { kind, record, field }
  if (record === contents.plan.id) return { kind: 'plan', record, field: contents.plan.fields.kind === 'action' ? 'title' : 'vision' }
  return partOfSection(contents.plan.id, record) === undefined ? undefined : { kind: 'section', record, field: 'content' }
}

type KindPlaces = readonly [string, readonly { readonly id: string }[], string]

function analysisKinds(analysis: AnalysisContents | undefined): readonly KindPlaces[] {
  if (analysis === undefined) return []
  const { swot, tows, stakeholders, risks, needs, facts } = analysis
  return [
    ['swotEntry', swot, 'title'], ['towsStrategy', tows, 'title'], ['stakeholder', stakeholders, 'title'], ['risk', risks, 'title'],
    ['need', needs, 'title'], ['fact', facts, 'title']
  ]
}

function factPart(fact: AnalysisContents['facts'][number] | undefined): SectionPart | undefined {
  if (fact === undefined) return undefined
  return fact.fields.table === 'province' ? 'provinceData' : 'situation'
}

function find<R extends { readonly id: string }>(records: readonly R[], id: string | undefined): R | undefined {
  return records.find((record) => record.id === id)
}

/** A link stands on the page of what it belongs to. */
function alignmentPart(alignment: Alignment | undefined): PlanPart | undefined {
  if (alignment === undefined) return undefined
  return alignment.fields.issue === '' ? 'projects' : issuePart(alignment.fields.issue)
}

function issuePart(issue: string | undefined): PlanPart | undefined {
  return issue === undefined ? undefined : `issue:${issue}`
}

/** The page of a section's text: an official part, or the section itself. */
function sectionPart(plan: string, section: string | undefined): PlanPart | undefined {
  return section === undefined || section === '' ? undefined : (partOfSection(plan, section) ?? sectionKey(section))
}
