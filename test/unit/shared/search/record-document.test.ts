import { expect, test } from 'vitest'
import { translator } from '@shared/i18n/translator'
import { recordDocument } from '@shared/search/record-document'

const plan = (fields: Record<string, string | number>) => ({ id: '0190a000-0000-7000-8000-000000000001', kind: 'plan', office: '64', plan: '0190a000-0000-7000-8000-000000000001', view: { vision: '', ...fields } })
const title = (fields: Record<string, string | number>): string | undefined => recordDocument(plan(fields), translator('th'))?.title

test('a plan is found under its own name, else under that of its kind and its years', () => {
  expect(title({ kind: 'strategic', startYear: 2571, endYear: 2575 })).toBe('แผนยุทธศาสตร์การบริหารงานยุติธรรมจังหวัด 2571–2575 สำนักงานยุติธรรมจังหวัดสุโขทัย')
  expect(title({ kind: 'action', startYear: 2571, endYear: 2571 })).toBe('แผนปฏิบัติการประจำปี 2571 สำนักงานยุติธรรมจังหวัดสุโขทัย')
  expect(title({ kind: 'action', startYear: 2571, endYear: 2571, title: 'แผนเร่งด่วน' })).toBe('แผนเร่งด่วน 2571 สำนักงานยุติธรรมจังหวัดสุโขทัย')
})
