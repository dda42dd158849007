import { ArrowDown, ArrowUp, EllipsisVertical, GripVertical } from 'lucide-react'
import { IconButton } from './button'
import { Menu, type MenuGroup } from './menu'
import type { Movable } from './use-movable'
import './movable.css'

export interface MoveHandleProps {
  readonly id: string
  readonly movable: Movable
  /** What the menu is about: "ย้ายพันธกิจที่ 2". */
  readonly label: string
  readonly upWords: string
  readonly downWords: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Further verbs, e.g. other lists to move to. */
  readonly more?: readonly MenuGroup[] | undefined
  readonly onMore?: ((id: string) => void) | undefined
}

/** How a row is moved: a grip to drag with the mouse, and a menu with the same verbs for the keyboard. */
export function MoveHandle({ id, movable, label, upWords, downWords, isFirst, isLast, more = [], onMore }: MoveHandleProps) {
  const steps: MenuGroup = {
    id: 'order',
    entries: [
      { id: 'up', words: upWords, icon: ArrowUp, keys: 'Alt+↑', isDisabled: isFirst },
      { id: 'down', words: downWords, icon: ArrowDown, keys: 'Alt+↓', isDisabled: isLast }
    ]
  }
  const act = (verb: string): void => {
    if (verb === 'up' || verb === 'down') movable.moveBy(id, verb === 'up' ? -1 : 1)
    else onMore?.(verb)
  }
  return (
    <span className="ui-move">
      <span className="ui-grip" aria-hidden {...movable.gripProps(id)}><GripVertical size={16} /></span>
      <Menu trigger={<IconButton label={label} icon={EllipsisVertical} dense className="ui-move-menu" />} label={label} groups={[steps, ...more]} onAction={act} />
    </span>
  )
}

/** Says the move to those who do not see it. */
export function MoveStatus({ movable }: { readonly movable: Movable }) {
  return <p className="ui-hidden" role="status">{movable.status}</p>
}
