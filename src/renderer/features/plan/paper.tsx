import type { ReactNode } from 'react'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { classes } from '@renderer/ui/given'
import { useNumerals } from '@renderer/ui/language'

export interface PaperProps {
  /** The number of the part in the plan book; empty for none. */
  readonly number?: string | undefined
  readonly title?: string | undefined
  /** What belongs here, in one quiet sentence. */
  readonly note?: string | undefined
  /** Only as wide as a line of text may be. */
  readonly measure?: boolean | undefined
  readonly children: ReactNode
}

/** The sheet in the middle. */
export function Paper({ number = '', title, note, measure = false, children }: PaperProps) {
  const { digits } = useNumerals()
  return (
    <section className={classes('paper', measure && 'paper-measure')}>
      {title !== undefined && <h2 className="paper-title">{number === '' ? title : `${digits(number)} ${title}`} <SampleBadge /></h2>}
      {note !== undefined && <p className="paper-note">{note}</p>}
      {children}
    </section>
  )
}
