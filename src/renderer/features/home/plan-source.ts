import type { PartSkeleton, TemplateFile } from '@shared/narrative/plan-template'
import { skeletonsOf } from '@shared/narrative/plan-template'
import { officialParts } from '@shared/narrative/plan-parts'
import type { PlanKind } from '@shared/plan/plan-kind'
import type { Plan } from '@shared/plan/plan-record'

/** Where a new plan begins: the official parts without words, the skeletons of a template, or another plan of the office. */
export type PlanSource =
  | { readonly from: 'official' }
  | { readonly from: 'template'; readonly template: TemplateFile }
  | { readonly from: 'plan'; readonly plan: Plan }

/** The skeletons of a template that a plan of this kind has parts for. */
export function fittingSkeletons(template: TemplateFile, kind: PlanKind): readonly PartSkeleton[] {
  const parts = new Set(officialParts(kind).map(({ part }) => part))
  return skeletonsOf(template).filter(({ part }) => parts.has(part))
}
