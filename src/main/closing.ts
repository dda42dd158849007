import type { BrowserWindow } from 'electron'
import { CLOSING_EVENT } from '@shared/ipc/channels'

const PATIENCE_MS = 3_000

/** Lets the window write down what is still being typed before it closes. */
export interface Closing {
  /** Holds back the window's close until the page has answered, at most three seconds. */
  readonly guard: (window: BrowserWindow, pageListens: () => boolean) => void
  /** The page's answer. */
  readonly ready: () => void
}

/** One guard for the one window. */
export function makeClosing(): Closing {
  let answer: () => void = () => undefined
  return {
    ready: () => answer(),
    guard(window, pageListens) {
      let phase: 'open' | 'asked' | 'closing' = 'open'
      window.on('close', (event) => {
        if (phase === 'closing' || window.webContents.isCrashed() || !pageListens()) return
        event.preventDefault()
        if (phase === 'asked') return
        phase = 'asked'
        const close = (): void => {
          clearTimeout(clock)
          phase = 'closing'
          if (!window.isDestroyed()) window.close()
        }
        const clock = setTimeout(close, PATIENCE_MS)
        // Closing waits a turn, so that the answer itself still reaches the page.
        answer = () => void setImmediate(close)
        window.webContents.send(CLOSING_EVENT)
      })
    }
  }
}
