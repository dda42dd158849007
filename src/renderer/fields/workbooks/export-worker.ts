import { z } from 'zod'
import { askedWorkbook } from '@shared/sheet/export-request'
import { renderCsv } from '@shared/sheet/render-csv'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import type { BookRequest, ExportReply, ExportRequest, MadeWorkbook } from './export-messages'

// the policy of the window holds here too: no code from text
z.config({ jitless: true })

/** The part of a worker's own world that is used here; the renderer is compiled for a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ExportRequest | BookRequest>) => void) | null
  postMessage: (reply: ExportReply, transfer?: Transferable[]) => void
}
const scope = self as unknown as WorkerScope

async function make(wish: ExportRequest | BookRequest): Promise<MadeWorkbook> {
  const { as } = wish
  const { book, rows, projects, total } = 'book' in wish ? { book: wish.book, rows: 0, projects: 0, total: 0 } : askedWorkbook(wish)
  const one = book.sheets['book' in wish ? 0 : wish.sheet] ?? book.sheets[0]
  if (as === 'csv' && one !== undefined) {
    const name = book.sheets.length > 1 ? `${book.fileName}_${one.name}` : book.fileName
    return { bytes: new TextEncoder().encode(renderCsv(one)), name, rows: one.rows.length, projects, total }
  }
  return { bytes: await renderXlsx(book), name: book.fileName, rows, projects, total }
}

function failure(error: unknown): ExportReply {
  return error instanceof Error ? { type: 'failed', name: error.name, stack: error.stack ?? '' } : { type: 'failed', name: typeof error, stack: '' }
}

scope.onmessage = ({ data }) => {
  make(data).then(
    (made) => { scope.postMessage({ type: 'made', made }, [made.bytes.buffer as ArrayBuffer]) },
    (error: unknown) => { scope.postMessage(failure(error)) }
  )
}
