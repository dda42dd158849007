import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { BookRequest, ExportReply, ExportRequest, MadeWorkbook } from './export-messages'

/** A worker that broke before it could answer, or an answer that says so. */
export class WorkbookFailed extends Error {
  override readonly name = 'WorkbookFailed'
}

/** A workbook that stands where the user chose; `token` shows it in its folder. */
export interface SavedWorkbook extends Omit<MadeWorkbook, 'bytes' | 'name'> {
  readonly token: string
  readonly fileName: string
}

/**
 * Makes a workbook off the main thread and lets the user choose where it goes. `CANCELLED` when they chose nowhere or `stop` was
 * called while it was made; bugs throw `WorkbookFailed`.
 */
export async function saveWorkbook(request: ExportRequest, fileName: (made: string) => string, stop: AbortSignal): Promise<Result<SavedWorkbook, PlanError>> {
  const made = await makeWorkbookAside(request, stop)
  if (made === undefined) return err(planError('CANCELLED'))
  const { bytes, name, ...told } = made
  const saved = await window.planner.documentSave({ name: `${fileName(name)}.${request.as}`, type: request.as, bytes })
  return saved.ok ? ok({ ...told, ...saved.value }) : saved
}

/** The same for a workbook that is laid out already; it is short, so nobody waits for it. */
export async function saveBook(request: BookRequest): Promise<Result<SavedWorkbook, PlanError>> {
  const made = await makeWorkbookAside(request, new AbortController().signal)
  if (made === undefined) return err(planError('CANCELLED'))
  const { bytes, name, ...told } = made
  const saved = await window.planner.documentSave({ name: `${name}.${request.as}`, type: request.as, bytes })
  return saved.ok ? ok({ ...told, ...saved.value }) : saved
}

async function makeWorkbookAside(request: ExportRequest | BookRequest, stop: AbortSignal): Promise<MadeWorkbook | undefined> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<ExportReply | undefined>((resolve, reject) => {
      stop.addEventListener('abort', () => { resolve(undefined) })
      worker.onmessage = ({ data }: MessageEvent<ExportReply>) => { resolve(data) }
      worker.onerror = () => { reject(new WorkbookFailed('the worker did not start')) }
      worker.postMessage(request)
    })
    if (reply === undefined || reply.type === 'made') return reply?.made
    throw Object.assign(new WorkbookFailed(reply.name), { stack: reply.stack })
  } finally {
    worker.terminate()
  }
}
