import { describe, expect, test } from 'vitest'
import { en, th } from '@shared/i18n/dictionary'
import { sheetLayoutRecord, type SheetLayout } from '@shared/budget/sheet-layout-record'
import { readRecord } from '@shared/record/define-record'
import type { Json } from '@shared/kernel/json'
import { FORM_VALUES, valuesFor } from '@shared/sheet/form-values'
import { PROPOSAL_VALUES } from '@shared/sheet/proposal-values'
import { formRows } from '@shared/sheet/form-row'
import { sheetSource } from '@shared/sheet/sheet-source'
import { projectRecord } from '@shared/project/project-record'
import { fullProposal } from '../documents/full-proposal'
import { smallBook } from '../documents/small-book'
import { layoutColumns, officeForms } from '@shared/sheet/office-forms'
import { shippedForms } from '@shared/sheet/shipped-forms'

function layout(fields: Record<string, Json>): SheetLayout {
  return readRecord(sheetLayoutRecord, { id: '019aa000-0000-7000-8000-000000000001', kind: 'sheetLayout', office: '64', plan: '019aa000-0000-7000-8000-000000000002', view: fields })
}
const column = (heading: string, value: string) => ({ heading, group: '', value, width: 0 })
const M1 = 'M1 ข้อมูลทั่วไป'

describe('forms as the office lays them out', () => {
  test('are the program’s own until the office says something', () => {
    expect(officeForms([])).toEqual(shippedForms())
    for (const form of shippedForms()) for (const sheet of form.sheets) expect(layoutColumns(sheet)).toHaveLength(sheet.columns.length)
  })

  test('take over columns and unit of one sheet and leave the others', () => {
    const forms = officeForms([layout({ form: 'emenscr', sheet: M1, unit: 'million', columns: [column('ชื่องาน', 'title'), column('คงที่', '=สป.ยธ.')] })])
    const [before, after] = [shippedForms(), forms].map((all) => all.find(({ id }) => id === 'emenscr'))
    expect(after).toMatchObject({ edited: true, own: true })
    expect(after?.sheets[0]).toMatchObject({ unit: 'million', columns: [{ heading: 'ชื่องาน', value: 'title' }, { heading: 'คงที่', value: '=สป.ยธ.' }] })
    expect(after?.sheets.slice(1)).toEqual(before?.sheets.slice(1))
  })

  test('leave out a value only a newer program knows, and hold on to the program’s own when nothing is left', () => {
    const half = officeForms([layout({ form: 'emenscr', sheet: M1, columns: [column('ก', 'title'), column('ข', 'fromTheFuture')] })])
    expect(half.find(({ id }) => id === 'emenscr')?.sheets[0]?.columns.map(({ value }) => value)).toEqual(['title'])
    expect(officeForms([layout({ form: 'emenscr', sheet: M1, columns: [column('ข', 'fromTheFuture')] })])).toEqual(shippedForms())
  })

  test('can show every field of a proposal', () => {
    const own = new Set(['originNote', 'order', 'sample', 'reference', 'copiedFrom', 'copyChecked', 'apartReason'])
    const missing = Object.keys(projectRecord.fields).filter((field) => !own.has(field) && FORM_VALUES[field] === undefined)
    expect(missing).toEqual([])
    const records = fullProposal()
    const row = formRows(sheetSource(smallBook(records), records), 'project').find(({ project }) => project.project.id === 'project-0')!
    const shown = Object.entries(FORM_VALUES).filter(([name]) => name in PROPOSAL_VALUES).map(([name, { of }]) => [name, of(row)] as const)
    expect(Object.fromEntries(shown)).toMatchObject({
      origin: 'ข้อสั่งการ นโยบาย หรือมติ: มติที่ประชุม', firstYear: '2571', envelope: 500_000_000, forwardTargets: '2572: ปีหน้า', previousSpent: 9_500_050,
      readiness: 'พื้นที่ดำเนินการ, ราคากลาง', attachments: 'ขอบเขตงาน 2571', signatories: 'ผู้เสนอโครงการ: นายสมมติ  ตัวอย่าง ยุติธรรมจังหวัด'
    })
  })

  test('every value has a name in both languages', () => {
    const numbered = /^(year|category|group|month|quarter|forward|target|reached|indicatorQuarter)\d/
    for (const name of Object.keys(FORM_VALUES)) if (!numbered.test(name)) for (const words of [th, en]) expect(words.sheet.value, name).toHaveProperty(name)
    for (const rows of ['project', 'line', 'activity', 'indicator', 'outline'] as const) for (const value of valuesFor(rows)) expect(FORM_VALUES).toHaveProperty(value)
  })
})
