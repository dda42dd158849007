import { describe, expect, it } from 'vitest'
import { isOpenNote, lineNotes, ratesOfFamily, wholeExcess } from '@shared/budget/line-notes'
import { rateTable } from '@shared/budget/rate-table'
import { budgetLine } from './lines'

const rates = rateTable([])

describe('notes on budget lines', () => {
  it('says nothing of a sound line', () => {
    expect(lineNotes([budgetLine('a', { item: 'ค่าพาหนะผู้เข้าอบรม', rate: 20_000 })], rates)).toEqual([])
  })

  it('holds a line against the rate its words speak of, and knows the excess of the whole', () => {
    const [note] = lineNotes([budgetLine('a', { item: 'ค่าอาหารว่างและเครื่องดื่ม', rate: 6_000, factors: [{ quantity: 100, unit: 'คน' }] })], rates)
    if (note?.rule !== 'overRate') throw new Error('no note on the rate')
    expect([note.rate.ceiling, note.over, wholeExcess(note), isOpenNote(note)]).toEqual([3_500, 2_500, 250_000, true])
    expect(ratesOfFamily(note.rate, rates).length).toBeGreaterThan(1)
  })

  it('is settled by a reason, and still told', () => {
    const notes = lineNotes([budgetLine('a', { item: 'ค่าอาหารว่าง', rate: 10_000, overRateReason: 'ร้านเดียวในพื้นที่' })], rates)
    expect(notes.filter(({ rule }) => rule === 'overRate').map(isOpenNote)).toEqual([false])
  })

  it('tells months and years that do not come to their whole, and an uneven amount', () => {
    const lines = [
      budgetLine('a', { item: 'ก', rate: 10_000, months: [1_000] }),
      budgetLine('b', { item: 'ข', rate: 100_000, thisYear: 20_000, commitments: [{ fiscalYear: 2572, satang: 10_000 }] }),
      budgetLine('c', { item: 'ค', rate: 10_001 })
    ]
    expect(lineNotes(lines, rates).map(({ rule, line }) => [line.id, rule])).toEqual([['a', 'months'], ['b', 'commitments'], ['c', 'uneven']])
  })

  it('names an item that stands twice in one category, however it was typed', () => {
    const lines = [budgetLine('a', { item: 'ค่าวัสดุ  2 ชุด' }), budgetLine('b', { item: 'ค่าวัสดุ ๒ ชุด' }), budgetLine('c', { item: 'ค่าวัสดุ 2 ชุด', category: '2.3' })]
    expect(lineNotes(lines, rates).map(({ line }) => line.id)).toEqual(['b'])
  })
})
