import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './floating.css'

/** Words that float beside a focused or hovered control. Never the only place where something is said. */
export function Tooltip({ words, children }: { readonly words: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={6}>
        {words}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
