import path from 'node:path'
import type { Desk } from './desk'
import { t } from './desk'

/** A sentence typed by hand, in the part whose text grows while the office works offline. */
export const TYPED_SENTENCE = 'คณะทำงานยกร่างแผนประชุมร่วมกับส่วนราชการในจังหวัด และรับฟังความเห็นของประชาชนทั้ง ๙ อำเภอก่อนเสนอ กพยจ.'

/** The KPI whose target the reviewer asks about, and the figures before and after. */
export const KPI_TITLE = 'ร้อยละของเรื่องไกล่เกลี่ยข้อพิพาทที่ไกล่เกลี่ยสำเร็จ'
/** The field of the last plan year's target. */
export const LAST_TARGET = 'target5'
export const PROJECT_TITLE = 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน'

/** First run without any network: the office, a name, and the plan from the sample data file. */
export async function beginFromSample(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.picture('first-run')
  await desk.press(t('shell.firstRun.next'))
  const chooser = page.waitForEvent('filechooser')
  await desk.press(t('shell.firstRun.file'))
  await (await chooser).setFiles(path.resolve(import.meta.dirname, '../resources/sample/sukhothai-2571.json'))
  await page.getByLabel(t('shell.firstRun.name')).fill('เจ้าหน้าที่แผน (ตัวอย่าง)')
  await page.getByLabel(t('shell.firstRun.position')).fill('นักวิชาการยุติธรรม')
  await desk.picture('first-run-office')
  await desk.press(t('shell.firstRun.start'))
  await page.getByRole('button', { name: t('workspace.send.verb') }).waitFor()
}

/** Types a paragraph into a narrative part, as a person does. */
export async function writeNarrative(desk: Desk): Promise<void> {
  await desk.go(t('shell.nav.plan'))
  await desk.openPart(t('domain.part.introduction'))
  const editor = desk.page.getByRole('textbox', { name: t('workspace.editor.text', { part: t('domain.part.introduction') }) })
  await editor.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.type(TYPED_SENTENCE, { delay: 2 })
  await desk.saved()
}

/** Adds a budget line with Thai digits and takes it back with Ctrl+Z; the total in words follows both ways. */
export async function tryBudget(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.go(t('shell.nav.projects'))
  await desk.picture('projects')
  await page.getByRole('row', { name: new RegExp(PROJECT_TITLE) }).first().click()
  await page.getByText('94,800.00 บาท').waitFor()
  await page.locator('.grid-row-new [data-cell="item"]').click()
  await page.keyboard.insertText('ค่าจัดทำเอกสารประกอบการอบรม')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('๑๖๘ ชุด × ๑ ครั้ง')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('๕๐')
  await page.keyboard.press('Enter')
  await page.getByText('103,200.00 บาท').waitFor()
  await desk.picture('project-budget')
  await page.keyboard.press('Control+KeyZ')
  await page.getByText('94,800.00 บาท').waitFor()
  await desk.saved()
}

/** Opens the issue that holds the KPI and types one target, in Thai digits. */
export async function setTarget(desk: Desk, field: string, typed: string): Promise<void> {
  const { page } = desk
  await desk.go(t('shell.nav.plan'))
  await desk.openPart('การอำนวยความยุติธรรม')
  const target = await desk.kpiField(KPI_TITLE, field)
  await target.click()
  await target.fill(typed)
  await page.keyboard.press('Enter')
  await desk.saved()
}

export async function submitPlan(desk: Desk): Promise<void> {
  await desk.go(t('shell.nav.plan'))
  await desk.press(new RegExp(`^(${t('workspace.send.verb')}|${t('workspace.send.again')})$`))
  await desk.page.getByRole('dialog').getByText(t('workspace.send.lock')).waitFor()
  await desk.picture('send')
  await desk.press(t('workspace.send.verb'), desk.page.getByRole('dialog'))
  await desk.page.getByText(t('domain.planState.submitted')).first().waitFor()
}

/** Corrects what was sent back: the target that was too low, the budget item that was unclear. */
export async function correct(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.go(t('shell.nav.plan'))
  await page.getByText(t('workspace.returned.what', { count: '2' })).waitFor()
  await desk.picture('returned')
  await desk.press(t('workspace.returned.next'))
  await setTarget(desk, LAST_TARGET, '๘๕')
  await desk.picture('corrected-target')
  await answerFirst(desk, 'ปรับค่าเป้าหมายปี ๒๕๗๕ เป็นร้อยละ ๘๕ แล้ว')
  await desk.go(t('shell.nav.projects'))
  await page.getByRole('row', { name: new RegExp(PROJECT_TITLE) }).first().click()
  const output = page.getByLabel(t('domain.field.project.output'))
  await output.fill('คณะกรรมการศูนย์ยุติธรรมชุมชน ๘๔ ตำบล ตำบลละ ๒ คน รวม ๑๖๘ คน ผ่านการอบรมและทดสอบความรู้ร้อยละ ๘๐')
  await output.blur()
  await desk.saved()
  await answerFirst(desk, 'ระบุผลผลิตที่วัดได้แล้ว')
  await desk.picture('corrected-project')
}

async function answerFirst(desk: Desk, words: string): Promise<void> {
  const { page } = desk
  const comments = page.getByRole('tab', { name: new RegExp(t('workspace.inspector.comments')) })
  if (await comments.isVisible().catch(() => false)) await comments.click()
  const card = page.locator('article.comment-open').first()
  await card.getByRole('button', { name: t('workspace.comment.reply'), exact: true }).click()
  await page.getByLabel(t('workspace.comment.answer'), { exact: true }).fill(words)
  await desk.press(t('workspace.comment.sendAnswer'))
  await desk.saved()
}
