import { expect, test } from 'vitest'
import { readBookFile } from '@shared/documents/book-file'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from '@shared/plan/snapshot'
import { countWords, fullPlan } from '../../support/full-plan'

test('the full plan is a plan of realistic size that the program takes in', () => {
  const records = fullPlan()
  const count = (kind: string): number => records.filter((record) => record.kind === kind).length
  expect([count('issue'), count('objective'), count('kpi'), count('project'), count('budgetLine')]).toEqual([5, 20, 40, 120, 600])
  const words = records.reduce((sum, { fields }) => sum + (Array.isArray(fields['content']) ? countWords((fields['content'][0] as { t: string }).t) : 0), 0)
  expect(words).toBeGreaterThan(60_000)
  expect(words).toBeLessThan(63_000)
  const book = readBookFile({ format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, records })
  expect(book.ok && book.value.projects.length).toBe(120)
})
