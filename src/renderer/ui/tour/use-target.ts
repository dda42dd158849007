import { useEffect, useState } from 'react'
import type { Box } from './place-card'

const LOOK_EVERY_MS = 120

export interface SeenPage {
  /** Where the thing stands that a step speaks of; `null` while it is not on screen. */
  readonly box: Box | null
  /** A dialog lies over the page. */
  readonly isCovered: boolean
}

/**
 * Follows the first element found, the selectors taken in their order, over page changes, scrolling and folding; looks for dialogs
 * too. What is scrolled away is brought into view once.
 */
export function useTarget(selectors: readonly string[]): SeenPage {
  const shape = selectors.join('\n')
  const [seen, setSeen] = useState<SeenPage>({ box: null, isCovered: false })
  useEffect(() => {
    let shown: Element | null = null
    const look = (): void => {
      const found = elementOf(shape.split('\n'))
      if (found !== null && found !== shown) found.scrollIntoView({ block: 'nearest' })
      shown = found
      const now = { box: boxOf(found), isCovered: document.querySelector('.ui-overlay') !== null }
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    window.addEventListener('resize', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('resize', look)
    }
  }, [shape])
  return seen
}

function elementOf(selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const { width, height } = element.getBoundingClientRect()
      if (width > 0 && height > 0) return element
    }
  }
  return null
}

/** The part of it that is inside the window. */
function boxOf(element: Element | null): Box | null {
  if (element === null) return null
  const { left, top, width, bottom } = element.getBoundingClientRect()
  const [from, to] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)]
  return to > from ? { left, top: from, width, height: to - from } : null
}
