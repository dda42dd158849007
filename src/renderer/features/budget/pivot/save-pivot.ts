import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { WorkbookPlan } from '@shared/sheet/workbook-plan'
import type { WorkbookReply } from './workbook-worker'

/** The worker broke while it made the file. */
class WorkbookFailed extends Error {
  override readonly name = 'WorkbookFailed'
}

/** A file that stands where the user chose; `token` shows it in its folder. */
export interface SavedFile {
  readonly token: string
  readonly fileName: string
}

/** Makes the workbook off the main thread and saves it where the user chooses; `CANCELLED` when they chose nowhere. */
export async function savePivot(plan: WorkbookPlan): Promise<Result<SavedFile, PlanError>> {
  const bytes = await made(plan)
  return window.planner.documentSave({ name: `${plan.fileName}.xlsx`, type: 'xlsx', bytes })
}

async function made(plan: WorkbookPlan): Promise<Uint8Array> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<WorkbookReply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkbookReply>) => { resolve(data) }
      worker.onerror = () => { reject(new WorkbookFailed('the worker did not start')) }
      worker.postMessage(plan)
    })
    if (reply.type === 'made') return reply.bytes
    throw Object.assign(new WorkbookFailed('the workbook was not made'), { stack: reply.stack })
  } finally {
    worker.terminate()
  }
}
