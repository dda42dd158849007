import { useEffect, useState } from 'react'
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { useUiWords } from './words'
import { VisuallyHidden } from './visually-hidden'
import './notice.css'

export interface ProgressBarProps {
  readonly label: string
  /** 0–100 */
  readonly value: number
  /** The figure in the user's digits, e.g. "๘๒ %". */
  readonly figure: string
}

/** How far something is: words, figure and bar. */
export function ProgressBar({ label, value, figure }: ProgressBarProps) {
  return (
    <AriaProgressBar className="ui-progress" value={value} valueLabel={figure}>
      {({ percentage }) => (
        <>
          <div className="ui-progress-words"><Label>{label}</Label><span className="num">{figure}</span></div>
          <div className="ui-progress-track"><div className="ui-progress-fill" style={{ width: `${String(percentage ?? 0)}%` }} /></div>
        </>
      )}
    </AriaProgressBar>
  )
}

const QUIET_MS = 300

/** While something loads: nothing for 300 ms, then three quiet lines. */
export function Skeleton() {
  const words = useUiWords()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => { setShown(true) }, QUIET_MS)
    return () => { clearTimeout(timer) }
  }, [])
  if (!isShown) return null
  return (
    <div className="ui-skeleton" role="status">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <div className="ui-skeleton-line" />
      <div className="ui-skeleton-line" />
      <div className="ui-skeleton-line" />
    </div>
  )
}
