import { ArrowLeft, ArrowRight, ChevronDown, Columns3, GripVertical, Plus, X } from 'lucide-react'
import { PIVOT_AXES, type PivotAxis } from '@shared/budget/budget-pivot'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Menu, type MenuGroup } from '@renderer/ui/menu'
import { MoveStatus } from '@renderer/ui/move-handle'
import { Select } from '@renderer/ui/select'
import { useMovable, type Movable } from '@renderer/ui/use-movable'
import { withColumn, withoutRow, withRow, withRowBefore, type PivotView } from './pivot-view'

interface PivotFieldsProps {
  readonly view: PivotView
  readonly onView: (view: PivotView) => void
}

/** Which axes make the rows, outermost first, and which one the columns: put in order by the grip, by Alt+↑ and Alt+↓, or by a menu. */
export function PivotFields({ view, onView }: PivotFieldsProps) {
  const t = useT()
  const { count } = useNumerals()
  const movable = useMovable({
    list: 'pivot.rows', ids: view.rows, isAcross: true,
    say: (place, of) => t('figures.pivot.moved', { place: count(place), of: count(of) }),
    onMove: (axis, before) => { onView(withRowBefore(view, axis as PivotAxis, before as PivotAxis | null)) }
  })
  const others = PIVOT_AXES.filter((axis) => !view.rows.includes(axis))
  const add: MenuGroup = { id: 'add', entries: others.map((axis) => ({ id: axis, words: t(`figures.pivot.axis.${axis}`) })) }
  const columns = [{ id: 'none' as const, label: t('figures.pivot.noColumns') }, ...PIVOT_AXES.map((id) => ({ id, label: t(`figures.pivot.axis.${id}`) }))]
  return (
    <div className="pivot-fields">
      <div className="pivot-rows" role="group" aria-label={t('figures.pivot.rowsLabel')}>
        <span className="pivot-label">{t('figures.pivot.rows')}</span>
        <ol className="pivot-chips" {...movable.endProps}>
          {view.rows.map((axis, at) => <RowChip key={axis} axis={axis} at={at} view={view} onView={onView} movable={movable} />)}
        </ol>
        {others.length > 0 && <Menu trigger={<Button dense variant="plain" icon={Plus}>{t('figures.pivot.addLevel')}</Button>} label={t('figures.pivot.addLevel')} groups={[add]} onAction={(axis) => { onView(withRow(view, axis as PivotAxis)) }} placement="bottom start" />}
      </div>
      <Select label={t('figures.pivot.columns')} options={columns} value={view.column} onChange={(column) => { onView(withColumn(view, column)) }} className="pivot-column-choice" />
      <MoveStatus movable={movable} />
    </div>
  )
}

interface RowChipProps extends PivotFieldsProps {
  readonly axis: PivotAxis
  readonly at: number
  readonly movable: Movable
}

function RowChip({ axis, at, view, onView, movable }: RowChipProps) {
  const t = useT()
  const { count } = useNumerals()
  const name = t(`figures.pivot.axis.${axis}`)
  const isOnly = view.rows.length === 1
  const groups: readonly MenuGroup[] = [
    {
      id: 'order',
      entries: [
        { id: 'out', words: t('figures.pivot.moveOut'), icon: ArrowLeft, keys: 'Alt+↑', isDisabled: at === 0 },
        { id: 'in', words: t('figures.pivot.moveIn'), icon: ArrowRight, keys: 'Alt+↓', isDisabled: at === view.rows.length - 1 }
      ]
    },
    {
      id: 'place',
      entries: [
        { id: 'column', words: t('figures.pivot.toColumns'), icon: Columns3 },
        { id: 'drop', words: t('figures.pivot.dropLevel'), icon: X, isDisabled: isOnly }
      ]
    }
  ]
  const act = (id: string): void => {
    if (id === 'out' || id === 'in') movable.moveBy(axis, id === 'out' ? -1 : 1)
    else onView(id === 'column' ? withColumn(view, axis) : withoutRow(view, axis))
  }
  // The button of a menu keeps its keys to itself: the level hears them first.
  const { onKeyDown, ...rowProps } = movable.rowProps(axis)
  return (
    <li className="pivot-chip" {...rowProps} onKeyDownCapture={onKeyDown}>
      <span className="ui-grip" aria-hidden {...movable.gripProps(axis)}><GripVertical size={16} /></span>
      <Menu
        trigger={<Button dense variant="plain" className="pivot-chip-name ui-move-menu"><span className="ui-hidden">{t('figures.pivot.level', { level: count(at + 1) })} </span>{name}<ChevronDown size={14} aria-hidden /></Button>}
        label={t('figures.pivot.levelMenu', { name })} groups={groups} onAction={act} placement="bottom start"
      />
    </li>
  )
}
