import { useContext, type ReactElement, type ReactNode } from 'react'
import { DialogTrigger, OverlayTriggerStateContext, Popover as AriaPopover, PopoverContext, type PopoverProps as AriaPopoverProps } from 'react-aria-components'
import { given } from './given'
import './floating.css'

type Content = ReactNode | ((close: () => void) => ReactNode)

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  /** What the popover is, for a screen reader. */
  readonly label: string
  readonly placement?: 'bottom start' | 'bottom end' | 'top end' | 'right top' | undefined
  readonly isOpen?: boolean | undefined
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined
  readonly children: Content
}

/** A small floating sheet beside its button; Esc and a press elsewhere close it, focus returns. */
export function Popover({ trigger, label, placement = 'bottom end', isOpen, onOpenChange, children }: PopoverProps) {
  return (
    <DialogTrigger {...given({ isOpen, onOpenChange })}>
      {trigger}
      <OwnName>
        <AriaPopover className="ui-popover" placement={placement} offset={6} aria-label={label}>
          <Body content={children} />
        </AriaPopover>
      </OwnName>
    </DialogTrigger>
  )
}

/** The trigger would lend the popover its own name, over the one that says what the popover is. */
function OwnName({ children }: { readonly children: ReactNode }) {
  const given = useContext(PopoverContext)
  if (given === null || given === undefined || 'slots' in given) return children
  const { 'aria-labelledby': _ofTrigger, ...rest } = given as AriaPopoverProps & { readonly 'aria-labelledby'?: string }
  return <PopoverContext value={rest}>{children}</PopoverContext>
}

/** The popover itself is the dialog (react-aria gives it the role), so that its hidden dismiss buttons lie inside. */
function Body({ content }: { readonly content: Content }) {
  const state = useContext(OverlayTriggerStateContext)
  return <div className="ui-popover-body">{typeof content === 'function' ? content(() => { state?.close() }) : content}</div>
}
