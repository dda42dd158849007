import type { ReactNode } from 'react'
import { classes } from './given'
import './layout.css'

export interface PanelProps {
  readonly title?: string | undefined
  /** Buttons or marks at the right of the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** `paper`: white with a frame (default); `plain`: no frame, for a part of a page. */
  readonly variant?: 'paper' | 'plain' | undefined
  /** 2 for a part of the page, 3 inside another panel. */
  readonly level?: 2 | 3 | undefined
  /** Without inner space, for a table that fills the panel. */
  readonly flush?: boolean | undefined
  readonly className?: string | undefined
}

/** A part of a page with a heading. */
export function Panel({ title, actions, children, variant = 'paper', level = 2, flush = false, className }: PanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={classes('ui-panel', `ui-panel-${variant}`, flush && 'ui-panel-flush', className)}>
      {(title !== undefined || actions !== undefined) && (
        <header className="ui-panel-head">
          {title !== undefined && <Heading>{title}</Heading>}
          {actions !== undefined && <div className="ui-panel-actions">{actions}</div>}
        </header>
      )}
      <div className="ui-panel-body">{children}</div>
    </section>
  )
}

export interface PageProps {
  readonly title: string
  /** A quiet line under the title. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** `narrow`: a column to read and fill in (default 960 px); `wide`: as wide as the window. */
  readonly width?: 'narrow' | 'wide' | undefined
}

/** A scrolling page with its title and its one next action at the right. */
export function Page({ title, note, actions, children, width = 'narrow' }: PageProps) {
  return (
    <div className="ui-page" tabIndex={-1}>
      <div className={classes('ui-page-column', `ui-page-${width}`)}>
        <header className="ui-page-head">
          <div className="ui-page-titles">
            <h1>{title}</h1>
            {note !== undefined && <div className="ui-page-note">{note}</div>}
          </div>
          {actions !== undefined && <div className="ui-page-actions">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  )
}
