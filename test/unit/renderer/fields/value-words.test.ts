import { describe, expect, it } from 'vitest'
import { en, th } from '@shared/i18n/dictionary'
import { translator } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { RECORD_SPECS } from '@shared/sync/record-registry'
import { formOf, valueText } from '@renderer/fields/value-words'
import { canWrite, draftOf, readOwn } from '@renderer/features/conflicts/own-value'
import { formatsOf } from '@renderer/ui/formats'

const t = translator('th')
const formats = formatsOf(t, 'th', 'arabic')
const titles = new Map([['issue-1', 'การเข้าถึงความยุติธรรม']])
const show = (kind: string, field: string, value: Json): string => valueText(t, formats, { kind, field }, value, titles)

describe('values of a conflict card', () => {
  it.each([
    ['budgetLine', 'rate', 350_000, '3,500.00 บาท'],
    ['project', 'fiscalYear', 2571, '2571'],
    ['project', 'fundSource', 'central', 'งบกลาง'],
    ['budgetLine', 'category', '2.2', 'ค่าใช้สอย'],
    ['kpi', 'target1', '1234.5', '1,234.5'],
    ['kpi', 'direction', 'down', 'ลด'],
    ['budgetLine', 'factors', [{ quantity: 180, unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], '180 คน × 2 มื้อ'],
    ['paragraph', 'content', [{ t: 'หนึ่ง ', b: true }, { t: 'สอง' }], 'หนึ่ง สอง'],
    ['project', 'issue', 'issue-1', 'การเข้าถึงความยุติธรรม'],
    ['catalogueEdition', 'content', { title: 'แผนแม่บท ฉบับที่ 5', items: [{ code: '1' }] }, 'แผนแม่บท ฉบับที่ 5'],
    ['catalogueEdition', 'takenInAt', 1_795_000_000_000, '18 พ.ย. 2569 18:06 น.'],
    ['project', 'title', '', '(ว่าง)']
  ] as const)('%s.%s reads as people read it', (kind, field, value, words) => {
    expect(show(kind, field, value as Json)).toBe(words)
  })

  it('has a name for every field that can be in conflict, in both languages', () => {
    const names = RECORD_SPECS.flatMap(({ kind, fields }) => Object.keys(fields).map((field) => `${kind}.${field}`))
    const has = (dictionary: typeof th | typeof en, name: string): boolean => {
      const [kind = '', field = ''] = name.split('.')
      return Object.hasOwn((dictionary.domain.field as Record<string, object>)[kind] ?? {}, field)
    }
    expect(names.filter((name) => !has(th, name) || !has(en, name))).toEqual([])
  })
})

describe('a value of one\'s own', () => {
  it('is read back as the same value it was offered from', () => {
    for (const [kind, field, value] of [['budgetLine', 'rate', 123_450], ['kpi', 'target1', '65.50'], ['project', 'fiscalYear', 2572], ['project', 'title', 'ชื่อ']] as const) {
      const form = formOf(kind, field)
      expect(readOwn(form, draftOf(form, value))).toEqual({ ok: true, value })
    }
  })

  it('refuses what is no figure, and offers nothing for choices and links', () => {
    expect(readOwn('money', 'สามร้อย').ok).toBe(false)
    expect(canWrite(formOf('project', 'fundSource'))).toBe(false)
    expect(canWrite(formOf('kpi', 'objective'))).toBe(false)
  })
})
