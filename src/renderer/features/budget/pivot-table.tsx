import type { Pivot, PivotAxis } from '@shared/budget/budget-pivot'
import { formatMillionBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import type { AxisWords } from './axis-words'
import type { MoneyUnit } from './pivot-text'

/** One cell, by the keys of its row and column. */
export interface PivotPlace {
  readonly row: string
  readonly column: string
}

interface PivotTableProps {
  readonly pivot: Pivot
  readonly row: PivotAxis
  readonly column: PivotAxis
  readonly unit: MoneyUnit
  readonly words: AxisWords
  readonly place: PivotPlace | null
  readonly onPlace: (place: PivotPlace) => void
}

/** Amounts with their margins; a figure is a button that shows the projects behind it. */
export function PivotTable(props: PivotTableProps) {
  const t = useT()
  const formats = useNumerals()
  const { pivot, row, column, unit, words } = props
  const money = (amount: Satang = 0 as Satang): string => (unit === 'baht' ? formats.money(amount) : formatMillionBaht(amount, formats.numerals))
  const caption = t('figures.pivot.caption', { row: t(`figures.pivot.axis.${row}`), column: t(`figures.pivot.axis.${column}`), unit: t(`figures.pivot.${unit}`) })
  return (
    <Panel flush title={caption}>
      <div className="budget-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="ui-table pivot-table">
          <caption className="ui-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`figures.pivot.axis.${row}`)}</th>
              {pivot.columns.map((key) => <th key={key} scope="col" className="num-cell">{words(column, key)}</th>)}
              <th scope="col" className="num-cell">{t('figures.pivot.total')}</th>
            </tr>
          </thead>
          <tbody>
            {pivot.rows.map((key) => (
              <tr key={key}>
                <th scope="row">{words(row, key)}</th>
                {pivot.columns.map((under) => <td key={under} className="num num-cell"><AmountCell {...props} at={{ row: key, column: under }} money={money} /></td>)}
                <td className="num num-cell pivot-total">{money(pivot.rowTotals.get(key))}</td>
              </tr>
            ))}
            <tr className="budget-sum">
              <th scope="row">{t('figures.pivot.total')}</th>
              {pivot.columns.map((key) => <td key={key} className="num num-cell">{money(pivot.columnTotals.get(key))}</td>)}
              <td className="num num-cell">{money(pivot.total)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

interface AmountCellProps extends PivotTableProps {
  readonly at: PivotPlace
  readonly money: (amount: Satang) => string
}

function AmountCell({ pivot, at, money, place, onPlace }: AmountCellProps) {
  const cell = pivot.cells.get(at.row)?.get(at.column)
  if (cell === undefined) return <>–</>
  const isOpen = place?.row === at.row && place.column === at.column
  return <button type="button" className="pivot-amount" aria-expanded={isOpen} onClick={() => { onPlace(at) }}>{money(cell.amount)}</button>
}
