import { useNavigate, useSearch as useAddress } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ToggleButton } from 'react-aria-components'
import { highlight } from '@shared/search/highlight'
import { runWhenThere } from '@renderer/ui/actions'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { SearchField } from '@renderer/ui/text-field'
import { useKindWords } from './found-words'
import { groupFound } from './found-groups'
import { MarkedWords } from '@renderer/ui/marked-words'
import { useOpenFound } from './open-found'
import type { FoundRecord, SearchResults } from './search-messages'
import { useSearch } from './use-search'
import './find.css'

const MOST = 300
const ADDRESS_MS = 300

/** ค้นหาทั้งหมด: everything on this device that answers, by plan and part. The words stay in the address, so that Back brings them back. */
export function FindScreen() {
  const t = useT()
  const { count } = useNumerals()
  const { words: asked = '' } = useAddress({ strict: false })
  const ask = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(asked)
  const [kinds, setKinds] = useState<readonly string[]>([])
  const isAsking = words.trim() !== ''
  const results = useSearch(isAsking ? { words, limit: MOST, kinds: kinds.length === 0 ? undefined : kinds } : null)
  useWordsInAddress(words, asked, setWords)
  const clear = (): void => {
    setWords('')
    setKinds([])
    ask.current?.focus()
  }
  const note = results === undefined ? t('search.screen.note') : t('search.count', { count: count(results.total) })
  return (
    <Page title={t('search.screen.title')} note={<span role="status">{note}</span>} width="wide">
      <SearchField aria-label={t('search.screen.ask')} placeholder={t('search.screen.ask')} value={words} onChange={setWords} autoFocus inputRef={ask} className="find-ask" />
      {results !== undefined && <KindFilter results={results} chosen={kinds} onChange={setKinds} />}
      {!isAsking && <EmptyState what={t('search.screen.empty')} why={t('search.screen.emptyWhy')} action={<Button onPress={() => { runWhenThere('palette', () => undefined) }}>{t('structure.empty.commands')}</Button>} />}
      {results?.total === 0 && <EmptyState what={t('search.none.what', { words: results.question.words })} why={t(results.isWhole ? 'search.none.why' : 'search.reading')} action={<Button onPress={clear}>{t('structure.empty.clearWords')}</Button>} />}
      {results !== undefined && results.total > 0 && <Results results={results} />}
    </Page>
  )
}

/** The address follows the typing after a pause, and the field follows an address that somebody else changed. */
function useWordsInAddress(words: string, asked: string, setWords: (words: string) => void): void {
  const navigate = useNavigate()
  const written = useRef(asked)
  useEffect(() => {
    if (asked !== written.current) {
      written.current = asked
      setWords(asked)
    }
  }, [asked, setWords])
  useEffect(() => {
    if (words === written.current) return undefined
    const timer = setTimeout(() => {
      written.current = words
      void navigate({ to: '/find', search: words === '' ? {} : { words }, replace: true })
    }, ADDRESS_MS)
    return () => { clearTimeout(timer) }
  }, [words, navigate])
}

interface KindFilterProps {
  readonly results: SearchResults
  readonly chosen: readonly string[]
  readonly onChange: (kinds: readonly string[]) => void
}

/** One button per kind that answers; none pressed means all. */
function KindFilter({ results, chosen, onChange }: KindFilterProps) {
  const t = useT()
  const { count } = useNumerals()
  const kindWords = useKindWords()
  const counts = new Map(results.kinds)
  const kinds = [...new Set([...counts.keys(), ...chosen])].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  if (kinds.length < 2) return null
  return (
    <div className="find-kinds" role="group" aria-label={t('search.screen.kinds')}>
      {kinds.map((kind) => (
        <ToggleButton
          key={kind}
          className="find-kind"
          isSelected={chosen.includes(kind)}
          onChange={(isOn) => { onChange(isOn ? [...chosen, kind] : chosen.filter((each) => each !== kind)) }}
        >
          {kindWords(kind)} <span className="num">{count(counts.get(kind) ?? 0)}</span>
        </ToggleButton>
      ))}
    </div>
  )
}

function Results({ results }: { readonly results: SearchResults }) {
  const t = useT()
  const formats = useNumerals()
  const kindWords = useKindWords()
  const list = useRef<HTMLDivElement>(null)
  const groups = groupFound(results.found, kindWords)
  return (
    <div ref={list} className="find-results" onKeyDown={(event) => { moveByArrows(event, list.current) }}>
      {groups.map((group) => (
        <Panel key={group.plan} title={group.title === '' ? t('search.screen.reference') : formats.text(group.title)} flush>
          {group.parts.map((part) => (
            <section key={part.title} className="find-part">
              <h3 className="find-part-title">{formats.text(part.title)}</h3>
              <ul>
                {part.found.map((found) => <li key={found.id}><FoundRow found={found} words={results.question.words} /></li>)}
              </ul>
            </section>
          ))}
        </Panel>
      ))}
      {results.total > results.found.length && (
        <p className="muted">{t('search.screen.more', { shown: formats.count(results.found.length), total: formats.count(results.total) })}</p>
      )}
    </div>
  )
}

function FoundRow({ found, words }: { readonly found: FoundRecord; readonly words: string }) {
  const formats = useNumerals()
  const kindWords = useKindWords()
  const openFound = useOpenFound()
  const title = formats.text(found.title.words)
  const place = found.trail.slice(1).map((step) => formats.text(step.title)).join(' › ')
  return (
    <button type="button" className="find-row" onClick={() => { openFound(found) }}>
      <span className="palette-kind">{kindWords(found.kind)}</span>
      <span className="palette-words">
        <span className="find-title"><MarkedWords words={title} ranges={highlight(title, words)} /></span>
        {found.text.words !== '' && <span className="palette-text"><MarkedWords {...found.text} /></span>}
        {place !== '' && <span className="palette-place">{place}</span>}
      </span>
    </button>
  )
}

/** ↑ ↓ walk the rows, over the borders of the groups. */
function moveByArrows(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || list === null) return
  const rows = [...list.querySelectorAll<HTMLElement>('.find-row')]
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
