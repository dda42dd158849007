import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components'
import { classes, given } from './given'
import { Tooltip } from './tooltip'
import './button.css'

export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'plain'

export interface ButtonProps {
  /** The verb. */
  readonly children: ReactNode
  /** `primary`: the one next action of a screen; `danger`: cannot be undone; `plain`: no border, for rows and bars. */
  readonly variant?: ButtonVariant | undefined
  readonly icon?: LucideIcon | undefined
  readonly onPress?: ((event: PressEvent) => void) | undefined
  readonly isDisabled?: boolean | undefined
  /** Work goes on: the button stays focusable and does nothing; change its words to say what goes on. */
  readonly isPending?: boolean | undefined
  readonly type?: 'button' | 'submit' | undefined
  /** 32 px instead of 36 px, for grids and rows. */
  readonly dense?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  /** Close the surrounding dialog as react-aria's slot. */
  readonly slot?: string | undefined
  readonly className?: string | undefined
}

/** A button with a verb on it, 36 px high. */
export function Button({ children, variant = 'quiet', icon: Icon, dense, className, isPending = false, ...rest }: ButtonProps) {
  const look = classes('ui-button', `ui-button-${variant}`, dense === true && 'ui-button-dense', isPending && 'ui-button-pending', className)
  // Not react-aria's isPending: its announcement leaves images without a name behind once the button has gone.
  const work = isPending ? { ...rest, type: 'button' as const, onPress: undefined, 'aria-disabled': true } : rest
  return (
    <AriaButton {...given(work)} className={look}>
      {Icon !== undefined && <Icon size={18} strokeWidth={1.75} aria-hidden />}
      <span className="ui-button-words">{children}</span>
    </AriaButton>
  )
}

export interface IconButtonProps {
  /** What it does, as words: read aloud, and shown as a tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  readonly onPress?: ((event: PressEvent) => void) | undefined
  readonly isDisabled?: boolean | undefined
  readonly dense?: boolean | undefined
  readonly 'aria-expanded'?: boolean | undefined
  readonly 'aria-controls'?: string | undefined
  readonly slot?: string | undefined
  readonly className?: string | undefined
  /** Tab goes past it: another key or another row leads here. */
  readonly excludeFromTabOrder?: boolean | undefined
}

/** A button with an icon only. Use it where the same icon stands with its word elsewhere. */
export function IconButton({ label, icon: Icon, dense, className, ...rest }: IconButtonProps) {
  const button = (
    <AriaButton
      {...given(rest)}
      aria-label={label}
      className={classes('ui-button', 'ui-button-plain', 'ui-button-icon', dense === true && 'ui-button-dense', className)}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </AriaButton>
  )
  return <Tooltip words={label}>{button}</Tooltip>
}
