import type { ReactNode } from 'react'
import './layout.css'

export interface EmptyStateProps {
  /** What stands here when it is not empty. */
  readonly what: string
  /** Why it helps. */
  readonly why?: string | undefined
  /** One action. */
  readonly action?: ReactNode
}

/** Nothing here yet: what this is, why it helps, one action. */
export function EmptyState({ what, why, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-what">{what}</p>
      {why !== undefined && <p className="ui-empty-why">{why}</p>}
      {action !== undefined && <div className="ui-empty-actions">{action}</div>}
    </div>
  )
}
