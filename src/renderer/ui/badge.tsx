import type { ReactNode } from 'react'
import { classes } from './given'
import './marks.css'

export type Tone = 'plain' | 'accent' | 'gold' | 'green' | 'amber' | 'red'

/** A short fact in a frame: a count, a date, ตัวอย่าง. Tone never says anything the words do not. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone | undefined; readonly children: ReactNode }) {
  return <span className={classes('ui-badge', `ui-badge-${tone}`)}>{children}</span>
}

/** Where a thing stands. Each state has its own shape, so that it is read without colour. */
export type MarkedState = 'draft' | 'sent' | 'returned' | 'approved' | 'conflict' | 'waiting' | 'missing' | 'done' | 'failed'

const SHAPES: Readonly<Record<MarkedState, { readonly shape: string; readonly tone: Tone }>> = {
  draft: { shape: '●', tone: 'plain' },
  sent: { shape: '◐', tone: 'accent' },
  returned: { shape: '↩', tone: 'amber' },
  approved: { shape: '✓', tone: 'gold' },
  conflict: { shape: '▲', tone: 'red' },
  waiting: { shape: '○', tone: 'plain' },
  missing: { shape: '▲', tone: 'amber' },
  done: { shape: '✓', tone: 'green' },
  failed: { shape: '✕', tone: 'red' }
}

export interface StateMarkProps {
  readonly state: MarkedState
  /** The word; always there. */
  readonly children: ReactNode
  /** Without the frame, for lists and tables. */
  readonly bare?: boolean | undefined
}

/** Shape and word of a state: ● ร่าง, ◐ ส่งแล้ว, ↩ ส่งกลับ, ✓ เห็นชอบ, ▲ ขัดแย้ง. */
export function StateMark({ state, children, bare }: StateMarkProps) {
  const { shape, tone } = SHAPES[state]
  return (
    <span className={classes('ui-badge', `ui-badge-${tone}`, bare === true && 'ui-badge-bare')}>
      <span className="ui-badge-shape" aria-hidden>{shape}</span>
      {children}
    </span>
  )
}
