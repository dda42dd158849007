import { useRef } from 'react'
import { useDragAndDrop, type DragAndDropHooks } from 'react-aria-components'
import { findPage, type PlanNode } from '@shared/narrative/plan-tree'
import type { PageKey } from '@shared/narrative/section-place'
import { dropOf, isMovable, type Destination } from './outline-moves'

const DRAG_TYPE = 'application/x-plan-page'

/** Drag and drop of sections and issues, by mouse and, from the grip of a row, by keyboard. */
export function useOutlineDrag(tree: readonly PlanNode[], canEdit: boolean, move: (page: PlanNode, to: Destination) => void): DragAndDropHooks<PlanNode> {
  const dragged = useRef<PageKey | null>(null)
  const destination = (target: { readonly key: unknown; readonly dropPosition: 'before' | 'on' | 'after' }): Destination | null => {
    const page = dragged.current === null ? undefined : findPage(tree, dragged.current)
    return page === undefined ? null : dropOf(tree, page, String(target.key) as PageKey, target.dropPosition)
  }
  const { dragAndDropHooks } = useDragAndDrop<PlanNode>({
    isDisabled: !canEdit,
    getItems: (_, pages) => pages.filter(isMovable).map(({ key }) => ({ [DRAG_TYPE]: key })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [DRAG_TYPE],
    onDragStart: ({ keys }) => { dragged.current = String([...keys][0]) as PageKey },
    onDragEnd: () => { dragged.current = null },
    getDropOperation: (target) => (target.type === 'item' && destination(target) !== null ? 'move' : 'cancel'),
    onMove: ({ keys, target }) => {
      const page = findPage(tree, String([...keys][0]))
      const to = page === undefined ? null : dropOf(tree, page, String(target.key) as PageKey, target.dropPosition)
      if (page !== undefined && to !== null) move(page, to)
    }
  })
  return dragAndDropHooks
}
