import { useEffect } from 'react'
import { targetKey } from '@renderer/fields/field-target'
import { useFindInPlan } from './find-in-plan'

const FOUND = 'found-field'
const CURRENT = 'found-field-current'

/** Fields of the page that hold the words are outlined; letters inside a control cannot be coloured. */
export function useFieldFoundMarks(): void {
  const { matches, current, isOpen } = useFindInPlan()
  useEffect(() => {
    if (!isOpen) return undefined
    const wanted = new Set(matches.filter(({ target }) => target.kind !== 'paragraph').map(({ target }) => targetKey(target)))
    const here = current === undefined ? '' : targetKey(current.target)
    const mark = (): void => {
      for (const place of document.querySelectorAll<HTMLElement>('[data-field]')) {
        const key = place.dataset['field'] ?? ''
        place.classList.toggle(FOUND, wanted.has(key))
        place.classList.toggle(CURRENT, key === here && wanted.has(key))
      }
    }
    mark()
    // Another page of the plan comes with other fields.
    const observer = new MutationObserver(mark)
    const pane = document.querySelector('.plan-panes')
    if (pane !== null) observer.observe(pane, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      for (const place of document.querySelectorAll(`.${FOUND}`)) place.classList.remove(FOUND, CURRENT)
    }
  }, [matches, current, isOpen])
}
