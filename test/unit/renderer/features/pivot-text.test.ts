import { expect, it } from 'vitest'
import { budgetPivot } from '@shared/budget/budget-pivot'
import { pivotText } from '@renderer/features/budget/pivot-text'
import { budgetLine, projectOf } from '../../shared/budget/lines'

const projects = [projectOf('p', { fiscalYear: 2571, districts: ['=1+1'] })]
const pivot = budgetPivot({ projects, lines: [budgetLine('a', { rate: 123_456_700 })], withCommitments: false }, 'district', 'year')
const words = { corner: 'อำเภอ', row: (key: string) => key, column: (key: string) => key, total: 'รวม' }

it('copies figures as plain numbers and never as a formula', () => {
  expect(pivotText(pivot, 'baht', words).split('\r\n')).toEqual(['อำเภอ\t2571\tรวม', '\'=1+1\t1234567.00\t1234567.00', 'รวม\t1234567.00\t1234567.00'])
  expect(pivotText(pivot, 'million', words)).toContain('\t1.2346\t')
})
