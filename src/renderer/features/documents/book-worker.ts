import { z } from 'zod'
import { chosenDocument } from '@shared/documents/chosen-document'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'
import { bangkokDay } from '@shared/kernel/calendar'
import { invariant } from '@shared/kernel/invariant'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import type { BookReply, BookRequest } from './book-request'

// the policy of the window holds here too: no code from text
z.config({ jitless: true })

/** The part of a worker's own world that is used here; the renderer is compiled for a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<BookRequest>) => void) | null
  postMessage: (reply: BookReply, transfer?: Transferable[]) => void
}
const scope = self as unknown as WorkerScope

/** From this version on, Chromium lays out each printed page by its own size; before, all by the size of the first. */
const MIXED_PAGES_SINCE = 131

function mixesPages(): boolean {
  return Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0) >= MIXED_PAGES_SINCE
}

async function make({ records, project, numerals, profile, now, as }: BookRequest): Promise<BookReply> {
  const snapshot = readSnapshot(records)
  invariant(snapshot !== undefined, 'the records of a plan hold the plan')
  const outline = chosenDocument(snapshot, project, { numerals, profile, madeOn: bangkokDay(now), landscape: as === 'docx' || mixesPages() })
  return as === 'docx' ? { kind: 'docx', bytes: await renderDocx(outline) } : { kind: 'html', html: renderHtml(outline) }
}

function failure(error: unknown): BookReply {
  return error instanceof Error ? { kind: 'failed', name: error.name, stack: error.stack ?? '' } : { kind: 'failed', name: typeof error, stack: '' }
}

scope.onmessage = ({ data }) => {
  void make(data).catch(failure).then((reply) => {
    scope.postMessage(reply, reply.kind === 'docx' ? [reply.bytes.buffer as ArrayBuffer] : [])
  })
}
