import { useNumerals, useT } from '@renderer/ui/language'
import type { MenuGroup } from '@renderer/ui/menu'
import { MoveHandle } from '@renderer/ui/move-handle'
import type { Movable } from '@renderer/ui/use-movable'
import { usePlanFields } from '@renderer/fields/plan-fields'

/** How many rows a list has and where this one stands, from 0. */
interface MoveRowProps {
  readonly id: string
  readonly movable: Movable
  /** What is moved: "พันธกิจที่ 2". */
  readonly name: string
  readonly index: number
  readonly count: number
  readonly more?: readonly MenuGroup[] | undefined
  readonly onMore?: ((id: string) => void) | undefined
}

/** Grip and menu of a row; not there when the plan is locked. */
export function MoveRow({ name, index, count, ...rest }: MoveRowProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  if (!canEdit) return null
  return (
    <MoveHandle
      {...rest}
      label={t('direction.move.label', { name })}
      upWords={t('workspace.issue.moveUp')}
      downWords={t('workspace.issue.moveDown')}
      isFirst={index === 0}
      isLast={index === count - 1}
    />
  )
}

/** The sentence that says where a row went. */
export function useSayMoved(): (place: number, of: number) => string {
  const t = useT()
  const { count } = useNumerals()
  return (place, of) => t('direction.move.said', { place: count(place), of: count(of) })
}
