import { useEffect, useRef } from 'react'
import { MarkedWords } from '@renderer/ui/marked-words'
import { useNumerals, useT } from '@renderer/ui/language'
import { usePlaceWords } from '../place-words'
import type { PlanView } from '../use-plan-contents'
import { useFindInPlan } from './find-in-plan'

const MOST_SHOWN = 200

/** Every place found, in the order of the book: a press goes there. */
export function FoundList({ view }: { readonly view: PlanView }) {
  const t = useT()
  const formats = useNumerals()
  const { matches, current, choose } = useFindInPlan()
  const placeWords = usePlaceWords(view)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => { list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }) }, [current])
  return (
    <ul ref={list} className="find-bar-list" aria-label={t('search.plan.list')} tabIndex={-1}>
      {matches.slice(0, MOST_SHOWN).map((match) => (
        <li key={match.key}>
          <button type="button" className="find-bar-row" aria-current={match.key === current?.key ? 'true' : undefined} onClick={() => { choose(match) }}>
            <span className="find-bar-place">{formats.text(placeWords(match.target))}</span>
            <span className="find-bar-words"><MarkedWords {...match.around} /></span>
          </button>
        </li>
      ))}
    </ul>
  )
}
