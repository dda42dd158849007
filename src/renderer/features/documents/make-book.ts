import type { BookReply, BookRequest } from './book-request'

/** A worker that broke before it could answer, or an answer that says so. */
export class BookFailed extends Error {
  override readonly name = 'BookFailed'
}

/** Makes the book off the main thread (three thousand projects take seconds) and ends the worker. Throws `BookFailed` for a bug. */
export async function makeBook(request: BookRequest): Promise<Exclude<BookReply, { kind: 'failed' }>> {
  const worker = new Worker(new URL('./book-worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<BookReply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<BookReply>) => { resolve(data) }
      worker.onerror = () => { reject(new BookFailed('the worker did not start')) }
      worker.postMessage(request)
    })
    if (reply.kind !== 'failed') return reply
    const failed = new BookFailed(reply.name)
    failed.stack = reply.stack
    throw failed
  } finally {
    worker.terminate()
  }
}
