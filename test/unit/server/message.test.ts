import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { z } from 'zod'
import { ERROR_CODES } from '@shared/kernel/error-codes'
import { statusOf } from '@server/failure'
import { checkMessage, readMessage } from '@server/message'

const read = (text: string): unknown => readMessage(Buffer.from(text))

describe('messages', () => {
  it('come through unchanged when they are JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noNaN: true } as object), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'))
        expect(read(JSON.stringify(value))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) as unknown })
      })
    )
  })

  it('are refused at the place that is unsafe, however deep, without an exception', () => {
    expect(read('{"a":[1,{"b":1e999}]}')).toEqual({ ok: false, error: { code: 'INVALID', path: '.a.1.b' } })
    expect(read('{"a":{"__proto__":{}}}')).toMatchObject({ ok: false, error: { path: '.a' } })
    expect(read('['.repeat(500_000) + ']'.repeat(500_000))).toMatchObject({ ok: false })
    expect(readMessage(Buffer.from([0xc3, 0x28]))).toMatchObject({ ok: false })
  })

  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        readMessage(bytes)
      })
    )
  })

  it('name the first wrong place of a shape', () => {
    const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.int() })) })
    expect(checkMessage(schema, { a: [{ b: 1 }, { b: 'x' }] })).toEqual({ ok: false, error: { code: 'INVALID', path: 'a.1.b' } })
  })
})

describe('refusals', () => {
  it('are never answered as success or as a bug of the centre', () => {
    for (const code of ERROR_CODES) {
      expect(statusOf(code)).toBeGreaterThanOrEqual(400)
      expect(statusOf(code)).toBeLessThan(500)
    }
  })
})
