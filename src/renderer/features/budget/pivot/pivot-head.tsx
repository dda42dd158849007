import { useT } from '@renderer/ui/language'
import { SortHead } from '@renderer/ui/sort-head'
import { BY_TOTAL, withSort, type PivotView } from './pivot-view'

interface PivotHeadProps {
  readonly columns: readonly string[]
  readonly view: PivotView
  readonly onView: (view: PivotView) => void
  readonly columnName: (key: string) => string
}

/** The levels of the rows in one head; the heads of figures put the rows in order, largest first. */
export function PivotHead({ columns, view, onView, columnName }: PivotHeadProps) {
  const t = useT()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="pivot-names">{view.rows.map((axis) => t(`figures.pivot.axis.${axis}`)).join(' › ')}</th>
        {columns.map((key) => <FigureHead key={key} by={key} words={columnName(key)} view={view} onView={onView} />)}
        <FigureHead by={BY_TOTAL} words={t('figures.pivot.total')} view={view} onView={onView} />
        <th scope="col" className="num-cell">{t('figures.pivot.share')}</th>
      </tr>
    </thead>
  )
}

function FigureHead({ by, words, view, onView }: Pick<PivotHeadProps, 'view' | 'onView'> & { readonly by: string; readonly words: string }) {
  const order = view.sort?.by !== by ? undefined : view.sort.descending ? 'descending' : 'ascending'
  return <SortHead words={words} order={order} isNumber onPress={() => { onView(withSort(view, by)) }} />
}
