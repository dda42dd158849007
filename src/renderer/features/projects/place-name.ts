import type { BudgetLine } from '@shared/budget/budget-line-record'
import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import { specOf } from '@shared/sync/record-registry'
import type { FieldTarget } from '@renderer/fields/field-target'

/** Where on a project's page a comment is pinned: the field, after the item for a budget line. */
export function placeName(t: Translate, { kind, field, record }: FieldTarget, lines: readonly BudgetLine[]): string {
  const spec = specOf(kind)
  if (spec === undefined) return kind
  const key = fieldKey(kind, field)
  const words = t(key)
  const name = words === key ? t(kindKey(kind)) : words
  const item = lines.find(({ id }) => id === record)?.fields.item ?? ''
  return item === '' ? name : `${item} · ${name}`
}
