import { renderXlsx } from '@shared/sheet/render-xlsx'
import type { WorkbookPlan } from '@shared/sheet/workbook-plan'

/** What came of it; a failure carries where our code broke, never what the user wrote. */
export type WorkbookReply = { readonly type: 'made'; readonly bytes: Uint8Array } | { readonly type: 'failed'; readonly stack: string }

/** The part of a worker's own world that is used here; the renderer is compiled for a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkbookPlan>) => void) | null
  postMessage: (reply: WorkbookReply, transfer?: Transferable[]) => void
}
const scope = self as unknown as WorkerScope

scope.onmessage = ({ data }) => {
  renderXlsx(data).then(
    (bytes) => { scope.postMessage({ type: 'made', bytes }, [bytes.buffer as ArrayBuffer]) },
    (error: unknown) => { scope.postMessage({ type: 'failed', stack: error instanceof Error ? error.stack ?? error.name : typeof error }) }
  )
}
