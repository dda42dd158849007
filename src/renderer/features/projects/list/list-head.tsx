import { ArrowDown, ArrowUp } from 'lucide-react'
import { Checkbox } from '@renderer/ui/checkbox'
import { useT } from '@renderer/ui/language'
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
  const isSorted = sort !== undefined && view.sort === sort
  const Arrow = view.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={align === 'end' ? 'num-cell' : undefined}
      style={width === undefined ? undefined : { width }}
      aria-sort={isSorted ? (view.descending ? 'descending' : 'ascending') : undefined}
    >
      {sort === undefined ? header : (
        <button type="button" className="project-sort" onClick={() => { onView(sortedBy(view, sort)) }}>
          <span>{header}</span>
          {isSorted && <Arrow size={15} aria-hidden />}
        </button>
      )}
    </th>
  )
}
