import { translator } from '@shared/i18n/translator'
import { formatBaht } from '@shared/kernel/baht'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { projectRecord } from '@shared/project/project-record'
import type { Comment } from '@shared/review/comment-record'
import type { ReportRow } from './report-rows'
import { valueWords } from './report-words'
import { fieldWords } from './report-workbook'

/** A remark to be pinned to a field: the arguments of `review.addComment`. */
export interface Remark {
  readonly plan: string
  readonly target: string
  readonly targetKind: string
  readonly field: string
  readonly text: string
}

/** Items of one project that a remark names; the rest are counted. */
const MOST_NAMED = 20

/**
 * What a reviewer's file says otherwise than the plan, as remarks to its office: one a changed field, and one a project for all lines it
 * lacks. Those that stand already in the same words are left out. Remarks are Thai, as the office reads them.
 */
export function remarksOf(rows: readonly ReportRow[], { plan, file, comments }: { readonly plan: string; readonly file: string; readonly comments: readonly Comment[] }): readonly Remark[] {
  const t = translator('th')
  const changed = rows.filter(({ isNew, target }) => !isNew && target !== '').flatMap(({ target, kind, cell, changes }) => changes.map(({ field, year, from, to }): Remark => {
    const [there, here] = [valueWords(t, field, to), valueWords(t, field, from)].map((words) => (words === '' ? t('sheet.import.report.blank') : words))
    const text = t('sheet.remark.changed', { file, cell, field: fieldWords(t, field, year), there: there ?? '', here: here ?? '' })
    return { plan, target, targetKind: kind, field: kind === budgetLineRecord.kind && field === 'project' ? 'item' : storedField(field), text }
  }))
  const lacking = new Map<string, ReportRow[]>()
  for (const row of rows) if (row.isNew && row.kind === budgetLineRecord.kind && row.projectId !== '') lacking.set(row.projectId, [...(lacking.get(row.projectId) ?? []), row])
  const added = [...lacking].map(([project, lines]): Remark => {
    const named = lines.slice(0, MOST_NAMED).map(({ cell, item, amount }) => t('sheet.remark.line', { cell, item, amount: amount === null ? '' : formatBaht(amount) }))
    const more = lines.length > MOST_NAMED ? [t('sheet.remark.more', { count: lines.length - MOST_NAMED })] : []
    return { plan, target: project, targetKind: projectRecord.kind, field: 'title', text: [t('sheet.remark.lacking', { file, count: lines.length }), ...named, ...more].join('\n').slice(0, 5_000) }
  })
  const stands = new Set(comments.filter(({ fields }) => fields.state !== 'closed').map(({ fields }) => keyOf(fields)))
  return [...changed, ...added].filter((remark) => !stands.has(keyOf(remark)))
}

/** The field a remark is pinned to: lists are one field. */
function storedField(field: string): string {
  if (/^(?:month|quarter)\d/.test(field)) return 'months'
  if (/^forward\d/.test(field)) return 'forward'
  return field === 'commitment' ? 'commitments' : field
}

function keyOf({ target, field, text }: Pick<Remark, 'target' | 'field' | 'text'>): string {
  return `${target}/${field}/${text.trim()}`
}
