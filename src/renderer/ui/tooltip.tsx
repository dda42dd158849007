import { useEffect, useState, type ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './floating.css'

/**
 * Words that float beside a focused or hovered control. Never the only place where something is said: the control has them as its
 * name, so they are for the eye alone.
 */
export function Tooltip({ words, children }: { readonly words: string; readonly children: ReactElement }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => (isOpen ? onceFocusMoves(() => { setOpen(false) }) : undefined), [isOpen])
  return (
    <TooltipTrigger delay={500} closeDelay={100} isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <AriaTooltip ref={forTheEye} className="ui-tooltip" offset={6}>
        {words}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

// react-aria passes no `aria-hidden` on; it floats outside every landmark, where nobody would look for it.
function forTheEye(element: HTMLElement | null): void {
  element?.setAttribute('aria-hidden', 'true')
}

/** A toolbar hands the focus to its last button on the way out, whose tooltip then stayed open for good. */
function onceFocusMoves(act: () => void): () => void {
  const held = document.activeElement
  const onFocus = (event: FocusEvent): void => { if (event.target !== held) act() }
  document.addEventListener('focusin', onFocus)
  return () => { document.removeEventListener('focusin', onFocus) }
}
