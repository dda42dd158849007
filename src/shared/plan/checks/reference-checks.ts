import { ZERO_SATANG } from '@shared/kernel/satang'
import { brokenReferences, type ReferenceSource } from '@shared/narrative/reference'
import { paragraphWords } from '@shared/narrative/paragraph-record'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

const EXCERPT = 60

/** Values that a text names and that are gone. */
export function referenceChecks(contents: PlanContents): readonly Check[] {
  const paragraphs = new Map(contents.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const broken = new Set(brokenReferences(contents.paragraphs, sourceOf(contents)).map(({ paragraph }) => paragraph))
  return [...broken].map((id): Check => {
    const held = paragraphs.get(id)
    const name = held === undefined ? '' : paragraphWords(held.fields).slice(0, EXCERPT)
    return { rule: 'referenceBroken', kind: 'paragraph', record: id, field: 'content', name, holds: false }
  })
}

/** Enough of a plan to tell what is gone; amounts do not matter for that. */
function sourceOf({ plan, issues, objectives, kpis, projects }: PlanContents): ReferenceSource {
  const under = issues.map((issue) => ({
    issue, projects: [],
    objectives: objectives.filter(({ fields }) => fields.issue === issue.id)
      .map((objective) => ({ objective, kpis: kpis.filter(({ fields }) => fields.objective === objective.id) }))
  }))
  const held = projects.map((project) => ({ project, total: ZERO_SATANG }))
  return { plan, issues: under, projects: held, total: ZERO_SATANG, byYear: new Map() }
}
