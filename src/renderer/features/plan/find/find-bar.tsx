import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useActions } from '@renderer/ui/actions'
import { Button, IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { usePlaceWords } from '../place-words'
import type { PlanView } from '../use-plan-contents'
import { useFindInPlan } from './find-in-plan'
import { FoundList } from './found-list'
import { useFieldFoundMarks } from './field-found-marks'
import './find-bar.css'

const LONGEST_SELECTION = 60

/** ค้นหาในแผน: the words, how many places, and the way from one to the next. Ctrl+F opens it from anywhere on the plan. */
export function FindBar({ view }: { readonly view: PlanView }) {
  const find = useFindInPlan()
  const t = useT()
  const ask = useRef<HTMLInputElement>(null)
  useFieldFoundMarks()
  const show = (): void => {
    find.open(selectedWords())
    ask.current?.focus()
    ask.current?.select()
  }
  const steps = find.isOpen ? [
    { id: 'plan.find.next', words: t('search.plan.next'), keys: 'F3', isKeyOnly: true, run: () => { find.move(1) } },
    { id: 'plan.find.previous', words: t('search.plan.previous'), keys: 'Shift+F3', isKeyOnly: true, run: () => { find.move(-1) } }
  ] : []
  useActions([{ id: 'plan.find', words: t('search.plan.title'), keys: 'Ctrl+F', isKeyOnly: true, run: show }, ...steps])
  return find.isOpen ? <OpenBar view={view} ask={ask} /> : null
}

function OpenBar({ view, ask }: { readonly view: PlanView; readonly ask: RefObject<HTMLInputElement | null> }) {
  const t = useT()
  const { count } = useNumerals()
  const find = useFindInPlan()
  const placeWords = usePlaceWords(view)
  useLayoutEffect(() => {
    ask.current?.focus()
    ask.current?.select()
  }, [ask])
  const { matches, at, words, current } = find
  const place = at >= 0 ? t('search.plan.place', { nth: count(at + 1), count: count(matches.length) }) : words.trim() === '' ? '' : matches.length > 0 ? t('search.plan.place', { nth: '–', count: count(matches.length) }) : t('search.plan.none')
  const aloud = current === undefined ? place : t('search.plan.here', { nth: count(at + 1), count: count(matches.length), place: placeWords(current.target) })
  return (
    <div className="find-bar" role="search" aria-label={t('search.plan.title')} onKeyDown={(event) => { onBarKey(event, find) }}>
      <div className="find-bar-line">
        <input
          ref={ask}
          className="ui-input find-bar-ask"
          type="text"
          aria-label={t('search.plan.ask')}
          placeholder={t('search.plan.ask')}
          value={words}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => { find.ask(event.target.value) }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            find.move(event.shiftKey ? -1 : 1)
          }}
        />
        <span className="find-bar-count num" aria-hidden>{place}</span>
        <span className="ui-hidden" role="status">{aloud}</span>
        <IconButton label={t('search.plan.previous')} icon={ArrowUp} dense isDisabled={matches.length === 0} onPress={() => { find.move(-1) }} />
        <IconButton label={t('search.plan.next')} icon={ArrowDown} dense isDisabled={matches.length === 0} onPress={() => { find.move(1) }} />
        <IconButton label={t('search.plan.close')} icon={X} dense onPress={() => { leave(find) }} />
      </div>
      {matches.length > 0 && <FoundList view={view} />}
      <Elsewhere />
      {words.trim() !== '' && matches.length === 0 && <NothingHere />}
    </div>
  )
}

/** Projects and money are found on the page of all results. */
function Elsewhere() {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const { elsewhere, words } = useFindInPlan()
  if (elsewhere === 0) return null
  return (
    <Button dense variant="plain" onPress={() => { void navigate({ to: '/find', search: { words } }) }}>
      {t('search.plan.elsewhere', { count: count(elsewhere) })}
    </Button>
  )
}

/** Nothing in this plan's pages: other plans and projects may hold it. */
function NothingHere() {
  const t = useT()
  const navigate = useNavigate()
  const { elsewhere, words } = useFindInPlan()
  if (elsewhere > 0) return null
  return (
    <div className="find-bar-none">
      <p className="muted small">{t('search.none.why')}</p>
      <Button dense variant="plain" onPress={() => { void navigate({ to: '/find', search: { words } }) }}>{t('structure.empty.findEverywhere')}</Button>
    </div>
  )
}

function onBarKey(event: KeyboardEvent, find: ReturnType<typeof useFindInPlan>): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  leave(find)
}

/** Closing leaves the keyboard at the place that was found. */
function leave(find: ReturnType<typeof useFindInPlan>): void {
  find.close()
  if (find.current !== undefined) find.choose(find.current)
}

function selectedWords(): string {
  const words = (document.getSelection()?.toString() ?? '').trim()
  return words.length <= LONGEST_SELECTION && !words.includes('\n') ? words : ''
}
