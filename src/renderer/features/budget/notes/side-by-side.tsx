import type { ReactNode } from 'react'
import { useT } from '@renderer/ui/language'

/** One thing of several that stand beside each other. */
export interface Side {
  readonly id: string
  /** Its name, with the way to it. */
  readonly head: ReactNode
  /** In the order of the rows. */
  readonly cells: readonly string[]
  /** What is said or asked about it, below. */
  readonly foot: ReactNode
}

interface SideBySideProps {
  readonly caption: string
  readonly rows: readonly string[]
  readonly sides: readonly Side[]
  /** What the row at the foot is called. */
  readonly footWords: string
}

/** Things that look alike, beside each other: where they differ is said in words, not by a colour alone. */
export function SideBySide({ caption, rows, sides, footWords }: SideBySideProps) {
  const t = useT()
  return (
    <div className="budget-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="ui-table beside-table">
        <caption className="ui-hidden">{caption}</caption>
        <thead><tr><td />{sides.map(({ id, head }) => <th key={id} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {rows.map((name, at) => {
            const differs = new Set(sides.map(({ cells }) => cells[at])).size > 1
            return (
              <tr key={name} className={differs ? 'beside-differs' : undefined}>
                <th scope="row">{name}{differs && <span className="beside-mark"> ▲ {t('figures.findings.differs')}</span>}</th>
                {sides.map(({ id, cells }) => <td key={id}>{cells[at] === '' ? '–' : cells[at]}</td>)}
              </tr>
            )
          })}
          <tr><th scope="row">{footWords}</th>{sides.map(({ id, foot }) => <td key={id}>{foot}</td>)}</tr>
        </tbody>
      </table>
    </div>
  )
}
