import type { ReactNode } from 'react'
import { PlanFields } from '@renderer/fields/plan-fields'
import { DecisionBar } from './decision-bar'
import './review.css'

/** A plan under review: the plan as its office sees it (given as children), with the decision at the foot. */
export function ReviewScreen({ planId, children }: { readonly planId: string; readonly children: ReactNode }) {
  return (
    <div className="review-screen">
      <div className="review-plan">{children}</div>
      <PlanFields plan={planId}><DecisionBar /></PlanFields>
    </div>
  )
}
