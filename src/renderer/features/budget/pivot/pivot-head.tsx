import { ArrowDown, ArrowUp } from 'lucide-react'
import { useT } from '@renderer/ui/language'
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
        {columns.map((key) => <SortHead key={key} by={key} words={columnName(key)} view={view} onView={onView} />)}
        <SortHead by={BY_TOTAL} words={t('figures.pivot.total')} view={view} onView={onView} />
        <th scope="col" className="num-cell">{t('figures.pivot.share')}</th>
      </tr>
    </thead>
  )
}

function SortHead({ by, words, view, onView }: Pick<PivotHeadProps, 'view' | 'onView'> & { readonly by: string; readonly words: string }) {
  const sort = view.sort?.by === by ? view.sort : undefined
  const Arrow = sort?.descending === true ? ArrowDown : ArrowUp
  return (
    <th scope="col" className="num-cell" aria-sort={sort === undefined ? undefined : sort.descending ? 'descending' : 'ascending'}>
      <button type="button" className="pivot-sort" onClick={() => { onView(withSort(view, by)) }}>
        {sort !== undefined && <Arrow size={15} aria-hidden />}
        <span>{words}</span>
      </button>
    </th>
  )
}
