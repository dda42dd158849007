import { describe, expect, it } from 'vitest'
import { fiscalMonth, moveSpan, spanBetween, spanLength, stretchSpan, visibleSpan } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'

const year = 2571 as FiscalYear

describe('spans of activities', () => {
  it('name the months of a fiscal year, October to December in the calendar year before', () => {
    expect([1, 3, 4, 12].map((index) => fiscalMonth(year, index))).toEqual(['2027-10', '2027-12', '2028-01', '2028-09'])
  })

  it('show what lies in a year, and that they go on beyond it', () => {
    expect(visibleSpan({ start: '2027-11', end: '2028-02' }, year)).toEqual({ first: 2, last: 5, isBefore: false, isAfter: false })
    expect(visibleSpan({ start: '2027-09', end: '2028-10' }, year)).toEqual({ first: 1, last: 12, isBefore: true, isAfter: true })
    expect(visibleSpan({ start: '2026-10', end: '2027-09' }, year)).toBeUndefined()
    expect(visibleSpan({ start: '2028-10', end: '2028-11' }, year)).toBeUndefined()
    expect(visibleSpan({ start: '', end: '' }, year)).toBeUndefined()
  })

  it('move over the turn of the year and keep their length', () => {
    const moved = moveSpan({ start: '2027-11', end: '2028-01' }, 2)
    expect(moved).toEqual({ start: '2028-01', end: '2028-03' })
    expect(moveSpan(moved, -3)).toEqual({ start: '2027-10', end: '2027-12' })
    expect(spanLength(moved)).toBe(3)
    expect(spanLength({ start: '', end: '' })).toBe(0)
  })

  it('stretch at either edge, never shorter than a month', () => {
    const span = { start: '2027-11', end: '2028-01' }
    expect(stretchSpan(span, 'end', 1)).toEqual({ start: '2027-11', end: '2028-02' })
    expect(stretchSpan(span, 'start', -1)).toEqual({ start: '2027-10', end: '2028-01' })
    expect(stretchSpan(span, 'end', -9)).toEqual({ start: '2027-11', end: '2027-11' })
    expect(stretchSpan(span, 'start', 9)).toEqual({ start: '2028-01', end: '2028-01' })
    expect(spanBetween('2028-03', '2027-12')).toEqual({ start: '2027-12', end: '2028-03' })
  })
})
