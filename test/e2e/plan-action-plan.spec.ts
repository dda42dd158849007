import { expect, launchPlanner, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow } from './look'
import { samplePlan, seedId, seedPlan } from './plan-seed'

const sample = samplePlan()
const project = sample.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน')!
const line = sample.find(({ kind, fields }) => kind === 'budgetLine' && fields['project'] === project.id)!

test('the part of the projects shows money and targets by quarter, and what no quarter was given', async ({ userData }, info) => {
  const own = { office: project.office, plan: project.plan }
  seedPlan(userData, [
    ...sample.map((record) => (record === line ? { ...line, fields: { ...line.fields, activity: seedId(700), months: [0, 0, 720_000, 100_000] } } : record)),
    { ...own, id: seedId(700), kind: 'activity', fields: { project: project.id, order: 'a0', title: 'อบรมกรรมการ', unit: 'คน' } },
    { ...own, id: seedId(701), kind: 'activityYear', fields: { activity: seedId(700), fiscalYear: 2571, plan: ['', '', '120', '0.5'] } }
  ])
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await page.evaluate(() => { location.hash = '#/plan' })
  await page.getByRole('row', { name: /^7 / }).first().click()
  const table = page.getByRole('table').filter({ hasText: 'ยังไม่ได้แบ่งไตรมาส' })
  const activity = table.getByRole('row', { name: /^อบรมกรรมการ/ })
  await expect(activity).toContainText('120 คน')
  await expect(activity).toContainText('0.5 คน')
  await expect(activity).toContainText('7,200.00')
  await expect(table.getByRole('row', { name: /^รวมทั้งสิ้น/ })).toContainText('1,093,110.00')
  await expect(table.getByRole('row', { name: /^รวมทั้งสิ้น/ })).toContainText('942,260.00')
  await table.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('action-plan-1366.png') })
  await resizeWindow(app, 683, 384)
  await expect.poll(() => fitsWidth(page)).toBe(true)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('action-plan-683.png') })
  await app.close()
})
