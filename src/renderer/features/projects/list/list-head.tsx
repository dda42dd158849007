import { Checkbox } from '@renderer/ui/checkbox'
import { useT } from '@renderer/ui/language'
import { SortHead } from '@renderer/ui/sort-head'
import type { ListColumn } from './list-columns'
import { sortedBy, type ListView } from './list-view'

interface ListHeadProps {
  readonly columns: readonly ListColumn[]
  readonly view: ListView
  readonly onView: (view: ListView) => void
  readonly isAllChosen: boolean
  readonly onChooseAll: () => void
}

/** The heads sort: once up, once more down. */
export function ListHead({ columns, view, onView, isAllChosen, onChooseAll }: ListHeadProps) {
  const t = useT()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="project-check"><Checkbox isSelected={isAllChosen} onChange={onChooseAll}><span className="ui-hidden">{t('project.choose.all')}</span></Checkbox></th>
        {columns.map((column) => <HeadCell key={column.id} column={column} view={view} onView={onView} />)}
      </tr>
    </thead>
  )
}

function HeadCell({ column: { header, sort, align, width }, view, onView }: Pick<ListHeadProps, 'view' | 'onView'> & { readonly column: ListColumn }) {
  const [isNumber, style] = [align === 'end', width === undefined ? undefined : { width }]
  if (sort === undefined) return <th scope="col" className={isNumber ? 'num-cell' : undefined} style={style}>{header}</th>
  const order = view.sort !== sort ? undefined : view.descending ? 'descending' : 'ascending'
  return <SortHead words={header} order={order} isNumber={isNumber} style={style} onPress={() => { onView(sortedBy(view, sort)) }} />
}
