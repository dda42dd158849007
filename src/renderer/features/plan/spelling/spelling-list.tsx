import { X } from 'lucide-react'
import { removeOwnWord } from '@shared/spelling/own-word-commands'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button, IconButton } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { usePlaceWords } from '../place-words'
import type { PlanView } from '../use-plan-contents'
import { useSpelling } from './spelling'
import { usePlanSpelling } from './use-plan-spelling'
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
  const { jump } = useFieldFocus()
  const placeWords = usePlaceWords(view)
  const found = usePlanSpelling(view.plan.id)
  if (found === undefined) return <p className="muted">{t('search.spelling.reading')}</p>
  if (found.length === 0) return <div className="inspector-empty"><p>{t('search.spelling.none')}</p><p className="muted small">{t('search.spelling.noneWhy')}</p></div>
  return (
    <>
      <ul className="spelling-list" aria-label={t('search.spelling.title')}>
        {found.slice(0, MOST).map((finding) => (
          <li key={`${finding.target.record}:${finding.target.field}:${String(finding.from)}`}>
            <Button variant="plain" dense className="spelling-row" onPress={() => { jump(finding.target) }}>
              <span className="spelling-words"><span className="spelling-wrong">{finding.typed}</span> <span aria-hidden>→</span> {finding.suggestion}</span>
              <span className="muted small">{placeWords(finding.target)} · {t(`search.spelling.kind.${finding.kind}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="muted small">{t('search.spelling.more', { count: count(found.length - MOST) })}</p>}
    </>
  )
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
