import type { JournalLine } from '@shared/ipc/contract'
import type { Json } from '@shared/kernel/json'
import type { RecordRow } from '@shared/sync/client-row'
import type { SequencedOp } from '@shared/sync/op'
import type { OpResult } from '@shared/sync/wire'

/** What the author of an op saw when it was made; kept outside the product, so that the checks do not lean on it. */
export interface Intent {
  readonly author: number
  readonly op: SequencedOp['body']
  /** The author's earlier ops on the same disk, oldest first. */
  readonly before: readonly string[]
  /** Rows as the author saw them before the op (whole plan for a submission, else what it touches and its conflict). */
  readonly seen: ReadonlyMap<string, RecordRow>
  /** The touched rows after it. */
  readonly after: ReadonlyMap<string, Readonly<Record<string, Json>>>
  /** Made by somebody who does not keep to the rules. */
  readonly forged: boolean
}

/** What one device must know, by our own book-keeping: its ops in order, those on file, and the answers it has stored. */
export class Ledger {
  own: string[] = []
  durable = new Set<string>()
  learned = new Map<string, OpResult>()

  copy(): Ledger {
    const copy = new Ledger()
    copy.own = [...this.own]
    copy.durable = new Set(this.durable)
    copy.learned = new Map(this.learned)
    return copy
  }

  /** Own ops that must still be in the outbox at this cursor. */
  pending(cursor: number): string[] {
    return this.own.filter((opId) => {
      const result = this.learned.get(opId)
      return result === undefined || (result.status !== 'refused' && result.seq > cursor)
    })
  }

  /** After a start: answers on file for ops the database still holds; with a lost database, all that the file tells in its order. */
  relearn(journal: readonly JournalLine[], held: ReadonlySet<string> | null): void {
    if (held !== null) {
      for (const line of journal) if (line.k === 'results') for (const result of line.results) if (held.has(result.opId)) this.learned.set(result.opId, result)
      return
    }
    this.learned.clear()
    const known = new Set<string>()
    let cursor = 0
    let device: string | null = null
    for (const line of journal) {
      const newborn = known.size === 0
      if (line.k === 'op') known.add(line.op.body.opId)
      else if (line.k === 'page') cursor = line.page.from === cursor ? Math.max(cursor, line.page.next) : cursor
      else if (line.k === 'results') for (const result of line.results) if (known.has(result.opId)) this.learned.set(result.opId, result)
      if (line.k === 'op' && newborn) device = line.device
      if (line.k !== 'device') continue
      // Only a step from the present identity forgets: a crash may leave a successor's line in the file twice.
      if (line.successorOf === device) for (const opId of this.pending(cursor)) this.learned.delete(opId)
      if (newborn || line.successorOf === device) device = line.device
    }
  }
}
