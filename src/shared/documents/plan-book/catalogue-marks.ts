import type { FoundItem } from '@shared/catalogue/library'
import { th } from '@shared/i18n/dictionary'
import { NOT_CONFIRMED } from '../words'

/**
 * What must stand beside a linked item wherever it is printed: that its wording was never compared with the original, or that its plan
 * came from a file nobody signed (ADR 17). Empty when neither is so. A signature proves nothing on paper, so none is named.
 */
export function planMark({ item, isUnsigned }: Pick<FoundItem, 'item' | 'isUnsigned'>): string {
  return [...(item.evidence === 'unconfirmed' ? [NOT_CONFIRMED] : []), ...(isUnsigned === true ? [th.alignment.seal.none] : [])].join(' · ')
}
