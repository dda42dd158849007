import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlaced, orderAtEnd, placeInOrder, type Placed } from '@shared/record/order-key'

const record = ({ id, order }: Placed) => ({ id, fields: { order } })

/** The list as it stands after the new indexes are stored. */
function stored(before: readonly Placed[], after: readonly string[]): string[] {
  const orders = placeInOrder(before, after)
  return after.map((id) => ({ id, order: orders.get(id) ?? '' })).sort(comparePlaced).map(({ id }) => id)
}

const list = (...orders: string[]): Placed[] => orders.map((order, index) => ({ id: `p${String(index)}`, order }))

describe('placeInOrder', () => {
  it('leaves an unchanged list alone', () => {
    const before = list('a0', 'a1', 'a1', 'a2')
    const orders = placeInOrder(before, before.map(({ id }) => id))
    expect(before.every(({ id, order }) => orders.get(id) === order)).toBe(true)
  })

  it('touches only what moved', () => {
    const before = list('a0', 'a1', 'a2', 'a3')
    const orders = placeInOrder(before, ['p3', 'p0', 'p1', 'p2'])
    expect(before.filter(({ id, order }) => orders.get(id) !== order).map(({ id }) => id)).toEqual(['p3'])
  })

  it('makes room between two records that share an index', () => {
    expect(stored(list('a0', 'a0', 'a1'), ['p0', 'new', 'p1', 'p2'])).toEqual(['p0', 'new', 'p1', 'p2'])
  })

  it('gives an index to records that have none or a broken one', () => {
    expect(stored(list('', 'zz!', 'a1'), ['p2', 'p1', 'p0'])).toEqual(['p2', 'p1', 'p0'])
  })

  it('always yields the order asked for', () => {
    const start = fc.array(fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'a3', 'Zz', '', 'bad key'), { maxLength: 8 }).map((orders) => list(...orders))
    const scenario = start.chain((before) =>
      fc.tuple(fc.constant(before), fc.shuffledSubarray([...before.map(({ id }) => id), 'n1', 'n2', 'n3'])))
    fc.assert(fc.property(scenario, ([before, after]) => {
      expect(stored(before.toSorted(comparePlaced), after)).toEqual(after)
    }), { numRuns: 500 })
  })
})

describe('orderAtEnd', () => {
  it('comes after all others, whatever they hold', () => {
    expect(orderAtEnd([])).toBe('a0')
    expect(orderAtEnd(list('a0', 'a5', '', 'bad key').map(record))).toBe('a6')
  })
})
