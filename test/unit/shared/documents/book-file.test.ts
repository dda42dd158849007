import { describe, expect, test } from 'vitest'
import { bookFile, bookFileName, readBookFile } from '@shared/documents/book-file'
import { planId } from '@shared/plan/plan-ids'
import { samplePlan } from './sample-plan'

const plan = planId('64', 2571, 2575)
const id = (at: number): string => `0192f0c0-0000-7000-8000-${String(at).padStart(12, '0')}`
const head = { id: plan, kind: 'plan', office: '64', plan, fields: { startYear: 2571, endYear: 2575 } }
const project = { id: id(1), kind: 'project', office: '64', plan, fields: { title: 'โครงการ', fiscalYear: 2571 } }
const line = (at: number, rate: number, quantity: number): object => (
  { id: id(at), kind: 'budgetLine', office: '64', plan, fields: { project: id(1), rate, factors: [{ quantity, unit: 'คน' }] } }
)
const file = (...records: object[]): object => ({ format: 'yutitham-snapshot', version: 1, records })

describe('reading a plan file', () => {
  test('takes a whole plan, with kinds and fields of a newer program passing by', () => {
    const read = readBookFile(file({ ...head, fields: { ...head.fields, later: 1 } }, project, { ...project, id: id(9), kind: 'hologram' }))
    expect(read.ok && read.value.projects.length).toBe(1)
  })

  const refused: readonly [why: string, data: unknown, code: string][] = [
    ['nothing', null, 'SNAPSHOT_INVALID'],
    ['another format', { format: 'x', version: 1, records: [] }, 'SNAPSHOT_INVALID'],
    ['a newer format', { format: 'yutitham-snapshot', version: 2, anything: true }, 'SNAPSHOT_NEWER'],
    ['no plan', file(project), 'SNAPSHOT_INVALID'],
    ['two of one id', file(head, project, project), 'SNAPSHOT_INVALID'],
    ['a record of another office', file(head, { ...project, office: '65' }), 'SNAPSHOT_INVALID'],
    ['a year of the other era', file(head, { ...project, fields: { fiscalYear: 2028 } }), 'SNAPSHOT_INVALID'],
    ['a fraction of a satang', file(head, project, line(2, 1.5, 1)), 'SNAPSHOT_INVALID'],
    ['a sum beyond counting', file(head, project, line(2, 2 ** 50, 2), line(3, 2 ** 50, 2)), 'SNAPSHOT_INVALID'],
    ['an inherited field name', file(head, { ...project, fields: JSON.parse('{"__proto__": 1}') as object, office: 'xx' }), 'SNAPSHOT_INVALID'],
    ['a plan that ends before it begins', file({ ...head, fields: { startYear: 2575, endYear: 2571 } }), 'SNAPSHOT_INVALID']
  ]
  test.each(refused)('refuses %s', (_why, data, code) => {
    const read = readBookFile(data)
    expect(read.ok ? 'taken' : read.error.code).toBe(code)
  })
})

test('what the app saves is read back to the same totals, without remarks', () => {
  const sample = samplePlan()
  const records = [sample.plan, ...sample.projects.flatMap(({ project: each, lines }) => [each, ...lines])]
  const raw = records.map(({ id: own, kind, office, plan: of, fields }) => ({ id: own, kind, office, plan: of, view: fields as never }))
  const remark = { id: id(5), kind: 'comment', office: '64', plan: sample.plan.id, view: { text: 'ลับ' } }
  const read = readBookFile(JSON.parse(JSON.stringify(bookFile([...raw, remark]))))
  expect(read.ok && read.value.total).toBe(sample.total)
  expect(read.ok && read.value.comments).toEqual([])
})

test('file names keep Arabic digits and say the stage', () => {
  expect(bookFileName(samplePlan())).toBe('ตัวอย่าง_แผนยุทธศาสตร์_สุโขทัย_2571-2575_ร่าง')
})

test('the plan\'s own name names its files, without what a file system refuses and not endlessly', () => {
  const sample = samplePlan()
  const named = (title: string): string => bookFileName({ ...sample, plan: { ...sample.plan, fields: { ...sample.plan.fields, sample: false, title } } })
  expect(named('ยุติธรรม: ใกล้บ้าน/ใกล้ใจ')).toBe('ยุติธรรม ใกล้บ้าน ใกล้ใจ_สุโขทัย_2571-2575_ร่าง')
  expect(named('..')).toBe('แผนยุทธศาสตร์_สุโขทัย_2571-2575_ร่าง')
  const long = named('แผนยุทธศาสตร์การบริหารงานยุติธรรม'.repeat(6))
  expect(new TextEncoder().encode(`${long}.docx`).length).toBeLessThanOrEqual(255)
})
