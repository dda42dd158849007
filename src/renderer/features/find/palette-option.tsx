import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { KeyHint } from '@renderer/ui/key-hint'
import { useNumerals, useT } from '@renderer/ui/language'
import { useKindWords } from './found-words'
import { MarkedWords } from '@renderer/ui/marked-words'
import type { PaletteRow } from './palette-rows'
import type { FoundRecord } from './search-messages'

interface PaletteOptionProps {
  readonly id: string
  readonly row: PaletteRow
  readonly isCurrent: boolean
  /** Where a record stands: read once for all lines. */
  readonly placeWords: (found: FoundRecord) => string
  readonly onAct: (row: PaletteRow) => void
}

/** One line of the palette. It never has the focus itself: the field above keeps it. A key alone draws no line again. */
export const PaletteOption = memo(function PaletteOption({ id, row, isCurrent, placeWords, onAct }: PaletteOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className="palette-option"
      onMouseDown={(event) => { event.preventDefault() }}
      onClick={() => { onAct(row) }}
    >
      {row.type === 'action' ? <ActionLine row={row} /> : row.type === 'record' ? <RecordLine row={row} place={placeWords(row.found)} /> : <AllLine total={row.total} />}
    </div>
  )
})

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

function RecordLine({ row: { found }, place }: { readonly row: Extract<PaletteRow, { type: 'record' }>; readonly place: string }) {
  const formats = useNumerals()
  const kindWords = useKindWords()
  return (
    <>
      <span className="palette-kind">{kindWords(found.kind)}</span>
      <span className="palette-words">
        <span className="palette-title"><MarkedWords words={formats.text(found.title.words)} ranges={found.title.ranges} /></span>
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
