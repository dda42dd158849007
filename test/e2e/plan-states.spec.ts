import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { decidedPlan, emptyPlan, samplePlan, seedId, seedPlan, type SeedRecord } from './plan-seed'

const sample = samplePlan()
const first = (kind: string): SeedRecord => sample.find((record) => record.kind === kind)!
const situation = sample.find(({ kind, fields }) => kind === 'section' && fields['part'] === 'situation')!
const paragraph = sample.find(({ kind, fields }) => kind === 'paragraph' && fields['section'] === situation.id)!

const remarks = [
  { target: paragraph.id, targetKind: 'paragraph', field: 'content', text: 'ขอแหล่งข้อมูลและปีของจำนวน' },
  { target: first('kpi').id, targetKind: 'kpi', field: 'target3', text: 'ควรสูงกว่าปีก่อน' },
  { target: first('kpi').id, targetKind: 'kpi', field: 'source', text: 'โปรดระบุแหล่งข้อมูล' }
]

const conflict: SeedRecord = {
  ...first('plan'), id: seedId(700), kind: 'conflict',
  fields: {
    target: first('kpi').id, targetKind: 'kpi', field: 'target2', base: '70', committed: '75', committedBy: 'วิชัย', committedAt: '', contender: '76',
    contenderBy: 'สมหญิง', contenderAt: '', contenderOp: seedId(1), shown: 'committed', state: 'open', resolvedBy: ''
  }
}

async function openPlan(page: Page): Promise<string[]> {
  const refused: string[] = []
  page.on('console', (message) => { if (/Content Security Policy/u.test(message.text())) refused.push(message.text()) })
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { selected: true }).waitFor()
  return refused
}

/** Nothing that a screen reader or a keyboard cannot use, by the rules of axe. */
async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
}

test('a returned plan leads from remark to remark and takes answers', async ({ userData }) => {
  seedPlan(userData, decidedPlan(sample, 'returned', remarks))
  const { app, page } = await launchPlanner(userData)
  const refused = await openPlan(page)
  await expect(page.getByText('ส่วนกลางส่งกลับแก้ไข 3 ข้อ')).toBeVisible()
  const next = page.getByRole('button', { name: 'ไปข้อถัดไป' })
  await next.click()
  await expect(page.getByRole('textbox', { name: /^เนื้อหาส่วน สถานการณ์/ })).toBeFocused()
  await next.click()
  await expect(page.getByRole('textbox', { name: 'เป้าหมาย 2573' }).first()).toBeFocused()
  await next.click()
  await expect(page.getByRole('textbox', { name: 'แหล่งข้อมูล' }).first()).toBeFocused()
  await expectNoBarrier(page)
  await page.getByRole('button', { name: 'ตอบ', exact: true }).first().click()
  await page.keyboard.insertText('ระบุแหล่งข้อมูลแล้ว')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('ระบุแหล่งข้อมูลแล้ว')).toBeVisible()
  await page.getByRole('button', { name: '✓ แก้แล้ว' }).first().click()
  await expect(page.getByText('เหลือ 1 ข้อ')).toBeVisible()
  expect(refused).toEqual([])
  await app.close()
})

test('sending says what it locks, locks, and can be recalled', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await openPlan(page)
  await page.getByRole('button', { name: 'ส่งแผน' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('จะแก้ไขไม่ได้')
  await expectNoBarrier(page)
  await dialog.getByRole('button', { name: 'ส่งแผน' }).click()
  await page.getByRole('row', { name: /^6\.1 / }).click()
  await expect(page.getByRole('textbox', { name: 'ชื่อประเด็นยุทธศาสตร์' })).toHaveAttribute('readonly')
  await expect(page.getByRole('button', { name: 'เพิ่มตัวชี้วัด' })).toHaveCount(0)
  await page.getByRole('button', { name: 'เรียกคืนมาแก้ไข' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'เรียกคืนมาแก้ไข' }).click()
  await expect(page.getByRole('textbox', { name: 'ชื่อประเด็นยุทธศาสตร์' })).not.toHaveAttribute('readonly')
  await app.close()
})

test('an open conflict is marked at its field and stops sending', async ({ userData }) => {
  seedPlan(userData, [...sample, conflict])
  const { app, page } = await launchPlanner(userData)
  await openPlan(page)
  await page.getByRole('row', { name: /^6\.1 / }).click()
  await expect(page.getByRole('table').getByText('ขัดแย้ง')).toBeVisible()
  await expectNoBarrier(page)
  await page.getByRole('button', { name: 'ส่งแผน' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'ส่งแผน' })).toBeDisabled()
  await app.close()
})

test('a plan with a gap is not sent: the list names it and leads to its field', async ({ userData }) => {
  const kpi = first('kpi')
  seedPlan(userData, sample.map((record) => (record === kpi ? { ...kpi, fields: { ...kpi.fields, owner: '' } } : record)))
  const { app, page } = await launchPlanner(userData)
  await openPlan(page)
  await page.getByRole('button', { name: 'ส่งแผน' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('ต้องเติมก่อนจึงส่งได้')
  await expect(dialog.getByRole('button', { name: 'ส่งแผน' })).toBeDisabled()
  await expectNoBarrier(page)
  await page.screenshot({ path: 'test-results/send-with-gaps.png' })
  await dialog.getByRole('button', { name: /ไม่มีหน่วยงานรับผิดชอบ/ }).click()
  await expect(dialog).toHaveCount(0)
  const owner = page.getByRole('textbox', { name: 'หน่วยงานรับผิดชอบ' }).first()
  await expect(owner).toBeFocused()
  await page.keyboard.insertText('สำนักงานยุติธรรมจังหวัดสุโขทัย')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'ส่งแผน' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ส่งแผน' }).click()
  await expect(page.getByRole('button', { name: 'เรียกคืนมาแก้ไข' })).toBeVisible()
  await app.close()
})

test('no barrier on an empty plan', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const empty = await launchPlanner(userData)
  const refused = await openPlan(empty.page)
  await expectNoBarrier(empty.page)
  await empty.app.close()
  expect(refused).toEqual([])
})

for (const name of [/^2\.2 /, /^5 /, /^6 /, /^6\.1 /]) {
  test(`no barrier on part ${String(name)} of an approved plan`, async ({ userData }) => {
    seedPlan(userData, decidedPlan(sample, 'approved'))
    const { app, page } = await launchPlanner(userData)
    await openPlan(page)
    await page.getByRole('row', { name }).click()
    await page.waitForTimeout(300)
    await expectNoBarrier(page)
    await app.close()
  })
}
