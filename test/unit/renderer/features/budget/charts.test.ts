import { describe, expect, it } from 'vitest'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { translator } from '@shared/i18n/translator'
import { readRecord } from '@shared/record/define-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { projectRecord } from '@shared/project/project-record'
import type { Json } from '@shared/kernel/json'
import { axisWords } from '@renderer/features/budget/axis-words'
import { axisChart } from '@renderer/features/budget/charts/axis-chart'
import { ceilingChart } from '@renderer/features/budget/charts/ceiling-chart'
import { chartPaper } from '@renderer/features/budget/charts/chart-paper'
import { monthChart } from '@renderer/features/budget/charts/month-chart'
import { projectTotal } from '@shared/budget/budget-amounts'
import { formatsOf } from '@renderer/ui/formats'

const own = (kind: string, id: string, view: Record<string, Json>) => ({ id, kind, office: '64', plan: 'plan', view })
const projects = [readRecord(projectRecord, own('project', 'p', { title: 'p', fiscalYear: 2571 })), readRecord(projectRecord, own('project', 'q', { title: 'q', fiscalYear: 2572 }))]
const lines = [
  readRecord(budgetLineRecord, own('budgetLine', 'a', { project: 'p', category: '2.1', rate: 7_500_000, months: [2_500_000, 5_000_000] })),
  readRecord(budgetLineRecord, own('budgetLine', 'b', { project: 'q', category: '3.1', rate: 2_500_000 }))
]
const ceilings = [readRecord(ceilingRecord, own('ceiling', 'c', { fundSource: 'function', fiscalYear: 2571, satang: 5_000_000 }))]
const budget = { projects, lines, issues: [], ceilings, unitRates: [], total: projectTotal(lines) }
const t = translator('th')

describe('the charts of the budget', () => {
  const formats = formatsOf(t, 'th', 'thai')
  it('say in one sentence what is most, and read every value with its share, in the digits of the reader', () => {
    const chart = axisChart({ projects, lines, withCommitments: false }, 'category', t, formats, axisWords(t, formats, []))
    expect(chart?.sentence).toBe('ขอตั้งรวม ๑๐๐,๐๐๐ บาท มากที่สุดคือ งบดำเนินงาน · ค่าตอบแทน ๗๕,๐๐๐ บาท (ร้อยละ ๗๕.๐) ปีที่ขอสูงสุดคือปี ๒๕๗๑ ๗๕,๐๐๐ บาท (ร้อยละ ๗๕.๐)')
    expect(chart?.pointWords({ series: 1, category: 1 })).toBe('ปี ๒๕๗๒ · งบลงทุน · ค่าครุภัณฑ์ · ๒๕,๐๐๐ บาท · ร้อยละ ๑๐๐.๐ ของปี')
    expect(chart?.table.foot).toEqual(['รวมทั้งสิ้น', '๗๕,๐๐๐.๐๐', '๒๕,๐๐๐.๐๐', '๑๐๐,๐๐๐.๐๐', '๑๐๐.๐'])
    expect(axisChart({ projects, lines: [], withCommitments: false }, 'issue', t, formats, axisWords(t, formats, []))).toBeUndefined()
    expect(monthChart(budget, [], 2571, t, formats)?.sentence).toContain('วางแผนใช้จ่ายรายเดือน ๗๕,๐๐๐ บาท บันทึกเบิกจ่ายแล้ว ๐ บาท คิดเป็นร้อยละ ๐.๐')
    expect(monthChart(budget, [], 2572, t, formats)).toBeUndefined()
    expect(ceilingChart(budget, t, formats)?.sentence).toBe('เกินกรอบ ๑ จาก ๑ กรอบ รวมส่วนที่เกิน ๒๕,๐๐๐ บาท')
  })

  it('print as one page with pictures as SVG, sentences and tables, nothing unescaped and nothing from outside', async () => {
    const chart = axisChart({ projects, lines, withCommitments: false }, 'category', t, formats, (axis, key) => `<b>${axis} & ${key}</b>`)
    const html = await chartPaper('แผนภูมิ', 'สยจ.', chart === undefined ? [] : [chart])
    expect(html).toContain('<svg')
    expect(html).toContain('&lt;b&gt;category &amp; 2.1&lt;/b&gt;')
    expect(html).not.toMatch(/<b>|<script|@import|url\((?!#)/u)
    expect(html.match(/<table>/gu)).toHaveLength(1)
  })
})
