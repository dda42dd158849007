import { beforeEach, describe, expect, it } from 'vitest'
import { LEAST_SWOT, swotCounts, uncitedTows, unprovenSwot } from '@shared/analysis/analysis-checks'
import { citeSwot, createSwot, createTows, deleteSwot, deleteTows, moveSwot, setSwotField, unciteSwot } from '@shared/analysis/swot-commands'
import { citationRecord, citedBy, quadrantsOf, swotCodes, swotRecord, TOWS_CELLS, towsRecord } from '@shared/analysis/swot-record'
import { createPlan } from '@shared/plan/create-plan'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})
const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const entries = () => inOrder(store.all(swotRecord))
const add = (within: string, title: string): string => store.must(createSwot, { plan, within, title })

describe('the SWOT', () => {
  it('numbers its entries by their place in the quadrant', () => {
    const [s1, w1, s2] = [add('strength', 'ก'), add('weakness', 'ข'), add('strength', 'ค')]
    expect(Object.fromEntries(swotCodes(entries()))).toEqual({ [s1]: 'S1', [w1]: 'W1', [s2]: 'S2' })
    store.must(moveSwot, { record: s2, before: s1 })
    expect(Object.fromEntries(swotCodes(entries()))).toEqual({ [s1]: 'S2', [w1]: 'W1', [s2]: 'S1' })
    expect(code(store.run(moveSwot, { record: s1, before: w1 }))).toBe('NOT_FOUND')
  })

  it('takes a priority from 1 to 5 and a quadrant that exists', () => {
    const record = add('threat', 'ก')
    store.must(setSwotField, { record, field: 'priority', value: 5 })
    expect(store.get(swotRecord, record).fields.priority).toBe(5)
    for (const value of [6, -1, 2.5, '3']) expect(code(store.run(setSwotField, { record, field: 'priority', value }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(createSwot, { plan, within: 'luck', title: 'ก' }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(setSwotField, { record, field: 'title', value: ' ' }))).toBe('TITLE_EMPTY')
  })

  it('counts what is still missing', () => {
    const record = add('strength', 'ก')
    expect([...swotCounts(entries()).values()]).toEqual([1, 0, 0, 0])
    expect(LEAST_SWOT).toBe(3)
    expect(unprovenSwot(entries())).toHaveLength(1)
    store.must(setSwotField, { record, field: 'evidence', value: 'สถิติปี 2568' })
    expect(unprovenSwot(entries())).toEqual([])
  })
})

describe('TOWS strategies', () => {
  it('cite only entries of the two letters of their cell', () => {
    const quadrants = { strength: add('strength', 'ก'), weakness: add('weakness', 'ข'), opportunity: add('opportunity', 'ค'), threat: add('threat', 'ง') }
    expect(TOWS_CELLS.map((cell) => quadrantsOf(cell).join('+'))).toEqual(['strength+opportunity', 'weakness+opportunity', 'strength+threat', 'weakness+threat'])
    for (const cell of TOWS_CELLS) {
      const tows = store.must(createTows, { plan, within: cell, title: cell })
      for (const [quadrant, swot] of Object.entries(quadrants)) {
        const allowed = (quadrantsOf(cell) as readonly string[]).includes(quadrant)
        expect(code(store.run(citeSwot, { tows, swot })), `${cell} ${quadrant}`).toBe(allowed ? 'ok' : 'CITATION_OUTSIDE_CELL')
      }
    }
    expect(store.all(citationRecord)).toHaveLength(8)
  })

  it('lose the citations of a deleted entry in the same deed, and take theirs along', () => {
    const [s1, o1] = [add('strength', 'ก'), add('opportunity', 'ข')]
    const tows = store.must(createTows, { plan, within: 'so', title: 'กลยุทธ์' })
    store.must(citeSwot, { tows, swot: s1 })
    store.must(citeSwot, { tows, swot: o1 })
    expect(code(store.run(citeSwot, { tows, swot: s1 }))).toBe('ALREADY_EXISTS')
    expect(citedBy(tows, store.all(citationRecord), entries()).map(({ id }) => id)).toEqual([s1, o1])
    const gone = store.run(deleteSwot, { record: s1 })
    expect(gone.ok && gone.value.intents.map(({ type, kind }) => `${type} ${kind}`)).toEqual(['delete towsCitation', 'delete swotEntry'])
    expect(uncitedTows(store.all(towsRecord), store.all(citationRecord), entries())).toEqual([])
    store.must(unciteSwot, { tows, swot: o1 })
    expect(uncitedTows(store.all(towsRecord), store.all(citationRecord), entries())).toHaveLength(1)
    store.must(citeSwot, { tows, swot: o1 })
    store.must(deleteTows, { record: tows })
    expect(store.all(citationRecord)).toEqual([])
  })

  it('show a citation once that two devices made at the same time', () => {
    const swot = add('weakness', 'ก')
    const tows = store.must(createTows, { plan, within: 'wt', title: 'กลยุทธ์' })
    store.must(citeSwot, { tows, swot })
    const [first] = store.all(citationRecord)
    store.put({ ...first!, id: store.newId(), view: { tows, swot } })
    expect(citedBy(tows, store.all(citationRecord), entries())).toHaveLength(1)
    store.must(unciteSwot, { tows, swot })
    expect(store.all(citationRecord)).toEqual([])
  })
})
