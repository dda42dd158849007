import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { PivotNode } from '@shared/budget/pivot-tree'
import type { Satang } from '@shared/kernel/satang'
import { classes } from '@renderer/ui/given'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PivotLine } from './pivot-lines'
import type { PivotCell } from './use-pivot-keys'

interface RowProps {
  readonly index: number
  readonly columns: readonly string[]
  readonly money: (amount: Satang) => string
  /** The cell the keyboard is on, when it is in this row. */
  readonly at: PivotCell | null
}

interface PivotRowProps extends RowProps {
  readonly line: PivotLine
  readonly name: string
}

/** A row of the tree: its name with the fold, its figures, its total and its share. */
export const PivotRow = memo(function PivotRow({ index, line: { node, depth, isOpen }, name, columns, money, at }: PivotRowProps) {
  const isParent = node.children.length > 0
  const Fold = isOpen ? ChevronDown : ChevronRight
  return (
    <tr data-row={index} aria-rowindex={index + 2} aria-level={depth + 1} aria-expanded={isParent ? isOpen : undefined} className={classes(isParent && 'pivot-parent')}>
      <th scope="row" data-column={0} tabIndex={at?.column === 0 ? 0 : -1} className="pivot-names" title={name} style={{ paddingInlineStart: 12 + depth * 22 }}>
        <span className="pivot-name">{isParent ? <Fold size={16} aria-hidden /> : <span className="pivot-leaf" />}<span className="pivot-name-words">{name}</span></span>
      </th>
      <Figures node={node} columns={columns} money={money} at={at} />
    </tr>
  )
})

/** The whole: what the rows come to. */
export function WholeRow({ index, node, columns, money, at }: RowProps & { readonly node: PivotNode }) {
  const t = useT()
  return (
    <tfoot>
      <tr data-row={index} aria-rowindex={index + 2} aria-level={1}>
        <th scope="row" data-column={0} tabIndex={at?.column === 0 ? 0 : -1} className="pivot-names">{t('figures.pivot.total')}</th>
        <Figures node={node} columns={columns} money={money} at={at} />
      </tr>
    </tfoot>
  )
}

function Figures({ node, columns, money, at }: Omit<RowProps, 'index'> & { readonly node: PivotNode }) {
  const { decimal } = useNumerals()
  const cell = (column: number, words: ReactNode, isOpenable: boolean): ReactNode => (
    <td key={column} data-column={column} data-open={isOpenable ? '' : undefined} tabIndex={at?.column === column ? 0 : -1} className="num num-cell">{words}</td>
  )
  return (
    <>
      {columns.map((key, place) => { const amount = node.amounts.get(key); return cell(place + 1, amount === undefined ? '–' : money(amount), amount !== undefined) })}
      {cell(columns.length + 1, money(node.total), true)}
      {cell(columns.length + 2, decimal((node.tenths / 10).toFixed(1)), false)}
    </>
  )
}
