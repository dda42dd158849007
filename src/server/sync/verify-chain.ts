import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
export function verifyChain(_sql: Kysely<Tables>): Promise<{ ops: number; brokenAt: number | null; head: string }> {
  return Promise.resolve({ ops: 0, brokenAt: null, head: '' })
}
