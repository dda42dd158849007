import type { TemplateKind } from '@shared/narrative/plan-template'
import type { Plan } from '@shared/plan/plan-record'

/** Which template a plan is written after: an action plan names its kind, every other is a strategic plan. */
export function templateKindOf({ fields }: Plan): TemplateKind {
  return 'kind' in fields && fields.kind === 'action' ? 'action' : 'strategic'
}
