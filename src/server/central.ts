import type { Transaction } from 'kysely'
import type { Clock } from './clock'
import type { Config } from './config'
import type { Database } from './db/database'
import type { JournalEntry, PushJournal } from './db/push-journal'
import type { Tables } from './db/tables'
import type { ServerKey } from './devices/signature'
import { SessionBook } from './devices/session-book'
import { Turnstile } from './db/turnstile'
import { errorFacts, type Log } from './log'

export interface CentralParts {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly serverKey: ServerKey
  readonly epoch: string
  /** Only beside the trial database. */
  readonly journal: PushJournal | null
  readonly log: Log
  /** Called when an accepted change could not be written to the journal: the process must end and start again. */
  readonly onJournalLost: () => void
}

/** What a change decided, and what the journal must know of it. */
export interface Written<T> {
  readonly result: T
  readonly entries: readonly JournalEntry[]
}

/** The centre at work: everything the routes need, nothing global. */
export class Central {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly serverKey: ServerKey
  readonly epoch: string
  readonly log: Log
  readonly sessions: SessionBook
  readonly #parts: CentralParts
  readonly #turnstile = new Turnstile()

  constructor(parts: CentralParts) {
    this.#parts = parts
    this.config = parts.config
    this.database = parts.database
    this.clock = parts.clock
    this.serverKey = parts.serverKey
    this.epoch = parts.epoch
    this.log = parts.log
    this.sessions = new SessionBook(parts.clock)
  }

  /**
   * Runs one change in one transaction. On the trial database the change is answered only after the journal has it,
   * in commit order; on PostgreSQL the commit itself is durable and changes wait only for the rows they lock.
   */
  write<T>(work: (sql: Transaction<Tables>) => Promise<Written<T>>): Promise<T> {
    const { journal } = this.#parts
    const commit = (): Promise<Written<T>> => this.database.sql.transaction().execute(work)
    if (journal === null) return commit().then((written) => written.result)
    return this.#turnstile.pass(async () => {
      const written = await commit()
      this.#note(journal, written.entries)
      return written.result
    })
  }

  #note(journal: PushJournal, entries: readonly JournalEntry[]): void {
    try {
      journal.append(entries)
    } catch (error) {
      this.log.error('journal lost', errorFacts(error))
      this.#parts.onJournalLost()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#turnstile.pass(() => Promise.resolve())
    this.#parts.journal?.close()
    await this.database.close()
  }
}
