import { Search } from 'lucide-react'
import { useCallback, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useNumerals, useT } from '@renderer/ui/language'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'
import { usePlaceWords } from './found-words'
import { useOpenFound } from './open-found'
import { PaletteOption } from './palette-option'
import { usePaletteRows, type PaletteRow, type PaletteView } from './palette-rows'
import { rememberRecent } from './recent'
import './find.css'

/** Every action and every record, by name: type, ↑ ↓, Enter. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT()
  return (
    <ModalOverlay className="ui-overlay palette-overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className="palette">
        <Dialog className="palette-body" aria-label={t('search.palette.title')}><PaletteBody onClose={onClose} /></Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const [words, setWords] = useState('')
  const view = usePaletteRows(words)
  const rows = view.groups.flatMap((group) => group.rows)
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  const at = Math.max(0, rows.findIndex(({ key }) => key === chosen))
  const current = rows[at]
  const act = useAct(words, onClose)
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepOf(event.key, at, rows.length)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined) act(current)
    else if (to !== undefined) setChosen(rows[to]?.key ?? null)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="palette-ask">
        <Search size={20} strokeWidth={1.75} aria-hidden />
        <input
          className="palette-input"
          role="combobox"
          aria-label={t('search.palette.ask')}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : `${id}-${String(at)}`}
          placeholder={t('search.palette.ask')}
          value={words}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => { setWords(event.target.value); setChosen(null) }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList id={id} view={view} current={current?.key} onAct={act} />
      <PaletteFoot view={view} isEmpty={rows.length === 0} words={words} />
    </>
  )
}

/** Runs after the palette has gone and given the focus back, so that it does not take it from where the user is led. */
function useAct(words: string, onClose: () => void): (row: PaletteRow) => void {
  const openFound = useOpenFound()
  const navigate = useNavigate()
  const latest = useRef({ words, onClose })
  latest.current = { words, onClose }
  return useCallback((row) => {
    latest.current.onClose()
    if (row.type !== 'all') rememberRecent(row.key)
    setTimeout(() => {
      if (row.type === 'action') row.action.run()
      else if (row.type === 'record') openFound(row.found)
      else void navigate({ to: '/find', search: { words: latest.current.words } })
    }, 0)
  }, [openFound, navigate])
}

const PAGE = 8

function stepOf(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown': return (at + 1) % count
    case 'ArrowUp': return (at + count - 1) % count
    case 'PageDown': return Math.min(count - 1, at + PAGE)
    case 'PageUp': return Math.max(0, at - PAGE)
    default: return undefined
  }
}

interface PaletteListProps {
  readonly id: string
  readonly view: PaletteView
  readonly current: string | undefined
  readonly onAct: (row: PaletteRow) => void
}

function PaletteList({ id, view, current, onAct }: PaletteListProps) {
  const t = useT()
  const placeWords = usePlaceWords()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => { list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }) }, [current, view])
  let count = 0
  return (
    <div ref={list} className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('search.palette.results')} data-answers={view.answers}>
      {view.groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className="palette-group">
          <div id={`${id}-${group.id}`} role="presentation" className="palette-heading">{t(`search.palette.${group.id}`)}</div>
          {group.rows.map((row) => {
            const place = count++
            return <PaletteOption key={row.key} id={`${id}-${String(place)}`} row={row} isCurrent={row.key === current} placeWords={placeWords} onAct={onAct} />
          })}
        </div>
      ))}
    </div>
  )
}

function PaletteFoot({ view, isEmpty, words }: { readonly view: PaletteView; readonly isEmpty: boolean; readonly words: string }) {
  const t = useT()
  const { count } = useNumerals()
  const isAsking = words.trim() !== ''
  return (
    <>
      {isEmpty && isAsking && (
        <div className="palette-none">
          <p>{t('search.none.what', { words })}</p>
          <p className="muted">{t(view.isReading ? 'search.reading' : 'search.none.why')}</p>
        </div>
      )}
      <div className="palette-foot">
        <span>{t('search.palette.keys')}</span>
        {isAsking && <span className="num">{t('search.count', { count: count(view.total) })}</span>}
        <VisuallyHidden><span role="status">{isAsking ? t('search.count', { count: count(view.total) }) : ''}</span></VisuallyHidden>
      </div>
    </>
  )
}
