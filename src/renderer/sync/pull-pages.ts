import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { readCursor } from '@renderer/data/meta'
import { settlePage } from '@renderer/data/settle'
import type { Store } from '@renderer/data/store'
import type { CentralPort } from './ports'

/** Rows per page: one transaction each, short enough that typing never waits for it. */
const PAGE_ROWS = 500

/** Takes in what others did, page by page, until the centre has no more. `EPOCH` when the centre was restored from a backup. */
export async function pullPages(store: Store, central: CentralPort): Promise<Result<null, PlanError>> {
  for (;;) {
    const { cursor, epoch } = await readCursor(store.db)
    const reply = await central.centralPull({ from: cursor, limit: PAGE_ROWS })
    if (!reply.ok) return reply
    if (epoch !== null && reply.value.epoch !== epoch) return err(planError('EPOCH'))
    // A skipped page (another window moved the cursor meanwhile) is asked for again from where the cursor is now.
    const applied = await settlePage(store.db, reply.value)
    if (applied && !reply.value.more) return ok(null)
  }
}
