import type { ReactNode } from 'react'
import { classes } from '@renderer/ui/given'
import { FieldMarks } from './field-marks'
import { useFieldPlace, useFieldWays } from './field-focus'
import { targetKey, type FieldTarget } from './field-target'
import './fields.css'

/** What every field of a record is given. */
export interface RecordFieldWords {
  readonly target: FieldTarget
  /** Shown above; with `hideLabel` only read aloud, where a column head says it already. */
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly description?: string | undefined
  readonly placeholder?: string | undefined
  readonly dense?: boolean | undefined
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
}

interface FieldPlaceProps {
  readonly target: FieldTarget
  readonly className?: string | undefined
  /** Marks without words, for figures in a table. */
  readonly compact?: boolean | undefined
  readonly children: ReactNode
}

/** The place of a field on screen: its control, its marks, and the selection of the inspector when it is entered. */
export function FieldPlace({ target, className, compact, children }: FieldPlaceProps) {
  const place = useFieldPlace(target)
  const { select } = useFieldWays()
  return (
    <div ref={place} className={classes('record-field', className)} data-field={targetKey(target)} onFocus={() => { select(target) }}>
      {children}
      <FieldMarks target={target} compact={compact} />
    </div>
  )
}

export interface JumpPlaceProps {
  readonly target: FieldTarget
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The place of what is no field of its own (what a project serves, the missions of a plan), so that a finding leads to it. */
export function JumpPlace({ target, className, children }: JumpPlaceProps) {
  const place = useFieldPlace(target)
  return <div ref={place} className={className} data-field={targetKey(target)}>{children}</div>
}

/** The words of a field as the kit takes them. */
export function kitWords({ label, hideLabel, description, placeholder, dense, bare }: RecordFieldWords) {
  return { ...(hideLabel === true ? { 'aria-label': label } : { label }), description, placeholder, dense, bare }
}
