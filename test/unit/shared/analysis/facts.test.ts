import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { staleFacts } from '@shared/analysis/analysis-checks'
import { createFact, deleteFact, moveFact, parseFigure, setFactField, setFactItem, setFactYear } from '@shared/analysis/fact-commands'
import { figureIn, itemsOf, sumHints } from '@shared/analysis/fact-items'
import { factRecord, type Fact, type FactTable } from '@shared/analysis/fact-record'
import { RISK_BANDS, riskBand } from '@shared/analysis/risk-record'
import { compareDecimals, sumDecimals } from '@shared/kernel/decimal'
import { createPlan } from '@shared/plan/create-plan'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})
const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const item = (title: string, unit = 'คน', table: FactTable = 'prison'): string => store.must(createFact, { plan, table, items: [{ title, unit }] })
const items = () => itemsOf(store.all(factRecord))
const titles = (): string[] => items().map(({ first }) => first.fields.title)

describe('figures of base data', () => {
  it('are read as statistics are typed', () => {
    const record = item('ผู้ต้องขัง')
    const typed = (value: string): string => {
      store.must(setFactField, { record, field: 'value', value })
      return store.get(factRecord, record).fields.value
    }
    expect(['๑,๒๓๔.๕๐', '-', '1,234.50', ' – ', '0'].map(typed)).toEqual(['1234.50', '', '1234.50', '', '0'])
    expect(code(store.run(setFactField, { record, field: 'value', value: 'ร้อย' }))).toBe('DECIMAL_INVALID')
    expect(parseFigure('-5')).toEqual({ ok: true, value: '-5' })
  })

  it('keep year and day in Buddhist era at the edge only', () => {
    const record = item('ผู้ต้องขัง')
    store.must(setFactField, { record, field: 'year', value: '๒๕๖๗' })
    store.must(setFactField, { record, field: 'sourceDate', value: '1/10/2567' })
    expect(store.get(factRecord, record).fields).toMatchObject({ year: 2567, sourceDate: '2024-10-01' })
    expect(code(store.run(setFactField, { record, field: 'year', value: '2024' }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(setFactField, { record, field: 'sourceDate', value: '31/4/2567' }))).toBe('BAD_ARGUMENTS')
    store.must(setFactField, { record, field: 'sourceDate', value: '' })
    expect(store.get(factRecord, record).fields.sourceDate).toBe('')
  })

  it('of several years are one item', () => {
    const first = item('ผู้ต้องขัง')
    item('ความจุ')
    store.must(setFactYear, { plan, facts: [first], year: 2568, value: '1,250' })
    const next = store.must(setFactYear, { plan, facts: [first], year: 2567, value: '1,200' })
    expect(items().map(({ facts }) => facts.map(({ fields }) => [fields.year, fields.value]))).toEqual([[[2567, '1200'], [2568, '1250']], [[0, '']]])
    store.must(setFactItem, { plan, facts: [first, next], field: 'title', value: 'จำนวนผู้ต้องขัง' })
    expect(titles()).toEqual(['จำนวนผู้ต้องขัง', 'ความจุ'])
    store.must(setFactYear, { plan, facts: [first, next], year: 2567, value: '-' })
    expect(figureIn(items()[0]!, 2567)?.fields.value).toBe('')
    const none = store.run(setFactYear, { plan, facts: [first, next], year: 2566, value: '-' })
    expect(none.ok && none.value.intents).toEqual([])
    expect(code(store.run(setFactItem, { plan, facts: [first, 'gone'], field: 'unit', value: 'ราย' }))).toBe('NOT_FOUND')
  })

  it('move and go with all their years', () => {
    const [a, b, c] = [item('ก'), item('ข'), item('ค')]
    const later = store.must(setFactYear, { plan, facts: [c], year: 2567, value: '1' }) || c
    store.must(moveFact, { plan, facts: [c, later], before: a })
    expect(titles()).toEqual(['ค', 'ก', 'ข'])
    store.must(moveFact, { plan, facts: [c, later], before: null })
    expect(titles()).toEqual(['ก', 'ข', 'ค'])
    store.must(deleteFact, { plan, facts: [b] })
    expect(titles()).toEqual(['ก', 'ค'])
  })
})

function fact(title: string, value: string, year = 2568, unit = 'คน', table: FactTable = 'province'): Fact {
  return { id: title + String(year), kind: 'fact', office: '64', plan: 'p', fields: { table, order: 'a0', title, unit, year, value, source: '', sourceDate: '' } }
}

describe('men and women', () => {
  it('must add up to the total beside them, exactly', () => {
    const province = [fact('ประชากรรวม', '586830'), fact('ประชากรชาย', '284310'), fact('ประชากรหญิง', '302520')]
    expect(sumHints(province)).toEqual([])
    const [hint] = sumHints([fact('ประชากร (รวม)', '586831'), ...province.slice(1)])
    expect([hint?.sum, hint?.year, hint?.total.fields.value]).toEqual(['586830', 2568, '586831'])
    expect(sumHints([fact('ผู้ต้องขัง', '3'), fact('ผู้ต้องขัง ชาย', '1'), fact('ผู้ต้องขัง หญิง', '1')])).toHaveLength(1)
  })

  it('of another year, unit or table are not compared, nor is what only sounds like it', () => {
    expect(sumHints([fact('ประชากรรวม', '9'), fact('ประชากรชาย', '1'), fact('ประชากรหญิง', '1', 2567)])).toEqual([])
    expect(sumHints([fact('ประชากรรวม', '9'), fact('ประชากรชาย', '1', 2568, 'ร้อยละ'), fact('ประชากรหญิง', '1')])).toEqual([])
    expect(sumHints([fact('หมู่บ้านชายแดน', '9'), fact('ประชากรชาย', '1'), fact('ประชากรรวม', '9')])).toEqual([])
  })

  it('are summed without floats', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(sumDecimals(['-1.5', '0.25'])).toBe('-1.25')
    expect(sumDecimals([])).toBe('0')
    const figure = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9_999 }))
    fc.assert(fc.property(figure, figure, ([a, x], [b, y]) => {
      const [left, right] = [`${String(a)}.${String(x).padStart(4, '0')}`, `${String(b)}.${String(y).padStart(4, '0')}`]
      expect(compareDecimals(sumDecimals([left, right]), sumDecimals([right, left]))).toBe(0)
      expect(compareDecimals(sumDecimals([left, '0']), left)).toBe(0)
    }))
  })
})

describe('old figures', () => {
  it('are those whose newest year is more than three before the plan', () => {
    const facts = [fact('ก', '1', 2568), fact('ข', '1', 2567), fact('ค', '1', 2562), fact('ค', '2', 2569), fact('ง', '', 2550), fact('จ', '1', 0)]
    expect(staleFacts(facts, 2571).map(({ fields }) => `${fields.title} ${String(fields.year)}`)).toEqual(['ข 2567', 'จ 0'])
  })
})

describe('the level of a risk', () => {
  it('follows from likelihood times impact, in four bands that only rise', () => {
    expect([[1, 3], [2, 2], [3, 3], [2, 5], [4, 4], [4, 5], [5, 5]].map(([a, b]) => riskBand(a!, b!)))
      .toEqual(['low', 'medium', 'medium', 'high', 'high', 'severe', 'severe'])
    expect([riskBand(0, 5), riskBand(5, 0)]).toEqual([undefined, undefined])
    const judged = fc.integer({ min: 1, max: 5 })
    fc.assert(fc.property(judged, judged, judged, (a, b, c) => {
      const rank = (left: number, right: number): number => RISK_BANDS.indexOf(riskBand(left, right)!)
      expect(rank(a, b)).toBe(rank(b, a))
      if (c >= b) expect(rank(a, c)).toBeGreaterThanOrEqual(rank(a, b))
    }))
  })
})
