import { describe, expect, test } from 'vitest'
import { ok } from '@shared/kernel/result'
import { planRecord } from '@shared/plan/plan-record'
import { defineCommand, set, type RecordReader } from '@shared/record/command'
import { decideCommand } from '@shared/sync/decide-command'
import { checkSequence, type KnownOp } from '@shared/sync/push-sequence'
import type { SequencedOp } from '@shared/sync/op'
import { z } from 'zod'
import { change, edit, id, op, PLAN } from './sync-fixture'

function ops(...numbers: readonly number[]): SequencedOp[] {
  return numbers.map((n) => ({
    n, prev: n === 1 ? null : id(1_000 + n - 1),
    body: op(n, [n === 1 ? change('create', 'plan', PLAN, { startYear: edit(2571), endYear: edit(2575) }) : change('create', 'project', id(100 + n), { title: edit(`t${n}`) })])
  }))
}

function known(device: string, ...numbers: readonly number[]): Map<string, KnownOp> {
  return new Map(numbers.map((n) => [id(1_000 + n), { opId: id(1_000 + n), device, n, result: { n, opId: id(1_000 + n), status: 'applied', seq: n, code: null, conflicts: [], where: [] } }]))
}

describe('checkSequence (R2, R3)', () => {
  const place = { lastN: 2, lastOp: id(1_002) }

  test('tells new, repeated and re-issued ops apart', () => {
    expect(checkSequence(place, ops(2, 3), known('me', 2), 'me')).toEqual({ ok: true, value: ['replay', 'new'] })
    expect(checkSequence(place, ops(3), known('my former self', 3), 'me')).toEqual({ ok: true, value: ['reissued'] })
  })

  test('EXPECTED for a gap; FORK for a reused number, another predecessor, an op under two numbers', () => {
    const moved = new Map([...known('me', 3)].map(([opId, earlier]) => [opId, { ...earlier, n: 1 }]))
    expect(checkSequence(place, ops(4), known('me'), 'me')).toEqual({ ok: false, error: { code: 'EXPECTED', lastN: 2 } })
    expect(checkSequence(place, ops(2), known('me'), 'me')).toMatchObject({ error: { code: 'FORK' } })
    expect(checkSequence({ lastN: 2, lastOp: id(5) }, ops(3), known('me'), 'me')).toMatchObject({ error: { code: 'FORK' } })
    expect(checkSequence(place, ops(3), moved, 'me')).toMatchObject({ error: { code: 'FORK' } })
  })
})

describe('decideCommand', () => {
  const rename = defineCommand({
    name: 'test.vision', type: 'edit', args: z.strictObject({ vision: z.string() }), needs: () => ({}),
    decide: (_, { vision }) => ok({ plan: PLAN, office: '50', intents: [set(planRecord, PLAN, { vision })] })
  })
  const reader = (state: string): RecordReader => ({
    get: (spec, one) => ({ id: one, kind: spec.kind, office: '50', plan: PLAN, fields: { state } }) as never, gone: () => undefined, list: () => [], digest: () => ''
  })
  const context = { actor: { id: id(800), name: 'Somchai' }, role: 'office', office: '50', now: 0, newId: () => id(5) } as const

  test('checks arguments, role and the lock', () => {
    expect(decideCommand(rename, reader('draft'), { vision: 'v' }, context).ok).toBe(true)
    expect(decideCommand(rename, reader('draft'), { vision: 1 }, context)).toMatchObject({ error: { code: 'BAD_ARGUMENTS', details: { path: 'vision' } } })
    expect(decideCommand(rename, reader('draft'), { vision: 'v' }, { ...context, role: 'reviewer' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    expect(decideCommand(rename, reader('submitted'), { vision: 'v' }, context)).toMatchObject({ error: { code: 'PLAN_LOCKED' } })
    expect(decideCommand(rename, reader('draft'), { vision: 'v' }, { ...context, office: '51' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  })
})
