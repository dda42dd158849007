import { CircleAlert, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './given'
import './notice.css'

export interface ErrorNoticeProps {
  /** What happened. */
  readonly what: string
  /** What it means for the user's data. */
  readonly data: string
  /** What to do. */
  readonly todo: string
  /** A code to quote on the telephone. */
  readonly code: string
  /** The word before the code, e.g. รหัส. */
  readonly codeLabel: string
  readonly actions?: ReactNode
}

/** An error: what happened, what it means for the data, what to do, a code to quote. */
export function ErrorNotice({ what, data, todo, code, codeLabel, actions }: ErrorNoticeProps) {
  return (
    <div className="ui-notice ui-notice-red" role="alert">
      <CircleAlert className="ui-notice-icon" size={20} aria-hidden />
      <div className="ui-notice-words">
        <p className="ui-notice-what">{what}</p>
        <p>{data}</p>
        <p>{todo}</p>
        <p className="ui-notice-code">{codeLabel} {code}</p>
        {actions !== undefined && <div className="ui-notice-actions">{actions}</div>}
      </div>
    </div>
  )
}

export type BannerTone = 'plain' | 'gold' | 'amber' | 'red' | 'green'

const ICONS: Readonly<Record<BannerTone, LucideIcon>> = {
  plain: Info, gold: Info, amber: TriangleAlert, red: CircleAlert, green: Info
}

export interface BannerProps {
  readonly tone?: BannerTone | undefined
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** `status` is read when the reader pauses (default), `alert` at once. */
  readonly role?: 'status' | 'alert' | undefined
}

/** A line across the page about the state of things; stays until that state ends. */
export function Banner({ tone = 'plain', children, actions, role = 'status' }: BannerProps) {
  const Icon = ICONS[tone]
  return (
    <div className={classes('ui-banner', `ui-notice-${tone}`)} role={role}>
      <Icon className="ui-notice-icon" size={18} aria-hidden />
      <div className="ui-banner-words">{children}</div>
      {actions !== undefined && <div className="ui-banner-actions">{actions}</div>}
    </div>
  )
}
