import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, MoreHorizontal, PencilLine, Plus, Trash2 } from 'lucide-react'
import { MOST_DEPTH, type PlanNode } from '@shared/narrative/plan-tree'
import { IconButton } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Menu, type MenuGroup } from '@renderer/ui/menu'
import { isMovable, stepOf } from './outline-moves'

export const OUTLINE_ACTIONS = ['add', 'rename', 'up', 'down', 'in', 'out', 'delete'] as const
export type OutlineAction = (typeof OUTLINE_ACTIONS)[number]

export interface OutlineMenuProps {
  readonly tree: readonly PlanNode[]
  readonly page: PlanNode
  readonly title: string
  readonly onAction: (action: OutlineAction) => void
}

/** What can be done to a page of the outline, with the keys that do the same. */
export function OutlineMenu({ tree, page, title, onAction }: OutlineMenuProps) {
  const t = useT()
  const cannot = (direction: 'up' | 'down' | 'in' | 'out'): boolean => stepOf(tree, page, direction) === null
  const change: MenuGroup = {
    id: 'change',
    entries: [
      ...(page.depth < MOST_DEPTH ? [{ id: 'add', words: t('structure.section.add'), icon: Plus, keys: 'Insert' }] : []),
      { id: 'rename', words: t('structure.section.rename'), icon: PencilLine, keys: 'F2' }
    ]
  }
  const move: MenuGroup = {
    id: 'move',
    entries: [
      { id: 'up', words: t('structure.move.up'), icon: ArrowUp, keys: 'Alt+Shift+↑', isDisabled: cannot('up') },
      { id: 'down', words: t('structure.move.down'), icon: ArrowDown, keys: 'Alt+Shift+↓', isDisabled: cannot('down') },
      ...(page.depth === 0 ? [] : [
        { id: 'in', words: t('structure.move.in'), icon: IndentIncrease, keys: 'Alt+Shift+→', isDisabled: cannot('in') },
        { id: 'out', words: t('structure.move.out'), icon: IndentDecrease, keys: 'Alt+Shift+←', isDisabled: cannot('out') }
      ])
    ]
  }
  const end: MenuGroup = { id: 'end', entries: [{ id: 'delete', words: t('structure.section.delete'), icon: Trash2, keys: 'Delete', isDanger: true }] }
  return (
    <Menu
      trigger={<IconButton label={t('structure.section.menu', { title })} icon={MoreHorizontal} dense className="outline-menu" />}
      label={t('structure.section.menu', { title })}
      groups={isMovable(page) ? [change, move, end] : [change]}
      onAction={(id) => { onAction(id as OutlineAction) }}
    />
  )
}
