import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import { given } from './given'
import './floating.css'

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  /** What the popover is, for a screen reader. */
  readonly label: string
  readonly placement?: 'bottom start' | 'bottom end' | 'top end' | 'right top' | undefined
  readonly isOpen?: boolean | undefined
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small floating sheet beside its button; Esc and a press elsewhere close it, focus returns. */
export function Popover({ trigger, label, placement = 'bottom end', isOpen, onOpenChange, children }: PopoverProps) {
  return (
    <DialogTrigger {...given({ isOpen, onOpenChange })}>
      {trigger}
      <AriaPopover className="ui-popover" placement={placement} offset={6}>
        <Dialog className="ui-popover-body" aria-label={label}>
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
