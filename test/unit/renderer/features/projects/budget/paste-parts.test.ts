import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pasteParts } from '@renderer/features/projects/budget/paste-parts'

const named = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`)

test('a block of any size comes apart into ops that say the same in the same order', () => {
  fc.assert(fc.property(fc.nat(1_300), fc.nat(1_300), (changed, grown) => {
    const changes = named('line', changed).map((line) => ({ line, fields: { rate: 1 } }))
    const added = named('new', grown).map((item) => ({ item }))
    const seen = changes.map(({ line }) => ({ record: line, field: 'rate', value: 0 }))
    const parts = pasteParts('p', { changes, added, seen, cells: 0 })
    expect(parts.flatMap(({ args }) => args.changes)).toEqual(changes)
    expect(parts.flatMap(({ args }) => args.added.map(({ item }) => item))).toEqual(added.map(({ item }) => item))
    expect(parts.flatMap((part) => part.seen)).toEqual(seen)
    for (const { args, seen: own } of parts) {
      expect(args.changes.length + args.added.length).toBeLessThanOrEqual(400)
      expect(own.map(({ record }) => record)).toEqual(args.changes.map(({ line }) => line))
    }
    expect(parts.length).toBeLessThanOrEqual(Math.ceil((changed + grown) / 400) + 1)
  }), { numRuns: 60 })
})

test('a block that fits is one op', () => {
  const block = { changes: [{ line: 'a', fields: { rate: 1 } }], added: [{ item: 'b' }], seen: [], cells: 2 }
  expect(pasteParts('p', block)).toHaveLength(1)
})
