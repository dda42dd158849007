import type { ReactNode } from 'react'
import { useNumerals, useT } from '@renderer/ui/language'

export interface ScoreGridProps {
  readonly caption: string
  /** What runs upward, and what to the right. */
  readonly up: string
  readonly right: string
  /** What the cell holds; its tone is a class of the style sheet and only repeats what the words say. */
  readonly cell: (up: number, right: number) => { readonly tone: string; readonly content: ReactNode }
}

const STEPS = [1, 2, 3, 4, 5] as const

/** Two judgements from 1 to 5 against each other, as a picture that is also a table. */
export function ScoreGrid({ caption, up, right, cell }: ScoreGridProps) {
  const t = useT()
  const { count } = useNumerals()
  return (
    <div className="row-scroll" tabIndex={-1}>
      <table className="score-grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="score-corner">{t('analysis.grid.corner', { up, right })}</th>
            {STEPS.map((step) => <th key={step} scope="col" className="num">{count(step)}</th>)}
          </tr>
        </thead>
        <tbody>
          {STEPS.toReversed().map((height) => (
            <tr key={height}>
              <th scope="row" className="num">{count(height)}</th>
              {STEPS.map((across) => {
                const { tone, content } = cell(height, across)
                return <td key={across} className={`score-cell score-${tone}`}>{content}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
