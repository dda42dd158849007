import { KPI_TITLE, LAST_TARGET, PROJECT_TITLE } from './office-steps'
import { t, type Desk } from './desk'

export async function beginAsReviewer(desk: Desk, address: string, code: string): Promise<void> {
  const { page } = desk
  await page.locator('label', { hasText: t('shell.firstRun.reviewer') }).click()
  await desk.press(t('shell.firstRun.next'))
  await page.getByLabel(t('shell.firstRun.name')).fill('ผู้พิจารณาแผน (ตัวอย่าง)')
  await desk.press(t('shell.firstRun.next'))
  await desk.enrol(address, code)
  await desk.picture('reviewer-enrol')
  await desk.press(t('shell.firstRun.connect'))
  await page.getByRole('heading', { name: t('review.inbox.title') }).waitFor()
}

export async function openFromInbox(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.go(t('shell.nav.inbox'))
  const row = page.getByRole('row', { name: /สุโขทัย/ })
  await row.waitFor({ timeout: 60_000 })
  await desk.picture('inbox')
  await row.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: t('review.decision.title') }).waitFor()
}

/** Two remarks, each pinned to its field: a KPI target and a project's output. */
export async function commentTwice(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.openPart('การอำนวยความยุติธรรม')
  await (await desk.kpiField(KPI_TITLE, LAST_TARGET)).click()
  await writeComment(desk, 'ค่าเป้าหมายปีสุดท้ายควรสูงกว่าผลที่ทำได้แล้วในจังหวัดใกล้เคียง โปรดทบทวน')
  await desk.picture('comment-on-target')
  await desk.openPart(t('domain.part.projects'))
  await desk.press(t('workspace.projects.open'))
  await page.getByRole('row', { name: new RegExp(PROJECT_TITLE) }).first().click()
  await page.getByLabel(t('domain.field.project.output')).click()
  await writeComment(desk, 'ขอให้ระบุผลผลิตที่วัดได้ ทั้งจำนวนคนและเกณฑ์ผ่าน')
  await desk.picture('comment-on-project')
}

async function writeComment(desk: Desk, words: string): Promise<void> {
  const { page } = desk
  const tab = page.getByRole('tab', { name: new RegExp(t('workspace.inspector.comments')) })
  if (await tab.isVisible().catch(() => false)) await tab.click()
  await page.getByLabel(t('workspace.comment.new')).fill(words)
  await desk.press(t('workspace.comment.add'))
  await page.getByText(words).first().waitFor()
}

export async function returnPlan(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.press(t('review.return.ask', { count: '2' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('review.return.reason')).fill('โปรดปรับค่าเป้าหมายและผลผลิตตามความเห็น ๒ ข้อ')
  await dialog.getByLabel(t('review.return.due')).fill('๒๗/๑๑/๒๕๖๙')
  await desk.picture('return')
  await desk.press(t('review.return.verb', { count: '2' }), dialog)
  await page.getByText(t('review.filter.returned')).first().waitFor()
}

export async function approvePlan(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.press(t('review.approve.ask'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('review.approve.note')).fill('เห็นชอบตามที่แก้ไข')
  await desk.picture('approve')
  await desk.press(t('review.approve.verb'), dialog)
  await page.getByText(t('review.filter.approved')).first().waitFor()
}
