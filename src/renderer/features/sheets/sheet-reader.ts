import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import type { Mapping, SheetHolds } from '@shared/sheet/mapping'
import type { ExistingRecords } from '@shared/sheet/match-records'
import type { SheetLook } from '@shared/sheet/sheet-look'
import { MAX_FILE_BYTES } from '@shared/sheet/zip-parts'
import type { FileLook, ReadingStep, Reported, SheetReply, SheetRequest } from './sheet-messages'

/** A worker that broke, or that says so. */
export class SheetReadingFailed extends Error {
  override readonly name = 'SheetReadingFailed'
}

/** How a file is read. */
export interface Reading {
  readonly mapping?: Mapping | undefined
  readonly said?: Mapping['defaults'] | undefined
}

/** One file in a worker of its own, so that a large or hostile one never holds the window. One question at a time. */
export interface SheetReader {
  open(file: File): Promise<Result<FileLook, PlanError>>
  look(sheet: string, holds: SheetHolds, headerRow?: number): Promise<Result<SheetLook, PlanError>>
  /** Without a mapping a form of this program speaks for itself; `said` is what a person added to it. */
  report(reading: Reading, existing: ExistingRecords): Promise<Result<Reported, PlanError>>
  /** Ends the worker, also in the middle; what waits is answered with `CANCELLED`. */
  end(): void
}

/** Starts the worker. A bug of ours rejects with `SheetReadingFailed`. */
export function createSheetReader(onProgress: (step: ReadingStep, rows: number) => void): SheetReader {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
  let cancel = (): void => undefined

  function ask<T extends SheetReply['type']>(request: SheetRequest, wanted: T): Promise<Extract<SheetReply, { type: T }> | undefined> {
    return new Promise((resolve, reject) => {
      cancel = () => { resolve(undefined) }
      worker.onerror = () => { reject(new SheetReadingFailed('the worker did not start')) }
      worker.onmessage = ({ data }: MessageEvent<SheetReply>) => {
        if (data.type === 'progress') onProgress(data.step, data.rows)
        else if (data.type === 'failed') reject(Object.assign(new SheetReadingFailed(data.name), { stack: data.stack }))
        else if (data.type === wanted) resolve(data as Extract<SheetReply, { type: T }>)
      }
      worker.postMessage(request)
    })
  }

  const cancelled = err(planError('CANCELLED'))
  return {
    async open(file) {
      if (file.size > MAX_FILE_BYTES) return err(planError('SHEET_TOO_BIG'))
      const bytes = new Uint8Array(await file.arrayBuffer())
      return (await ask({ type: 'open', bytes, name: file.name }, 'opened'))?.result ?? cancelled
    },
    look: async (sheet, holds, headerRow) => (await ask({ type: 'look', sheet, headerRow, holds }, 'looked'))?.result ?? cancelled,
    report: async (reading, existing) => (await ask({ type: 'report', ...reading, existing }, 'reported'))?.result ?? cancelled,
    end() {
      worker.terminate()
      cancel()
    }
  }
}
