import type { ElectronApplication } from '@playwright/test'
import { expect, launchPlanner, test } from './launch'
import { samplePlan, seedPlan } from './plan-seed'
import { PROJECT } from './store-truth'

interface Entry {
  readonly label: string
  readonly enabled: boolean
  readonly checked: boolean
}

/** What the native menu says of one entry now. */
function entry(app: ElectronApplication, id: string): Promise<Entry> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    return { label: item?.label ?? '', enabled: item?.enabled ?? false, checked: item?.checked ?? false }
  }, id)
}

async function press(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => { Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click() }, id)
}

async function expectEntry(app: ElectronApplication, id: string, expected: Partial<Entry>): Promise<void> {
  await expect.poll(() => entry(app, id)).toMatchObject(expected)
}

test('the native menu names the step it takes back, and leaves typing to its field', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
  await expectEntry(app, 'undo', { label: 'เลิกทำ', enabled: false })
  await expectEntry(app, 'redo', { label: 'ทำซ้ำ', enabled: false })

  await page.evaluate((hash) => { location.hash = hash }, `#/projects/${PROJECT}`)
  await page.getByRole('button', { name: 'ลบโครงการ' }).first().click()
  await expectEntry(app, 'undo', { label: 'เลิกทำ: ลบโครงการ', enabled: true })
  await press(app, 'undo')
  await expectEntry(app, 'redo', { label: 'ทำซ้ำ: ลบโครงการ', enabled: true })
  await page.evaluate((hash) => { location.hash = hash }, `#/projects/${PROJECT}`)
  await expect(page.getByRole('button', { name: 'ลบโครงการ' }).first()).toBeVisible()

  // A text field that is being typed in takes back its letters, and the plan keeps its steps.
  await page.evaluate(() => { location.hash = '#/find' })
  const field = page.getByRole('searchbox', { name: 'คำที่ต้องการค้นหา' })
  await field.click()
  await page.keyboard.type('abc')
  await expectEntry(app, 'undo', { label: 'เลิกทำ: การพิมพ์', enabled: true })
  await press(app, 'undo')
  await expect(field).not.toHaveValue('abc')
  await press(app, 'redo')
  await expect(field).toHaveValue('abc')
  await expect.poll(() => entry(app, 'redo')).toMatchObject({ label: 'ทำซ้ำ: การพิมพ์' })
  await page.evaluate(() => { location.hash = '#/projects' })
  await page.getByRole('heading', { level: 1 }).click()
  await page.evaluate(() => { (document.activeElement as HTMLElement).blur() })
  await expectEntry(app, 'redo', { label: 'ทำซ้ำ: ลบโครงการ', enabled: true })
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').waitFor()
  await expectEntry(app, 'undo', { enabled: false })
  await page.keyboard.press('Escape')
  await expectEntry(app, 'redo', { label: 'ทำซ้ำ: ลบโครงการ', enabled: true })
  await app.close()
})

test('underlining is turned on and off from the native menu and by its key, and the menu speaks the language of the window', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor()
  await expectEntry(app, 'spelling', { label: 'ขีดเส้นใต้คำที่น่าสงสัย', enabled: true, checked: true })
  await press(app, 'spelling')
  await expectEntry(app, 'spelling', { checked: false })
  await page.keyboard.press('F7')
  await expectEntry(app, 'spelling', { checked: true })
  await page.evaluate(() => window.planner.menuShow({ language: 'en', undo: 'made.up', redo: 'project.delete', spelling: null }))
  await expectEntry(app, 'undo', { label: 'Undo', enabled: true })
  await expectEntry(app, 'redo', { label: 'Redo: Delete project' })
  await expectEntry(app, 'spelling', { enabled: false })
  await app.close()
})
