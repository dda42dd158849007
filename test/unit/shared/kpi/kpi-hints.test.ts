import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDecimals } from '@shared/kernel/decimal'
import { issueHints, kpiHints, weightHints, type KpiHint } from '@shared/kpi/kpi-hints'
import { KPI_DIRECTIONS, KPI_MEASURES, kpiRecord, SCORE_FIELDS, TARGET_FIELDS, type Kpi } from '@shared/kpi/kpi-record'
import { readRecord } from '@shared/record/define-record'

const PERIOD = { startYear: 2571, endYear: 2575 }

function kpi(fields: Partial<Kpi['fields']> = {}, id = 'kpi-1'): Kpi {
  return readRecord(kpiRecord, { id, kind: 'kpi', office: '64', plan: 'plan', view: fields })
}

function series(targets: readonly string[], fields: Partial<Kpi['fields']> = {}): Kpi {
  return kpi({ ...Object.fromEntries(TARGET_FIELDS.map((field, at) => [field, targets[at] ?? ''])), ...fields })
}

const said = (hints: readonly KpiHint[]): string[] => hints.map(({ rule, field }) => `${rule} ${field}`)
const hintsOf = (record: Kpi): string[] => said(kpiHints(record, PERIOD))

describe('hints on a KPI', () => {
  it('are none for a KPI as it should be', () => {
    expect(hintsOf(series(['70', '75', '80', '85', '90'], { unit: 'ร้อยละ', baseline: '62', baselineYear: 2569 }))).toEqual([])
    expect(hintsOf(series(['40', '35', '30', '25', '21'], { direction: 'down', baseline: '45', baselineYear: 2569 }))).toEqual([])
    expect(hintsOf(series(['80', '80', '80', '80', '80'], { direction: 'hold', baseline: '75', baselineYear: 2570 }))).toEqual([])
    expect(hintsOf(kpi())).toEqual([])
  })

  it('say which year goes against the direction, from the baseline on', () => {
    expect(hintsOf(series(['60', '75', '74'], { baseline: '62', baselineYear: 2569 }))).toEqual(['againstDirection target1', 'againstDirection target3'])
    expect(hintsOf(series(['40', '41'], { direction: 'down' }))).toEqual(['againstDirection target2'])
    expect(hintsOf(series(['80', '81'], { direction: 'hold' }))).toEqual(['notHeld target2'])
  })

  it('know a rate from a level: ten per cent less every year stays ten', () => {
    const down = { direction: 'down', measure: 'rate', unit: 'ร้อยละต่อปี' } as const
    expect(hintsOf(series(['10', '10', '8', '12', '10'], down))).toEqual([])
    expect(hintsOf(series(['10', '-10'], down))).toEqual(['rateSign target2'])
  })

  it('know that a running total never falls', () => {
    expect(hintsOf(series(['100', '200', '150'], { measure: 'cumulative', baseline: '900', baselineYear: 2569 }))).toEqual(['cumulativeFalls target3'])
  })

  it('see a slipped digit, bounds and a percentage beyond a hundred', () => {
    expect(hintsOf(series(['70', '750'], { unit: 'ร้อยละ' }))).toEqual(['jump target2', 'overHundred target2'])
    expect(hintsOf(series(['70', '7', '80', '85']))).toEqual(['againstDirection target2', 'jump target2'])
    expect(hintsOf(series(['3', '5'], { minimum: '1', maximum: '4' }))).toEqual(['aboveMaximum target2'])
    expect(hintsOf(series(['0', '2'], { minimum: '1', maximum: '4' }))).toEqual(['belowMinimum target1'])
    expect(hintsOf(kpi({ minimum: '9', maximum: '4' }))).toEqual(['minAboveMax minimum'])
    expect(hintsOf(series(['120'], { unit: 'ร้อยละ', maximum: '150' }))).toEqual([])
  })

  it('look at the year of the baseline', () => {
    expect(hintsOf(kpi({ baseline: '5' }))).toEqual(['baselineNoYear baselineYear'])
    expect(hintsOf(kpi({ baseline: '5', baselineYear: 2571 }))).toEqual(['baselineLate baselineYear'])
    expect(hintsOf(kpi({ baseline: '5', baselineYear: 2568 }))).toEqual([])
    expect(hintsOf(kpi({ baseline: '5', baselineYear: 2567 }))).toEqual(['baselineOld baselineYear'])
  })

  it('judge scoring criteria that are figures, and leave words alone', () => {
    const scores = (...given: readonly string[]): Partial<Kpi['fields']> => Object.fromEntries(SCORE_FIELDS.map((field, at) => [field, given[at] ?? '']))
    expect(hintsOf(kpi(scores('60', '65', '70', '75', '80')))).toEqual([])
    expect(hintsOf(kpi(scores('๖๐', '65', '64', '75', '80')))).toEqual(['scoresUneven score3'])
    expect(hintsOf(kpi({ direction: 'down', ...scores('30', '28', '26', '24', '22') }))).toEqual([])
    expect(hintsOf(kpi({ direction: 'down', ...scores('22', '24') }))).toEqual(['scoresUneven score2'])
    expect(hintsOf(kpi(scores('ไม่มีแผน', 'มีแผน', 'ทำตามแผน')))).toEqual([])
  })
})

describe('weights of an issue', () => {
  it('make exactly 100 in decimals, as no float would', () => {
    const tenths = Array.from({ length: 10 }, (_, at) => kpi({ weight: at === 0 ? '9.9' : at === 1 ? '10.1' : '10' }, `kpi-${String(at)}`))
    expect(weightHints(tenths)).toEqual([])
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(weightHints([kpi({ weight: '33.3' }), kpi({ weight: '33.3' }), kpi({ weight: '33.3' })])).toMatchObject([{ rule: 'weightSum', values: { sum: '99.9', missing: 0 } }])
  })

  it('say how many have none once one has', () => {
    expect(weightHints([kpi(), kpi()])).toEqual([])
    expect(weightHints([kpi({ weight: '100' }), kpi()])).toMatchObject([{ values: { sum: '100', missing: 1 } }])
    expect(hintsOf(kpi({ weight: '0' }))).toEqual(['weightRange weight'])
  })
})

describe('whatever was stored', () => {
  const figure = fc.oneof(fc.constantFrom('', '0', '-0.5', '99999999999999.9999', '12.', 'x'), fc.integer().map(String))
  const stored = fc.record({
    ...Object.fromEntries(['baseline', ...TARGET_FIELDS, 'weight', 'minimum', 'maximum', ...SCORE_FIELDS].map((field) => [field, figure])),
    unit: fc.constantFrom('', 'ร้อยละ', 'คน'),
    direction: fc.constantFrom(...KPI_DIRECTIONS),
    measure: fc.constantFrom(...KPI_MEASURES),
    baselineYear: fc.constantFrom(0, 2400, 2569, 2571, 2700)
  })

  it('hints never throw and always name a field of the KPI', () => {
    fc.assert(fc.property(fc.array(stored, { maxLength: 4 }), fc.integer({ min: 2560, max: 2580 }), fc.integer({ min: 0, max: 9 }), (all, startYear, more) => {
      const kpis = all.map((fields, at) => kpi(fields as Partial<Kpi['fields']>, `kpi-${String(at)}`))
      for (const hint of issueHints(kpis, { startYear, endYear: startYear + more })) expect(Object.keys(kpiRecord.fields)).toContain(hint.field)
    }))
  })

  it('sums are exact: order does not count and what is added comes out again', () => {
    const exact = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 9_999 }))
      .map(([whole, part]) => (part === 0 ? String(whole) : `${String(whole)}.${String(part).padStart(4, '0')}`))
    fc.assert(fc.property(fc.array(exact), (figures) => {
      const minus = figures.map((text) => (text.startsWith('-') ? text.slice(1) : `-${text}`))
      expect(sumDecimals([...figures].reverse())).toBe(sumDecimals(figures))
      expect(sumDecimals([...figures, ...minus])).toBe('0')
    }))
  })
})
