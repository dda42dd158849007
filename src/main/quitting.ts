import type { App } from 'electron'
import type { PendingCalls } from './ipc/pending-calls'

const PATIENCE_MS = 5_000

/** Quitting waits for calls under way, then for `finish`, so that no reply is cut off and no file left half written. */
export function waitBeforeQuit(app: App, calls: PendingCalls, finish: () => Promise<void>): void {
  let phase: 'running' | 'waiting' | 'done' = 'running'
  app.on('will-quit', (event) => {
    if (phase === 'done') return
    event.preventDefault()
    if (phase === 'waiting') return
    phase = 'waiting'
    void calls
      .idle(PATIENCE_MS)
      .then(finish)
      .finally(() => {
        phase = 'done'
        app.quit()
      })
  })
}
