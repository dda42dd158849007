import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doneShare, monthState, ownShare, quarterFigures, sumGiven } from '@shared/activity/progress'
import { equalWeights, parseWeight, weightText } from '@shared/activity/weight'

describe('progress of activities', () => {
  it('weighs what is done by the weight of each activity, to a hundredth of a percent', () => {
    expect(doneShare([{ weight: 6_000, plan: '3', result: '1' }, { weight: 4_000, plan: '12.5', result: '12.5' }])).toBe(6_000)
    expect(doneShare([{ weight: 10_000, plan: '3', result: '2' }])).toBe(6_667)
    // Thirds that a float would lose: 3 × 33.33… of a third each.
    expect(doneShare(equalWeights(3).map((weight) => ({ weight, plan: '3', result: '3' })))).toBe(10_000)
  })

  it('lets nothing done beyond the plan hide what was left undone, and counts no plan as not begun', () => {
    expect(doneShare([{ weight: 5_000, plan: '2', result: '9' }, { weight: 5_000, plan: '4', result: '' }])).toBe(5_000)
    expect(doneShare([{ weight: 5_000, plan: '', result: '9' }, { weight: 5_000, plan: '0', result: '1' }])).toBe(0)
    expect(doneShare([{ weight: 5_000, plan: '2', result: '-1' }])).toBe(0)
    expect(ownShare({ plan: '', result: '1' })).toBeUndefined()
    expect(ownShare({ plan: '8', result: '2' })).toBe(2_500)
  })

  it('sums quarters exactly and leaves empty what nobody gave', () => {
    expect(quarterFigures(['0.1', '0.2', '', '', '', '', '5', '', '', '1', '1', '1'])).toEqual(['0.3', '', '5', '3'])
    expect(sumGiven([])).toBe('')
  })

  it('says how a month stands', () => {
    expect(monthState('2', '2', false)).toBe('reached')
    expect(monthState('2', '1.5', false)).toBe('short')
    expect(monthState('', '1', false)).toBe('reached')
    expect(monthState('2', '', true)).toBe('silent')
    expect(monthState('2', '', false)).toBe('open')
    expect(monthState('0', '', true)).toBe('open')
  })
})

describe('weights', () => {
  it('in equal parts come to the whole and differ by a hundredth at most', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
      const weights = equalWeights(count)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(10_000)
      expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1)
    }))
    expect(equalWeights(0)).toEqual([])
  })

  it('are read as typed and written back the same', () => {
    expect(parseWeight('๓๓.๓๔ %')).toEqual({ ok: true, value: 3_334 })
    expect(parseWeight('')).toEqual({ ok: true, value: 0 })
    for (const wrong of ['100.01', '-1', '1.234', 'ครึ่ง']) expect(parseWeight(wrong).ok).toBe(false)
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (weight) => {
      expect(parseWeight(weightText(weight))).toEqual({ ok: true, value: weight })
    }))
    expect(weightText(-5)).toBe('-0.05')
  })
})
