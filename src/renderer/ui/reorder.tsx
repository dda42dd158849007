import { GripVertical } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { GripMenu } from './menu'
import { useUiWords } from './words'
import './reorder.css'

/** Puts a row before another, or last with `null`. */
export type MoveRow = (id: string, before: string | null) => void

export interface Reorder {
  readonly ids: readonly string[]
  readonly move: MoveRow
  /** What the element of a row is given; dropping and Alt+arrow keys work anywhere on it. */
  readonly rowProps: (id: string) => RowProps
  readonly drag: (id: string | null) => void
}

interface RowProps {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
  readonly 'data-drop': 'before' | 'after' | undefined
  readonly 'data-dragged': '' | undefined
}

interface Over {
  readonly id: string
  readonly side: 'before' | 'after'
}

/** Rows that change places: by dragging the handle, from its menu, or with Alt+↑ and Alt+↓ in the row. */
export function useReorder(ids: readonly string[], move: MoveRow): Reorder {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<Over | null>(null)
  const keepFocus = useKeepFocus(ids)
  const step = (id: string, by: 1 | -1): void => {
    const others = ids.filter((each) => each !== id)
    const at = ids.indexOf(id) + by
    if (at < 0 || at > others.length) return
    keepFocus()
    move(id, others[at] ?? null)
  }
  const rowProps = (id: string): RowProps => ({
    'data-drop': over?.id === id && dragged !== id ? over.side : undefined,
    'data-dragged': dragged === id ? '' : undefined,
    onKeyDownCapture: (event) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      event.stopPropagation()
      step(id, event.key === 'ArrowUp' ? -1 : 1)
    },
    onDragOver: (event) => {
      if (dragged === null) return
      event.preventDefault()
      const { top, height } = event.currentTarget.getBoundingClientRect()
      setOver({ id, side: event.clientY < top + height / 2 ? 'before' : 'after' })
    },
    onDragLeave: () => { setOver(null) },
    onDrop: (event) => {
      event.preventDefault()
      if (dragged !== null && over !== null && over.id !== dragged) move(dragged, placeOf(ids, dragged, over))
      setOver(null)
    }
  })
  return { ids, move: (id, before) => { keepFocus(); move(id, before) }, rowProps, drag: (id) => { setDragged(id); setOver(null) } }
}

/** The row that a dropped one comes to stand before. */
function placeOf(ids: readonly string[], dragged: string, over: Over): string | null {
  const others = ids.filter((id) => id !== dragged)
  return over.side === 'before' ? over.id : others[others.indexOf(over.id) + 1] ?? null
}

/** The browser takes the focus away from an element that changes its place in the page; give it back. */
function useKeepFocus(ids: readonly string[]): () => void {
  const held = useRef<HTMLElement | null>(null)
  const key = ids.join()
  useLayoutEffect(() => {
    const element = held.current
    held.current = null
    if (element?.isConnected === true && document.activeElement === document.body) element.focus()
  }, [key])
  return () => { held.current = document.activeElement instanceof HTMLElement ? document.activeElement : null }
}

export interface ReorderHandleProps {
  readonly reorder: Reorder
  readonly id: string
  /** What is moved, in words: "S1". */
  readonly name: string
}

/** The handle of a row: drag it, or press it for the same moves as verbs. */
export function ReorderHandle({ reorder, id, name }: ReorderHandleProps) {
  const words = useUiWords()
  const { ids, move } = reorder
  const at = ids.indexOf(id)
  const entries = [
    { id: 'up', words: words.moveUp, keys: 'Alt+↑', isDisabled: at <= 0 },
    { id: 'down', words: words.moveDown, keys: 'Alt+↓', isDisabled: at === ids.length - 1 },
    { id: 'first', words: words.moveFirst, isDisabled: at <= 0 },
    { id: 'last', words: words.moveLast, isDisabled: at === ids.length - 1 }
  ]
  const act = (way: string): void => {
    if (way === 'up') move(id, ids[at - 1] ?? null)
    else if (way === 'down') move(id, ids[at + 2] ?? null)
    else move(id, way === 'first' ? ids[0] ?? null : null)
  }
  return (
    <span
      className="ui-reorder"
      draggable
      onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', name); reorder.drag(id) }}
      onDragEnd={() => { reorder.drag(null) }}
    >
      <GripMenu label={words.moveRow(name)} groups={[{ id: 'move', entries }]} onAction={act} className="ui-button ui-button-plain ui-button-icon ui-button-dense ui-reorder-handle">
        <GripVertical size={16} aria-hidden />
      </GripMenu>
    </span>
  )
}
