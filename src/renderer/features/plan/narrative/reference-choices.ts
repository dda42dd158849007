import type { Translate } from '@shared/i18n/translator'
import { yearsOf } from '@shared/kernel/calendar'
import type { LiveReference } from '@shared/kernel/rich-text'
import { fold } from '@shared/kernel/thai-text'
import type { ReferenceKind, ReferenceSource } from '@shared/narrative/reference'
import type { Formats } from '@renderer/ui/formats'

/** One value that a text can name. */
export interface ReferenceChoice {
  readonly id: string
  readonly words: string
  /** The words as they are searched. */
  readonly folded: string
  readonly reference: LiveReference
}

/** Every value of the plan that a text can name: sums and counts first, then issue by issue, indicator by indicator, project by project. */
export function referenceChoices(source: ReferenceSource, t: Translate, formats: Formats): readonly ReferenceChoice[] {
  const choice = (of: ReferenceKind, more: { readonly id?: string; readonly year?: number; readonly title?: string } = {}): ReferenceChoice => {
    const { title = '', ...rest } = more
    const words = t(`narrative.reference.kind.${of}`, { title: formats.text(title), year: more.year === undefined ? '' : formats.year(more.year) })
    return { id: [of, more.id, more.year].join('/'), words, folded: fold(words), reference: { of, ...rest } }
  }
  const years = yearsOf(source.plan.fields.startYear, source.plan.fields.endYear)
  const kpis = source.issues.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.kpis))
  return [
    choice('planTotal'),
    ...years.map((year) => choice('yearTotal', { year })),
    choice('projectCount'), choice('issueCount'), choice('objectiveCount'), choice('kpiCount'), choice('planPeriod'), choice('planVision'),
    ...source.issues.flatMap(({ issue: { id, fields: { title } } }) => [choice('issueTotal', { id, title }), choice('issueTitle', { id, title })]),
    ...kpis.flatMap(({ id, fields: { title } }) => [
      choice('kpiBaseline', { id, title }), ...years.map((year) => choice('kpiTarget', { id, title, year })), choice('kpiTitle', { id, title })
    ]),
    ...source.projects.flatMap(({ project: { id, fields: { title } } }) => [choice('projectTotal', { id, title }), choice('projectTitle', { id, title })])
  ]
}
