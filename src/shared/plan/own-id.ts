import { isFreshUuid } from '@shared/kernel/ids'
import { sectionId } from '@shared/narrative/section-id'
import { sectionRecord } from '@shared/narrative/section-record'
import { copiedId, planId } from './plan-ids'
import { planRecord } from './plan-record'

/** A record as it is about to be made; `valueOf` gives what a field will show. */
export interface Newcomer {
  readonly kind: string
  readonly id: string
  readonly office: string
  readonly plan: string
  readonly valueOf: (field: string) => unknown
}

/**
 * Whether a new record stands under an id that is its own. Derived ids can be computed by everybody, so a plan and an official
 * part may only take the one that their office, period and part lead to; an added section takes a fresh one, or the one that its
 * original leads to. Needs fields that were judged.
 */
export function hasOwnId({ kind, id, office, plan, valueOf }: Newcomer): boolean {
  if (kind === planRecord.kind) {
    const planKind = planRecord.fields.kind.schema.safeParse(valueOf('kind'))
    return planKind.success && id === planId(office, Number(valueOf('startYear')), Number(valueOf('endYear')), planKind.data, Number(valueOf('revision')))
  }
  if (kind !== sectionRecord.kind) return true
  if (valueOf('parent') === '') {
    const part = sectionRecord.fields.part.schema.safeParse(valueOf('part'))
    return part.success && id === sectionId(plan, part.data)
  }
  return isFreshUuid(id) || id === copiedId(plan, String(valueOf('copiedFrom')))
}
