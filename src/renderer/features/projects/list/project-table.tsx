import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useT } from '@renderer/ui/language'
import { ListHead } from './list-head'
import type { ListLine } from './list-lines'
import { indexOf, type ProjectTableProps } from './list-place'
import { GroupLine, ProjectLine } from './list-row'
import { useListKeys } from './use-list-keys'

/** px, until a line was measured */
const HEIGHTS: Readonly<Record<ListLine['type'], number>> = { group: 40, project: 66 }
const OVERSCAN = 14
/** px that the head and the sum of the list cover */
const [HEAD, FOOT] = [52, 88]

/** The list as a grid of which only the lines in sight are drawn; the keys of a list, and of a tree where it is grouped. */
export function ProjectTable(props: ProjectTableProps) {
  const { columns, lines, groups, view, chosen, words } = props
  const t = useT()
  const table = useRef<HTMLTableElement>(null)
  const [top, setTop] = useState(0)
  const [stop, setStop] = useState(props.cameFrom)
  const at = Math.max(0, lines.findIndex(({ key }) => key === stop))
  // What stands above may grow by a line.
  useLayoutEffect(() => { setTop(offsetInPage(table.current)) }, [columns, view])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => table.current?.closest('.ui-page') ?? null,
    estimateSize: (index) => HEIGHTS[lines[index]?.type ?? 'project'],
    getItemKey: (index) => lines[index]?.key ?? index,
    // The line under the keyboard stays in the window wherever the wheel goes.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(lines.length > 0 ? [at] : [])])].sort((a, b) => a - b),
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: FOOT
  })
  const focus = useFocusLine(table, props.cameFrom === undefined ? null : at)
  const go = (index: number): void => {
    setStop(lines[index]?.key)
    virtual.scrollToIndex(index, { align: 'auto' })
    focus(index)
  }
  const keys = useListKeys(props, go)
  const isGrouped = view.group !== 'none'
  const isChosen = (line: ListLine): boolean => (line.type === 'project' ? chosen.ids.has(line.key) : line.group.rows.every(({ project }) => chosen.ids.has(project.id)))
  const drawn = virtual.getVirtualItems()
  useArrival(props.cameFrom !== undefined && drawn.length > 0, () => { virtual.scrollToIndex(at, { align: 'center' }) })
  const spaceBefore = (index: number): number => (drawn[index]?.start ?? 0) - (drawn[index - 1]?.end ?? top)
  const last = drawn.at(-1)?.end ?? top
  return (
    <table ref={table} className="ui-table project-table" role={isGrouped ? 'treegrid' : 'grid'} aria-multiselectable aria-rowcount={lines.length + 1}>
      <caption className="ui-hidden">{t('project.list.title')}</caption>
      <ListHead columns={columns} view={view} onView={props.onView} isAllChosen={groups.length > 0 && groups.every(({ rows }) => rows.every(({ project }) => chosen.ids.has(project.id)))} onChooseAll={keys.chooseAll} />
      <tbody onKeyDown={keys.onKeyDown} onClick={keys.onClick} onFocus={(event) => { setStop(lines[indexOf(event.target)]?.key) }}>
        {drawn.flatMap(({ index, key }, place): ReactNode[] => {
          const line = lines[index]
          if (line === undefined) return []
          const own = { index, measure: virtual.measureElement, columns, isChosen: isChosen(line), isStop: index === at }
          return [
            <Space key={`before ${String(key)}`} height={spaceBefore(place)} columns={columns.length + 1} />,
            line.type === 'project'
              ? <ProjectLine key={key} {...own} line={line} isGrouped={isGrouped} />
              : <GroupLine key={key} {...own} line={line} title={view.group === 'none' ? '' : words.word(view.group, line.group.key)} />
          ]
        })}
        <Space height={virtual.getTotalSize() + top - last} columns={columns.length + 1} />
      </tbody>
    </table>
  )
}

/** Scrolls to where the list was left, once its first lines stand. */
function useArrival(isReady: boolean, arrive: () => void): void {
  const hasArrived = useRef(false)
  useLayoutEffect(() => {
    if (!isReady || hasArrived.current) return
    hasArrived.current = true
    arrive()
  })
}

/** Stands for lines that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height < 1) return null
  return <tr aria-hidden className="project-space"><td colSpan={columns} style={{ height }} /></tr>
}

/** px from the top of what the page scrolls to the first line. */
function offsetInPage(table: HTMLTableElement | null): number {
  const [page, body] = [table?.closest('.ui-page'), table?.tBodies[0]]
  if (page === null || page === undefined || body === undefined) return 0
  return body.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
}

/** Gives the keyboard to a line as soon as it is drawn. */
function useFocusLine(table: { readonly current: HTMLElement | null }, first: number | null): (index: number) => void {
  const wanted = useRef(first)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = table.current?.querySelector<HTMLElement>(`tr[data-index="${String(wanted.current)}"]`)
    if (row === null || row === undefined) return
    wanted.current = null
    row.focus({ preventScroll: true })
    // Lines are measured while they move in: a far one may have stopped short.
    row.scrollIntoView({ block: 'nearest' })
  })
  return (index) => { wanted.current = index }
}
