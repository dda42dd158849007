import { BookPlus, EyeOff, Wand2, X } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { removeOwnWord } from '@shared/spelling/own-word-commands'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button, IconButton } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { usePlaceWords } from '../place-words'
import type { PlanView } from '../use-plan-contents'
import { useSpelling } from './spelling'
import { useFixWord } from './use-fix-word'
import { usePlanSpelling, type PlanFinding } from './use-plan-spelling'
import './spelling.css'

const MOST = 100

/** คำที่น่าสงสัย of the whole plan, each with its place; below, the words of the office. */
export function SpellingList({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { isOn, setOn } = useSpelling()
  return (
    <div className="inspector-list">
      <Checkbox isSelected={isOn} onChange={setOn}>{t('search.spelling.on')}</Checkbox>
      <p className="muted small">{t('search.spelling.keys')}</p>
      <Doubtful view={view} />
      <OwnWords />
    </div>
  )
}

function Doubtful({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const { jump } = useFieldWays()
  const placeWords = usePlaceWords(view)
  const found = usePlanSpelling(view.plan.id)
  const { canEdit } = usePlanFields()
  const { add, ignore } = useSpelling()
  const { fixed, refused } = useFixWord()
  const { list, stayAt } = useStayInList(found?.length)
  const fix = (finding: PlanFinding, at: number): void => { void fixed(finding).then((isDone) => { if (isDone) stayAt(at) }) }
  if (found === undefined) return <p className="muted">{t('search.spelling.reading')}</p>
  if (found.length === 0) return <div className="inspector-empty"><p>{t('search.spelling.none')}</p><p className="muted small">{t('search.spelling.noneWhy')}</p></div>
  return (
    <>
      {refused !== null && <PlanErrorNotice error={refused} />}
      <ul className="spelling-list" aria-label={t('search.spelling.title')} ref={list}>
        {found.slice(0, MOST).map((finding, at) => (
          <li key={`${finding.target.record}:${finding.target.field}:${String(finding.from)}`}>
            <Button variant="plain" dense className="spelling-row" onPress={() => { jump(finding.target) }}>
              <span className="spelling-words"><span className="spelling-wrong">{finding.typed}</span> <span aria-hidden>→</span> {finding.suggestion}</span>
              <span className="muted small">{placeWords(finding.target)} · {t(`search.spelling.kind.${finding.kind}`)}</span>
            </Button>
            {canEdit && <WordVerbs finding={finding} onFix={() => { fix(finding, at) }} onAdd={() => { add(finding.typed); stayAt(at) }} onIgnore={() => { ignore(finding.typed); stayAt(at) }} />}
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="muted small">{t('search.spelling.more', { count: count(found.length - MOST) })}</p>}
    </>
  )
}

interface WordVerbsProps {
  readonly finding: PlanFinding
  readonly onFix: () => void
  readonly onAdd: () => void
  readonly onIgnore: () => void
}

/** What the menu in the text offers, without going there. A fault of typing is no word of anybody's. */
function WordVerbs({ finding: { typed, suggestion, kind }, onFix, onAdd, onIgnore }: WordVerbsProps) {
  const t = useT()
  return (
    <div className="spelling-verbs" role="group" aria-label={t('search.spelling.menu', { word: typed })}>
      <Button dense icon={Wand2} aria-label={t('search.spelling.fixNamed', { typed, word: suggestion })} onPress={onFix}>{t('search.spelling.fixVerb')}</Button>
      {kind !== 'typing' && <IconButton label={t('search.spelling.addNamed', { word: typed })} icon={BookPlus} dense onPress={onAdd} />}
      <IconButton label={t('search.spelling.ignoreNamed', { word: typed })} icon={EyeOff} dense onPress={onIgnore} />
    </div>
  )
}

/** The row that was dealt with goes: the keyboard stays at the same place, on the next one. */
function useStayInList(count: number | undefined): { readonly list: RefObject<HTMLUListElement | null>; readonly stayAt: (row: number) => void } {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.spelling-verbs') ?? [])]
    rows[Math.min(wanted.current, rows.length - 1)]?.querySelector('button')?.focus()
    wanted.current = null
  }, [count])
  return { list, stayAt: (row) => { wanted.current = row } }
}

function OwnWords() {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { ownWords } = useSpelling()
  const { run, refused } = useCommand()
  if (ownWords.length === 0) return null
  return (
    <>
      <h3 className="inspector-heading">{t('search.spelling.own')}</h3>
      {refused !== null && <PlanErrorNotice error={refused} />}
      <ul className="spelling-own">
        {ownWords.map(({ id, fields: { word } }) => (
          <li key={id}>
            <span>{word}</span>
            {canEdit && <IconButton label={t('search.spelling.remove', { word })} icon={X} dense onPress={() => { void run(removeOwnWord, { item: id }) }} />}
          </li>
        ))}
      </ul>
    </>
  )
}
