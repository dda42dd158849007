import { describe, expect, test } from 'vitest'
import { chainHash, firstBrokenLink, genesisHash } from '@shared/sync/op-chain'
import type { SequencedOp } from '@shared/sync/op'
import { pullPage } from '@shared/sync/pull-page'
import { pushBatch } from '@shared/sync/push-batch'
import { MemoryCentre } from '../../support/simulation/memory-centre'
import { change, edit, id, OFFICE_A, OFFICE_B, op, PLAN } from '../shared/sync/sync-fixture'

function ops(...numbers: readonly number[]): SequencedOp[] {
  return numbers.map((n) => ({
    n, prev: n === 1 ? null : id(1_000 + n - 1),
    body: op(n, [n === 1 ? change('create', 'plan', PLAN, { startYear: edit(2571), endYear: edit(2575) }) : change('create', 'project', id(100 + n), { title: edit(`t${n}`) })])
  }))
}

describe('pushBatch and pullPage', () => {
  const request = (list: readonly SequencedOp[], epoch = 'sim'): Parameters<typeof pushBatch>[2] => ({ proto: 1, device: OFFICE_A.id, epoch, ops: [...list] })

  test('a repeated push gets the same answers and changes nothing', async () => {
    const centre = new MemoryCentre()
    const first = await pushBatch(centre, OFFICE_A, request(ops(1, 2, 3)))
    const { head, log } = centre.tables
    expect(await pushBatch(centre, OFFICE_A, request(ops(1, 2, 3)))).toEqual(first)
    expect(centre.tables).toMatchObject({ head, log })
    expect(log.map((entry) => [entry.seq, entry.status])).toEqual([[1, 'applied'], [2, 'applied'], [3, 'applied']])
  })

  test('a failed push stores nothing at all', async () => {
    const centre = new MemoryCentre()
    expect(await pushBatch(centre, OFFICE_A, request(ops(1, 3)))).toEqual({ ok: false, error: { code: 'EXPECTED', lastN: 0 } })
    expect(await pushBatch(centre, OFFICE_A, request(ops(1), 'old'))).toEqual({ ok: false, error: { code: 'EPOCH', epoch: 'sim' } })
    expect(await pushBatch(centre, OFFICE_B, request(ops(1)))).toEqual({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await pushBatch(centre, OFFICE_A, { ...request(ops(1)), proto: 99 })).toEqual({ ok: false, error: { code: 'UPGRADE' } })
    expect(centre.tables.head.seq).toBe(0)
  })

  test('the log chains from genesis; one changed letter is found (I7)', async () => {
    const centre = new MemoryCentre()
    await pushBatch(centre, OFFICE_A, request(ops(1, 2, 3)))
    const { head, log } = centre.tables
    expect(firstBrokenLink(head.epoch, log)).toBeNull()
    expect(firstBrokenLink(head.epoch, log.map((entry) => (entry.seq === 2 ? { ...entry, body: entry.body.replace('t2', 't9') } : entry)))).toBe(2)
    expect(firstBrokenLink(head.epoch, log.map((entry) => (entry.seq === 3 ? { ...entry, status: 'refused' } : entry)))).toBe(3)
    expect(firstBrokenLink(head.epoch, log.filter((entry) => entry.seq !== 2))).toBe(2)
    const [first] = log
    expect(first === undefined ? '' : chainHash(genesisHash(head.epoch), first)).toBe(first?.hash)
  })

  test('a page never cuts inside a sequence number and shows an office only its own (R10, I6)', async () => {
    const centre = new MemoryCentre()
    const wide = { n: 1, prev: null, body: op(1, [change('create', 'plan', PLAN, { startYear: edit(2571), endYear: edit(2575) }), ...[2, 3, 4].map((n) => change('create', 'project', id(200 + n), {}))]) }
    await pushBatch(centre, OFFICE_A, request([wide, ...ops(2)]))
    const page = await pullPage(centre, OFFICE_A, 0, 2)
    expect(page).toMatchObject({ value: { from: 0, next: 1, more: true, head: 2 } })
    expect(page.ok && page.value.rows).toHaveLength(4)
    expect(await pullPage(centre, OFFICE_A, 1, 2)).toMatchObject({ value: { next: 2, more: false } })
    expect(await pullPage(centre, OFFICE_B, 0, 2)).toMatchObject({ value: { next: 2, more: false, rows: [] } })
  })

  test('a device that has seen more than the centre is told that the centre was restored', async () => {
    const centre = new MemoryCentre()
    await pushBatch(centre, OFFICE_A, request(ops(1, 2)))
    expect(await pullPage(centre, OFFICE_A, 2, 2)).toMatchObject({ value: { next: 2, rows: [] } })
    expect(await pullPage(centre, OFFICE_A, 3, 2)).toEqual({ ok: false, error: { code: 'EPOCH', epoch: 'sim' } })
  })
})
