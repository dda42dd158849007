import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type ReactNode, type UIEvent } from 'react'
import { IconButton } from './button'
import { Drawer } from './dialog'
import { classes } from './given'
import { useMedia } from './use-media'
import { useRememberedFlag } from './use-remembered'
import { useUiWords } from './words'
import './layout.css'

export interface Pane {
  readonly title: string
  readonly content: ReactNode
  /** A mark beside the title, e.g. "ครบ ๘๒ %". */
  readonly mark?: ReactNode
  /** Folded until somebody opens it; what she chose is remembered from then on. */
  readonly startsFolded?: boolean | undefined
}

export interface SplitPaneProps {
  /** Under this name the folds are remembered. */
  readonly id: string
  readonly outline?: Pane | undefined
  readonly inspector?: Pane | undefined
  /** Which page the paper shows: a new one begins at its top, one seen before where it was left. */
  readonly page?: string | undefined
  /** The paper in the middle. */
  readonly children: ReactNode
}

/** Below this width a pane becomes a drawer over the paper (1024 px windows and 200 % zoom). */
const NO_ROOM_FOR_INSPECTOR = '(max-width: 1180px)'
const NO_ROOM_FOR_OUTLINE = '(max-width: 1040px)'

/** Outline, paper, inspector; both sides fold and the fold is remembered. */
export function SplitPane({ id, outline, inspector, page = '', children }: SplitPaneProps) {
  const middle = usePageScroll(page)
  return (
    <div className="ui-split">
      {outline !== undefined && <SidePane id={`${id}.outline`} pane={outline} side="start" drawerWhen={NO_ROOM_FOR_OUTLINE} />}
      <div className="ui-split-middle" {...middle}>{children}</div>
      {inspector !== undefined && <SidePane id={`${id}.inspector`} pane={inspector} side="end" drawerWhen={NO_ROOM_FOR_INSPECTOR} />}
    </div>
  )
}

/** Remembers how far each page was scrolled, as long as the screen is open. */
function usePageScroll(page: string) {
  const pane = useRef<HTMLDivElement>(null)
  const tops = useRef(new Map<string, number>())
  useLayoutEffect(() => { pane.current?.scrollTo({ top: tops.current.get(page) ?? 0 }) }, [page])
  return { ref: pane, onScroll: (event: UIEvent<HTMLElement>): void => { tops.current.set(page, event.currentTarget.scrollTop) } }
}

interface SidePaneProps {
  readonly id: string
  readonly pane: Pane
  readonly side: 'start' | 'end'
  readonly drawerWhen: string
}

function SidePane({ id, pane, side, drawerWhen }: SidePaneProps) {
  const words = useUiWords()
  const isDrawer = useMedia(drawerWhen)
  const [isFolded, setFolded] = useRememberedFlag(`fold.${id}`, pane.startsFolded === true)
  const [isDrawn, setDrawn] = useState(false)
  const [Open, Close] = side === 'start' ? [PanelLeftOpen, PanelLeftClose] : [PanelRightOpen, PanelRightClose]
  if (isDrawer || isFolded) {
    return (
      <div className={classes('ui-split-folded', `ui-split-folded-${side}`)}>
        <IconButton label={words.showPane(pane.title)} icon={Open} aria-expanded={isDrawn} onPress={() => { if (isDrawer) setDrawn(true); else setFolded(false) }} />
        <Drawer isOpen={isDrawer && isDrawn} onClose={() => { setDrawn(false) }} title={pane.title} side={side === 'start' ? 'left' : 'right'}>
          {pane.content}
        </Drawer>
      </div>
    )
  }
  return (
    <aside className={side === 'start' ? 'ui-split-outline' : 'ui-split-inspector'} aria-label={pane.title}>
      <div className="ui-split-head">
        <span className="ui-split-title">{pane.title}</span>
        {pane.mark}
        <IconButton label={words.hidePane(pane.title)} icon={Close} dense onPress={() => { setFolded(true) }} />
      </div>
      <div className="ui-split-pane-body">{pane.content}</div>
    </aside>
  )
}
