import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type Ref } from 'react'
import { classes } from '@renderer/ui/given'
import { useNumerals, useT } from '@renderer/ui/language'
import type { ListColumn } from './list-columns'
import type { ListLine } from './list-lines'
import { RowStop } from './row-stop'

interface LineProps {
  readonly index: number
  readonly measure: Ref<HTMLTableRowElement>
  readonly columns: readonly ListColumn[]
  readonly isChosen: boolean
  /** Tab comes to this line. */
  readonly isStop: boolean
}

interface ProjectLineProps extends LineProps {
  readonly line: Extract<ListLine, { type: 'project' }>
  readonly isGrouped: boolean
}

/** One project; its tick shows what the row says by `aria-selected`. */
export const ProjectLine = memo(function ProjectLine({ index, measure, columns, isChosen, isStop, line: { row }, isGrouped }: ProjectLineProps) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={isGrouped ? 2 : undefined}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      className={classes('ui-table-row', 'ui-table-row-open', isChosen && 'project-chosen', !row.counts && 'ui-table-row-quiet')}
    >
      <Tick isChosen={isChosen} />
      <RowStop value={isStop}>
        {columns.map((column) => {
          const Cell = column.isRowHeader === true ? 'th' : 'td'
          return <Cell key={column.id} scope={column.isRowHeader === true ? 'row' : undefined} className={column.align === 'end' ? 'num num-cell' : ''}>{column.cell(row)}</Cell>
        })}
      </RowStop>
    </tr>
  )
})

interface GroupLineProps extends LineProps {
  readonly line: Extract<ListLine, { type: 'group' }>
  readonly title: string
}

/** The head of a group with what its projects come to. */
export const GroupLine = memo(function GroupLine({ index, measure, columns, isChosen, isStop, line: { group, isFolded }, title }: GroupLineProps) {
  const t = useT()
  const formats = useNumerals()
  const Fold = isFolded ? ChevronRight : ChevronDown
  const money = columns.findIndex(({ id }) => id === 'total')
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!isFolded}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      className={classes('ui-table-row', 'ui-table-row-open', 'project-group', isChosen && 'project-chosen')}
    >
      <Tick isChosen={isChosen} />
      <th scope="row" colSpan={money}>
        <span className="project-group-title"><Fold size={17} aria-hidden /><span>{title}</span><span className="project-group-count">{t('project.view.count', { count: formats.count(group.rows.length) })}</span></span>
      </th>
      <td className="num num-cell">{formats.money(group.total)}</td>
      {columns.slice(money + 1).map(({ id }) => <td key={id} />)}
    </tr>
  )
})

function Tick({ isChosen }: { readonly isChosen: boolean }) {
  return <td className="project-check" data-tick><span className={classes('ui-check-box', isChosen && 'project-tick-on')} aria-hidden>{isChosen && <Check size={15} strokeWidth={3} />}</span></td>
}
