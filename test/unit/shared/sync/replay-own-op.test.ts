import { describe, expect, test } from 'vitest'
import { familiarity, isNewborn, replayOwnOp } from '@shared/sync/replay-own-op'
import { cursor, id, op } from './sync-fixture'

function line(n: number, opId: number): { n: number; prev: string | null; body: ReturnType<typeof op> } {
  return { n, prev: n === 1 ? null : id(opId - 1), body: { ...op(n, []), opId: id(opId) } }
}

describe('an own op read in the journal', () => {
  const at = cursor({ nextN: 3, lastOp: id(2) })

  test('is new under its own number, or under the next free one: never dropped', () => {
    expect(replayOwnOp(at, line(3, 30), 'unknown')).toMatchObject({ take: { n: 3 }, cursor: { nextN: 4, lastOp: id(30), journaledN: 3 } })
    expect(replayOwnOp(at, line(2, 31), 'unknown')).toMatchObject({ take: { n: 3, prev: id(2) }, cursor: { nextN: 4, lastOp: id(31) } })
  })

  test('moves the sequence on even when it has been confirmed since', () => {
    expect(replayOwnOp(at, line(3, 30), 'gone')).toMatchObject({ take: null, cursor: { nextN: 4, lastOp: id(30) } })
    expect(replayOwnOp(at, line(2, 2), 'held')).toMatchObject({ take: null, cursor: { nextN: 3, lastOp: id(2), journaledN: 2 } })
  })

  test('is known by its id; a low number says so only of an identity the database itself remembers', () => {
    const store = { cursor: at, outbox: new Map([[id(2), 1]]), seen: new Set([id(1)]), adopted: false }
    expect(familiarity(id(2), 2, store)).toBe('held')
    expect(familiarity(id(1), 9, store)).toBe('gone')
    expect(familiarity(id(30), 2, store)).toBe('gone')
    expect(familiarity(id(30), 2, { ...store, adopted: true })).toBe('unknown')
    expect(familiarity(id(30), 3, store)).toBe('unknown')
  })

  test('may name the identity only of a store that never made one', () => {
    expect(isNewborn(cursor())).toBe(true)
    expect(isNewborn(cursor({ nextN: 1, hlc: '0mywpj1io-0000-000002' }))).toBe(false)
  })
})
