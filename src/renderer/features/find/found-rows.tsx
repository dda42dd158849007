import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { MarkedWords } from '@renderer/ui/marked-words'
import { useNumerals, useT } from '@renderer/ui/language'
import { useKindWords } from './found-words'
import { useOpenFound } from './open-found'
import type { FoundRecord, ListedPart, SearchResults } from './search-messages'
import { useFoundRecords } from './use-found-records'

/** A line of the list: the name of a plan, of a part, or a record by its id. */
type Line =
  | { readonly type: 'plan' | 'part'; readonly key: string; readonly part: ListedPart }
  | { readonly type: 'record'; readonly key: string }

/** px, until a line was measured */
const HEIGHTS: Readonly<Record<Line['type'], number>> = { plan: 46, part: 32, record: 58 }
const OVERSCAN = 8

/** Every answer, however many: only the lines in sight are in the window. ↑ ↓ Home End walk the records. */
export function FoundRows({ results }: { readonly results: SearchResults }) {
  const lines = useMemo(() => linesOf(results.listed), [results.listed])
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [at, setAt] = useState(-1)
  // The filter above may grow by a line.
  useLayoutEffect(() => { setTop(list.current?.offsetTop ?? 0) }, [results])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current?.closest('.ui-page') ?? null,
    estimateSize: (index) => HEIGHTS[lines[index]?.type ?? 'record'],
    getItemKey: (index) => lines[index]?.key ?? index,
    // The line under the keyboard stays in the window wherever the wheel goes.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(at >= 0 && at < lines.length ? [at] : [])])].sort((a, b) => a - b),
    overscan: OVERSCAN,
    scrollMargin: top
  })
  const items = virtual.getVirtualItems()
  const records = useFoundRecords(results, items.flatMap(({ index }) => (lines[index]?.type === 'record' ? [lines[index].key] : [])))
  const focus = useFocusLine(list)
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.find-line') : null
    const next = here === null ? undefined : nextRecord(event.key, Number(here.dataset['index']), lines)
    if (next === undefined) return focus.leave()
    event.preventDefault()
    setAt(next)
    virtual.scrollToIndex(next, { align: 'auto' })
    focus.on(next)
  }
  return (
    <div ref={list} className="find-results" style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
      {items.map(({ index, key, start }) => {
        const line = lines[index]
        if (line === undefined) return null
        return (
          <div
            key={key} ref={virtual.measureElement} data-index={index} className={`find-line find-line-${line.type}`}
            style={{ transform: `translateY(${String(start - top)}px)` }} onFocus={() => { setAt(index) }}
          >
            {line.type === 'record' ? <FoundRow found={records.get(line.key)} /> : <Heading type={line.type} part={line.part} />}
          </div>
        )
      })}
    </div>
  )
}

function linesOf(parts: readonly ListedPart[]): readonly Line[] {
  return parts.flatMap((part, index): readonly Line[] => {
    const name = `${part.plan}/${part.kind}/${part.title}`
    const isFirst = parts[index - 1]?.plan !== part.plan
    return [
      ...(isFirst ? [{ type: 'plan', key: `plan/${part.plan}`, part } as const] : []), { type: 'part', key: `part/${name}`, part },
      ...part.ids.map((id): Line => ({ type: 'record', key: id }))
    ]
  })
}

interface LineFocus {
  readonly on: (index: number) => void
  /** The person scrolls: the line need not stay in sight. */
  readonly leave: () => void
}

/**
 * Gives the keyboard to a line as soon as it is in the window, and keeps it in sight until the person scrolls: the list measures its
 * lines while it moves, and may stop short of a far one.
 */
function useFocusLine(list: { readonly current: HTMLElement | null }): LineFocus {
  const wanted = useRef<number | null>(null)
  const kept = useRef<number | null>(null)
  useLayoutEffect(() => {
    const index = wanted.current ?? kept.current
    const row = index === null ? null : list.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"] .find-row`)
    if (row === null || row === undefined) return
    if (wanted.current !== null) row.focus({ preventScroll: true })
    wanted.current = null
    kept.current = index
    if (document.activeElement === row) row.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    const page = list.current?.closest<HTMLElement>('.ui-page')
    const leave = (): void => { kept.current = null }
    for (const type of ['wheel', 'pointerdown'] as const) page?.addEventListener(type, leave, { passive: true })
    return () => { for (const type of ['wheel', 'pointerdown'] as const) page?.removeEventListener(type, leave) }
  }, [list])
  return useMemo(() => ({ on: (index: number) => { wanted.current = index }, leave: () => { kept.current = null } }), [])
}

function nextRecord(key: string, at: number, lines: readonly Line[]): number | undefined {
  const step = key === 'ArrowDown' || key === 'Home' ? 1 : key === 'ArrowUp' || key === 'End' ? -1 : 0
  if (step === 0) return undefined
  let next = key === 'Home' ? 0 : key === 'End' ? lines.length - 1 : at + step
  while (lines[next] !== undefined && lines[next]?.type !== 'record') next += step
  return lines[next] === undefined ? undefined : next
}

function Heading({ type, part }: { readonly type: 'plan' | 'part'; readonly part: ListedPart }) {
  const t = useT()
  const formats = useNumerals()
  const kindWords = useKindWords()
  if (type === 'plan') return <h2 className="find-plan-title">{part.planTitle === '' ? t('search.screen.reference') : formats.text(part.planTitle)}</h2>
  return <h3 className="find-part-title">{part.title === '' ? kindWords(part.kind) : formats.text(part.title)}</h3>
}

function FoundRow({ found }: { readonly found: FoundRecord | undefined }) {
  const formats = useNumerals()
  const kindWords = useKindWords()
  const openFound = useOpenFound()
  if (found === undefined) return <button type="button" className="find-row" aria-busy>…</button>
  const place = found.trail.slice(1).map((step) => formats.text(step.title)).join(' › ')
  return (
    <button type="button" className="find-row" onClick={() => { openFound(found) }}>
      <span className="palette-kind">{kindWords(found.kind)}</span>
      <span className="palette-words">
        <span className="find-title"><MarkedWords words={formats.text(found.title.words)} ranges={found.title.ranges} /></span>
        {found.text.words !== '' && <span className="palette-text"><MarkedWords {...found.text} /></span>}
        {place !== '' && <span className="palette-place">{place}</span>}
      </span>
    </button>
  )
}
