import type { KeyboardEvent, MouseEvent } from 'react'
import { meantKey } from '@renderer/ui/meant-key'
import type { ListLine } from './list-lines'
import { indexOf, type ProjectTableProps } from './list-place'
import { all, NOTHING_CHOSEN, stretched, toggled } from './selection'

const PAGE = 10

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

export interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly chooseAll: () => void
}

/** The manners of a list: arrows walk, Shift draws a range, Space chooses, Enter opens; ← → fold and unfold the heads. */
export function useListKeys(props: ProjectTableProps, go: (index: number) => void): ListKeys {
  const { lines, groups, view, onView, chosen, onChoose, onOpen } = props
  const order = groups.flatMap(({ rows }) => rows.map(({ project }) => project.id))
  const idsOf = (line: ListLine): readonly string[] => (line.type === 'project' ? [line.key] : line.group.rows.map(({ project }) => project.id))
  const setFolded = (key: string, isFolded: boolean): void => {
    onView({ ...view, folded: isFolded ? [...view.folded.filter((one) => one !== key), key] : view.folded.filter((one) => one !== key) })
  }
  const open = (line: ListLine): void => {
    if (line.type === 'project') onOpen(line.key)
    else setFolded(line.group.key, !line.isFolded)
  }
  const chooseAll = (): void => { onChoose(order.every((id) => chosen.ids.has(id)) ? NOTHING_CHOSEN : all(order)) }
  const stretchTo = (index: number): void => {
    const line = lines[index]
    const to = line === undefined ? undefined : idsOf(line)[0]
    if (to !== undefined) onChoose(stretched(chosen, to, order))
  }
  const fold = (line: ListLine, index: number, isFolded: boolean): void => {
    if (line.type === 'group') setFolded(line.group.key, isFolded)
    else if (isFolded && view.group !== 'none') go(lines.findLastIndex(({ type }, at) => at < index && type === 'group'))
  }
  const walk = (next: number, line: ListLine, isStretched: boolean): void => {
    if (isStretched && chosen.anchor === null && line.type === 'project') onChoose(stretched({ ids: new Set(), anchor: line.key }, idsOf(lines[next] ?? line)[0] ?? line.key, order))
    else if (isStretched) stretchTo(next)
    go(next)
  }
  const act = (press: Press, line: ListLine, index: number): boolean => {
    if ((press.ctrlKey || press.metaKey) && meantKey(press) === 'a') chooseAll()
    else if (press.ctrlKey || press.metaKey || press.altKey) return false
    else if (press.key === 'Enter') open(line)
    else if (press.key === ' ') onChoose(toggled(chosen, idsOf(line)))
    else if (press.key === 'Escape' && chosen.ids.size > 0) onChoose(NOTHING_CHOSEN)
    else if (press.key === 'Delete' && chosen.ids.size > 0) props.onDelete()
    else if (press.key === 'ArrowRight' || press.key === 'ArrowLeft') fold(line, index, press.key === 'ArrowLeft')
    else {
      const next = nextIndex(press.key, index, lines.length)
      if (next === undefined) return false
      walk(next, line, press.shiftKey)
    }
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = indexOf(event.target)
    const line = lines[index]
    if (line === undefined || !(event.target instanceof HTMLTableRowElement) || !act(event, line, index)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent): void => {
    const index = indexOf(event.target)
    const line = lines[index]
    if (line === undefined || !(event.target instanceof Element)) return
    if (event.shiftKey) stretchTo(index)
    else if (event.ctrlKey || event.metaKey || event.target.closest('[data-tick]') !== null) onChoose(toggled(chosen, idsOf(line)))
    else open(line)
  }
  return { onKeyDown, onClick, chooseAll }
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + PAGE, PageUp: index - PAGE, Home: 0, End: count - 1 }[key]
  return next === undefined ? undefined : Math.min(Math.max(next, 0), count - 1)
}
