import fs from 'node:fs'
import path from 'node:path'
import { t, type Desk } from './desk'

export interface Paper {
  readonly docx: string
  readonly pdf: string
}

/** Makes the plan book as DOCX and as Chromium's PDF, through the documents screen and the save dialog. */
export async function makePaper(desk: Desk, folder: string): Promise<Paper> {
  const docx = path.join(folder, 'แผนยุทธศาสตร์-สุโขทัย.docx')
  const pdf = path.join(folder, 'แผนยุทธศาสตร์-สุโขทัย.pdf')
  await desk.go(t('shell.nav.documents'))
  await desk.page.getByRole('button', { name: t('document.action.docx') }).waitFor()
  await desk.page.waitForTimeout(1_500)
  await desk.picture('documents')
  await save(desk, t('document.action.docx'), docx)
  await save(desk, t('document.action.pdf'), pdf)
  return { docx, pdf }
}

async function save(desk: Desk, verb: string, file: string): Promise<void> {
  fs.rmSync(file, { force: true })
  await desk.saveDialogAnswers(file)
  await desk.press(verb)
  const deadline = Date.now() + 120_000
  while (!fs.existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`not written: ${path.basename(file)}`)
    await desk.page.waitForTimeout(250)
  }
}
