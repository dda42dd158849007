import { sameJson, type Json } from '@shared/kernel/json'
import type { Scope } from '@shared/sync/central-store'
import { firstBrokenLink } from '@shared/sync/op-chain'
import { checkCursor, checkScope, checkView } from './check-device'
import type { Device } from './device'
import type { Ledger } from './ledger'
import type { MemoryCentre } from './memory-centre'
import { hold } from './violation'

/** I7: the log is dense, its chain verifies from genesis and ends at the head; each device's own chain too. */
export function checkLogEnd({ tables: { head, log } }: MemoryCentre): void {
  const whole = log.length === head.seq && (log.at(-1)?.hash ?? head.hash) === head.hash
  hold(whole && firstBrokenLink(head.epoch, log) === null, 'I7', () => 'the hash chain does not verify')
  const last = new Map<string, { readonly n: number; readonly opId: string }>()
  for (const row of log) {
    const before = last.get(row.device)
    hold(before === undefined || row.n > before.n, 'I7', () => 'the numbers of a device go back')
    // An op that was taken under another identity leaves a gap in the log of its successor; without a gap the chain must close.
    if (before !== undefined && row.n === before.n + 1) hold(row.prev === before.opId, 'I7', () => 'the chain of a device is broken')
    last.set(row.device, { n: row.n, opId: row.op.opId })
  }
}

interface End {
  readonly device: Device
  readonly ledger: Ledger
  readonly scope: Scope
  readonly centre: MemoryCentre
  readonly published: ReadonlySet<string>
}

/** What must be true of a device once nothing moves any more: I1, I2, I6, I9, I10. */
export function checkDeviceEnd({ device, ledger, scope, centre, published }: End): void {
  const logged = new Map(centre.tables.log.map((row) => [row.op.opId, row]))
  for (const opId of ledger.own.filter((each) => ledger.durable.has(each))) {
    const row = logged.get(opId)
    hold(row !== undefined, 'I2', () => 'a saved op is not in the log')
    if (row?.status === 'refused') hold(device.disk.db.parked.has(opId), 'I2', () => 'a refused op is not with its author')
  }
  checkView(device, ledger)
  checkCursor(device, scope, centre)
  checkScope(device, scope, centre, published)
  checkConverged(device, scope, centre)
}

/** I1: every device shows what the centre holds, all of it and nothing else. */
function checkConverged(device: Device, scope: Scope, centre: MemoryCentre): void {
  const expected = new Map<string, { readonly fields: Readonly<Record<string, Json>>; readonly live: boolean }>()
  for (const { record, published } of centre.scoped(scope)) {
    const partial = scope.role === 'reviewer' && record.kind === 'plan' && !published
    const fields = Object.fromEntries(Object.entries(record.doc).filter(([field]) => !partial || ['state', 'submission', 'edition'].includes(field)))
    const other = expected.get(record.id)?.fields ?? {}
    expected.set(record.id, { fields: partial ? { ...other, ...fields } : { ...fields, ...other }, live: !record.del })
  }
  const { rows } = device.disk.db
  hold(rows.size === expected.size, 'I1', () => `${rows.size} rows on a device, ${expected.size} at the centre`)
  for (const row of rows.values()) {
    const there = expected.get(row.id)
    // To a reviewer what is gone is only gone: who saw it before keeps what was signed then.
    const bare = scope.role === 'reviewer' && there?.live === false
    const same = there !== undefined && row.viewDel === !there.live && (bare || sameJson(row.view, there.fields))
    hold(same, 'I1', () => `${row.kind} is ${JSON.stringify(row.view)} here and ${JSON.stringify(there?.fields)} at the centre`)
  }
}
