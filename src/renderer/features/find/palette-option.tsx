import { ChevronRight } from 'lucide-react'
import { highlight } from '@shared/search/highlight'
import { KeyHint } from '@renderer/ui/key-hint'
import { useNumerals, useT } from '@renderer/ui/language'
import { useKindWords, usePlaceWords } from './found-words'
import { MarkedWords } from '@renderer/ui/marked-words'
import type { PaletteRow } from './palette-rows'

interface PaletteOptionProps {
  readonly id: string
  readonly row: PaletteRow
  readonly words: string
  readonly isCurrent: boolean
  readonly onAct: (row: PaletteRow) => void
}

/** One line of the palette. It never has the focus itself: the field above keeps it. */
export function PaletteOption({ id, row, words, isCurrent, onAct }: PaletteOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className="palette-option"
      onMouseDown={(event) => { event.preventDefault() }}
      onClick={() => { onAct(row) }}
    >
      {row.type === 'action' ? <ActionLine row={row} /> : row.type === 'record' ? <RecordLine row={row} words={words} /> : <AllLine total={row.total} />}
    </div>
  )
}

function ActionLine({ row: { action, ranges } }: { readonly row: Extract<PaletteRow, { type: 'action' }> }) {
  const Icon = action.icon ?? ChevronRight
  return (
    <>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className="palette-words"><MarkedWords words={action.words} ranges={ranges} /></span>
      {action.keys !== undefined && <KeyHint keys={action.keys} />}
    </>
  )
}

function RecordLine({ row: { found }, words }: { readonly row: Extract<PaletteRow, { type: 'record' }>; readonly words: string }) {
  const formats = useNumerals()
  const kindWords = useKindWords()
  const placeWords = usePlaceWords()
  const place = placeWords(found)
  const title = formats.text(found.title.words)
  return (
    <>
      <span className="palette-kind">{kindWords(found.kind)}</span>
      <span className="palette-words">
        <span className="palette-title"><MarkedWords words={title} ranges={words === '' ? [] : highlight(title, words)} /></span>
        {found.text.words !== '' && <span className="palette-text"><MarkedWords {...found.text} /></span>}
        {place !== '' && <span className="palette-place">{place}</span>}
      </span>
    </>
  )
}

function AllLine({ total }: { readonly total: number }) {
  const t = useT()
  const { count } = useNumerals()
  return (
    <>
      <ChevronRight size={18} strokeWidth={1.75} aria-hidden />
      <span className="palette-words">{t('search.palette.all', { count: count(total) })}</span>
    </>
  )
}
