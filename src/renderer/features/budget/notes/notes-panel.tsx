import { useState, type ReactNode } from 'react'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'

interface NotesPanelProps<Note> {
  readonly title: string
  readonly notes: readonly Note[]
  /** Whether a note still waits for somebody; without it all do. One with a reason is kept, and shown when asked for. */
  readonly isOpen?: (note: Note) => boolean
  readonly keyOf?: (note: Note) => string
  readonly why?: string
  readonly children: (note: Note) => ReactNode
}

/** So many stand at first, and with every press: a plan of ten thousand lines may have thousands. */
const STEP = 50

/** A group of notes; not there without any. */
export function NotesPanel<Note>({ title, notes, isOpen = () => true, keyOf = () => '', why, children }: NotesPanelProps<Note>) {
  const t = useT()
  const formats = useNumerals()
  const [most, setMost] = useState(STEP)
  const [isWhole, setWhole] = useState(false)
  // A note that was open when it came into sight stays where it is: nothing goes away under the hands of who types its reason.
  const [met] = useState(() => new Set<string>())
  const open = notes.filter(isOpen)
  for (const note of open) met.add(keyOf(note))
  if (notes.length === 0) return null
  const waiting = notes.filter((note) => met.has(keyOf(note)))
  const settled = notes.filter((note) => !met.has(keyOf(note)))
  const shown = isWhole ? [...waiting, ...settled] : waiting
  const left = shown.length - most
  const counted = left > 0 ? t('figures.findings.shown', { shown: formats.count(most), count: formats.count(shown.length) }) : t('figures.findings.count', { count: formats.count(open.length) })
  const more = settled.length === 0 ? undefined : (
    <Button dense variant="plain" onPress={() => { setWhole(!isWhole) }}>{t(isWhole ? 'figures.findings.hideSettled' : 'figures.findings.showSettled', { count: formats.count(settled.length) })}</Button>
  )
  return (
    <Panel title={title} actions={<><span className="budget-quiet">{counted}</span>{more}</>}>
      {why !== undefined && <p className="budget-quiet">{why}</p>}
      <ul className="budget-list">{shown.slice(0, most).map(children)}</ul>
      {left > 0 && <Button dense onPress={() => { setMost(most + STEP) }}>{t('figures.findings.more', { count: formats.count(Math.min(left, STEP)) })}</Button>}
    </Panel>
  )
}
