import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import { specOf } from '@shared/sync/record-registry'
import type { FieldTarget } from '@renderer/fields/field-target'

/** The name of a field as officers know it; its kind alone when a newer program named a field we do not know. */
export function fieldLabel(t: Translate, { kind, field }: FieldTarget): string {
  const spec = specOf(kind)
  if (spec === undefined) return kind
  return field in spec.fields ? t(`domain.field.${kind}.${field}` as TextKey) : t(`domain.kind.${kind}` as TextKey)
}
