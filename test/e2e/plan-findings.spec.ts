import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launchPlanner, projectRoot, test } from './launch'
import { expectAccessible, resizeWindow } from './look'
import { decidedPlan, emptyPlan, samplePlan, seedId, seedPlan, seedReview, type SeedRecord } from './plan-seed'

const SHOTS = process.env['ALIGNMENT_SHOTS']
const words = (JSON.parse(fs.readFileSync(path.join(projectRoot, 'src/shared/i18n/th/workspace.json'), 'utf8')) as { check: Record<string, string> }).check

/** The place each rule leads to: the field that holds the keyboard afterwards; `text` is the narrative. */
const PLACES: Readonly<Record<string, RegExp | 'text'>> = {
  visionMissing: /^plan:.*:vision$/, visionLong: /^plan:.*:vision$/, missionMissing: /^plan:.*:missions$/, sectionEmpty: 'text',
  noIssue: /^plan:.*:issues$/, issueCount: /^plan:.*:issues$/, issueNoObjective: /^issue:.*:title$/, issueNoStrategy: /^issue:.*:title$/,
  issueNoProject: /^issue:.*:title$/, issueNotAligned: /^issue:.*:alignment$/, objectiveNoKpi: /^objective:.*:title$/,
  strategyNoProject: /^strategy:.*:title$/, kpiNoUnit: /^kpi:.*:unit$/, kpiNoBaseline: /^kpi:.*:baseline$/, kpiNoTarget: /^kpi:.*:target2$/,
  kpiNoOwner: /^kpi:.*:owner$/, kpiNoSource: /^kpi:.*:source$/, projectNoIssue: /^project:.*:issue$/, projectNoKpi: /^project:.*:kpis$/,
  projectNotAligned: /^project:.*:alignment$/, swotFew: /^section:.*:swot$/, swotNoEvidence: /^swotEntry:.*:evidence$/,
  towsNoCitation: /^towsStrategy:.*:title$/, factOld: /^fact:.*:value$/, factNoYear: /^fact:.*:year$/, referenceExpired: /^catalogue:.*:alignment$/, referenceBroken: 'text',
  codeTwice: /^project:.*:code$/, monthsDiffer: /^budgetLine:.*:month/, commitmentsDiffer: /^budgetLine:.*:(thisYear|commitment)/, weightsDiffer: /^activity:.*:weight$/,
  rateExceeded: /^budgetLine:.*:overRateReason$/, amountUneven: /^budgetLine:.*:rate$/, ceilingExceeded: /^ceiling:.*:satang$/
}

/** Lines of the sample that each break one sum: figures in satang. */
const BROKEN_LINES: readonly SeedRecord['fields'][] = [
  { months: [100, ...Array<number>(11).fill(0)] }, { thisYear: 100, commitments: [{ fiscalYear: 2572, satang: 200 }] },
  { factors: [], rateCode: 'meal-a-official-full', rate: 100_000_00 }, { factors: [], rate: 12_345 }
]

/** The sample with something missing for every rule that an empty plan cannot break. */
function patchyPlan(): SeedRecord[] {
  const sample = samplePlan()
  const first = (kind: string): SeedRecord => sample.find((record) => record.kind === kind)!
  const [issue, strategy, objective] = [first('issue'), first('strategy'), first('objective')]
  const project = sample.find(({ kind, fields }) => kind === 'project' && Number(fields['fiscalYear']) >= 2571)!
  const own = { office: issue.office, plan: issue.plan }
  const future = new Set(sample.filter(({ kind, fields }) => kind === 'project' && Number(fields['fiscalYear']) >= 2571).map(({ id }) => id))
  const lines = sample.filter(({ kind, fields }) => kind === 'budgetLine' && future.has(String(fields['project']))).slice(0, BROKEN_LINES.length)
  const twins = sample.filter(({ kind, id }) => kind === 'project' && id !== project.id).slice(-2)
  const bare = { unit: '', baseline: '', baselineNote: '', target2: '', owner: '', source: '' }
  return [
    ...sample.filter(({ kind, fields }) => !(kind === 'alignment' && fields['project'] !== undefined) && kind !== 'projectKpi' && kind !== 'towsCitation').map((record) => {
      const { kind, fields } = record
      if (kind === 'plan') return { ...record, fields: { ...fields, sample: false, vision: 'หนึ่ง\nสอง' } }
      if (record.id === first('kpi').id) return { ...record, fields: { ...fields, ...bare } }
      if (record.id === project.id) return { ...record, fields: { ...fields, issue: '', strategy: '' } }
      const line = lines.indexOf(record)
      if (line >= 0) return { ...record, fields: { ...fields, ...BROKEN_LINES[line] } }
      if (twins.includes(record)) return { ...record, fields: { ...fields, code: 'สท-71-001' } }
      if (record.id === first('activity').id) return { ...record, fields: { ...fields, weight: 1 } }
      if (record.id === first('swotEntry').id) return { ...record, fields: { ...fields, evidence: '' } }
      if (record.id === first('paragraph').id) return { ...record, fields: { ...fields, content: [{ t: 'รวม ' }, { t: '', ref: { of: 'projectTotal', id: seedId(999) } }] } }
      return record
    }),
    ...[1, 2, 3].map((nth): SeedRecord => ({ ...own, id: seedId(700 + nth), kind: 'issue', fields: { title: `ประเด็นใหม่ ${String(nth)}`, order: `z${String(nth)}` } })),
    { ...own, id: seedId(720), kind: 'ceiling', fields: { fundSource: 'function', fiscalYear: 2571, satang: 100, reference: 'หนังสือกำหนดกรอบ' } },
    { ...own, id: seedId(710), kind: 'strategy', fields: { ...strategy.fields, title: 'กลยุทธ์ใหม่', order: 'z1' } },
    { ...own, id: seedId(711), kind: 'objective', fields: { ...objective.fields, title: 'เป้าประสงค์ใหม่', order: 'z1' } }
  ]
}

interface Held {
  readonly place: string | null
  readonly inText: boolean
  readonly inSight: boolean
}

/** Where the keyboard is. */
function held(page: Page): Promise<Held> {
  return page.evaluate(() => {
    const cellOf = (inside: Element | null): string | null => {
      const [line, column] = [inside?.closest('[data-row]')?.getAttribute('data-row'), inside?.closest('[data-cell]')?.getAttribute('data-cell')]
      return line === undefined || column === undefined ? null : `budgetLine:${line}:${column}`
    }
    const element = document.activeElement
    const { top = -1, bottom = -1 } = element?.getBoundingClientRect() ?? {}
    return {
      place: element?.closest('[data-field]')?.getAttribute('data-field') ?? cellOf(element),
      inText: element?.classList.contains('ProseMirror') === true,
      inSight: bottom > 0 && top < window.innerHeight
    }
  })
}

/** Follows the first finding of each rule that the list shows; gives the rules it followed. */
async function follow(page: Page): Promise<string[]> {
  const followed: string[] = []
  for (const [rule, place] of Object.entries(PLACES)) {
    await page.evaluate(() => { location.hash = '#/plan' })
    const tab = page.getByRole('tab', { name: /^ตรวจครบ/ })
    await tab.click()
    const list = page.locator('.inspector-list')
    await expect(list.getByRole('progressbar')).toBeVisible()
    const name = new RegExp(`^\\S+ ${words[rule]!}( \\d+)?$`, 'u')
    const heading = list.getByRole('heading', { level: 4 }).filter({ hasText: name })
    const alone = list.locator('button.check-rule').filter({ hasText: name })
    if (await heading.count() === 0 && await alone.count() === 0) continue
    const link = await alone.count() > 0 ? alone.first() : list.locator('section').filter({ has: page.getByRole('heading', { level: 4 }).filter({ hasText: name }) }).last().getByRole('button').first()
    await link.press('Enter')
    await expect(async () => {
      const now = await held(page)
      if (place === 'text') expect({ rule, ...now }).toMatchObject({ rule, inText: true })
      else expect({ rule, ...now }).toMatchObject({ rule, place: expect.stringMatching(place), inSight: true })
    }).toPass({ timeout: 10_000 })
    followed.push(rule)
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/finding-${rule}.png` })
  }
  return followed
}

const EMPTY = ['visionMissing', 'missionMissing', 'sectionEmpty', 'noIssue', 'swotFew']

test('every finding of an empty plan leads to its place and hands it the keyboard', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  expect(await follow(page)).toEqual(EMPTY)
  await app.close()
})

test('so does every other finding, those about projects on the page of the project', async ({ userData }) => {
  test.slow()
  seedPlan(userData, patchyPlan())
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  expect(await follow(page)).toEqual(Object.keys(PLACES).filter((rule) => !EMPTY.includes(rule)))
  await app.close()
})

test('a reviewer reads what is served, changes nothing, and remarks on one link where it stands', async ({ userData }) => {
  const records = decidedPlan(patchyPlan().filter(({ kind }) => kind !== 'alignment').concat(samplePlan().filter(({ kind }) => kind === 'alignment')), 'submitted')
  const plan = records[0]!.id
  const submission = records.find(({ kind }) => kind === 'submission')!
  Object.assign(submission.fields, { missing: 48, criteria: 1 })
  const served = records.find(({ kind, fields }) => kind === 'alignment' && fields['project'] !== undefined)!
  seedReview(userData, records)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  const shoot = async (name: string): Promise<void> => { if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/reviewer-${name}.png` }) }
  await expect(page.getByRole('row', { name: /สุโขทัย/ })).toContainText('ขาด 48 ข้อ')
  await shoot('inbox')
  await page.evaluate((to) => { location.hash = to }, `#/review/${plan}`)
  await expect(page.getByRole('region', { name: 'ผลการพิจารณา' })).toContainText('ส่งโดยยังขาด 48 ข้อ ตามเกณฑ์รุ่น 1')
  await expect(page.getByRole('region', { name: /^ต้องครบก่อนส่ง/ })).toBeVisible()
  await page.getByRole('row', { name: /ความสอดคล้องกับแผนระดับต่าง ๆ/ }).click()
  for (const [name, tab] of [['matrix', 'ประเด็น × แผน'], ['goals', 'เป้าหมาย × โครงการ'], ['plans', 'แผนอ้างอิง'], ['map', 'ฉบับใหม่']] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    const panel = page.locator('.alignment-panel')
    for (const button of await panel.getByRole('button', { name: /เชื่อมโครงการ|^เชื่อม |นำเข้า|^ลบ|เพิ่ม|นำ .* ออก|ย้ายไป/ }).all()) await expect(button).toHaveCount(0)
    for (const field of await panel.getByRole('textbox').all()) await expect(field).toHaveAttribute('readonly')
    await expectAccessible(page)
    await shoot(name)
  }
  await page.getByRole('tab', { name: 'เป้าหมาย × โครงการ', exact: true }).click()
  await page.getByRole('button', { name: /โครงการพัฒนาฐานข้อมูลยุติธรรมจังหวัด/ }).first().click()
  await expect(page).toHaveURL(new RegExp(`/review/${plan}/projects/`))
  await page.evaluate((to) => { location.hash = to }, `#/review/${plan}/projects/${String(served.fields['project'])}?at=${served.id}`)
  const remark = page.getByRole('button', { name: /^ให้ความเห็น เป้าหมาย/ }).first()
  await remark.press('Enter')
  await shoot('remark')
  await expectAccessible(page)
  await page.keyboard.insertText('โปรดระบุผลผลิตที่ตอบสนองเป้าหมายนี้')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('โปรดระบุผลผลิตที่ตอบสนองเป้าหมายนี้').first()).toBeVisible()
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('button', { name: '1 ความเห็น' }) })).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' })).toHaveCount(0)
  await shoot('remarked')
  await app.close()
})
