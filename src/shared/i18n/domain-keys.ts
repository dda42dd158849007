import type { TextKey } from './dictionary'

/** Key of a kind's label: "budgetLine" → `domain.kind.budgetLine`. A kind that only a newer program knows has no label. */
export function kindKey(kind: string): TextKey {
  return `domain.kind.${kind}` as TextKey
}

/** Key of a field's label: "budgetLine", "rate" → `domain.field.budgetLine.rate`. */
export function fieldKey(kind: string, field: string): TextKey {
  return `domain.field.${kind}.${field}` as TextKey
}

/** Key of a budget category's label; "2.1" stands under `2_1`, for a dot would mean a level. */
export function categoryKey(category: string): TextKey {
  return `domain.category.${category.replace('.', '_')}` as TextKey
}

/** Key of the budget head that a category belongs to: "2.1" → operations. */
export function categoryGroupKey(category: string): TextKey {
  return `domain.categoryGroup.${category.slice(0, 1)}` as TextKey
}

/** Key of a command's label in undo and history. */
export function commandKey(name: string): TextKey {
  return `command.${name}` as TextKey
}
