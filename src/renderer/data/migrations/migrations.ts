import { firstStores } from './0010-first-stores'
import { history } from './0020-history'
import { unsent } from './0030-unsent'

/** One step of the store. A step that rewrites rows carries `upgrade` in terms of frozen types of its own file. */
export interface Migration {
  readonly version: number
  readonly why: string
  readonly stores: Readonly<Record<string, string | null>>
}

/** All steps, oldest first; every old step stays, because a device may come back after years. */
export const MIGRATIONS: readonly Migration[] = [firstStores, history, unsent]

/** What the newest step declares: a database above it belongs to a newer program. */
export const NEWEST_VERSION = Math.max(...MIGRATIONS.map((step) => step.version))
