import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { office, pdf, PNG, program } from '../support/attached-files'

/** A file as the page's file dialog hands it over. */
export interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const TOR: Chosen = { name: 'ขอบเขตของงาน.pdf', mimeType: 'application/pdf', buffer: pdf(12) }
export const QUOTE: Chosen = { name: 'ใบเสนอราคา.xlsx', mimeType: '', buffer: office('xlsx') }
export const PHOTO: Chosen = { name: 'แบบรูปรายการ.png', mimeType: 'image/png', buffer: PNG }
/** A Windows program under the name of a paper. */
export const DISGUISED: Chosen = { name: 'หนังสือราชการ.pdf', mimeType: 'application/pdf', buffer: program(4_096) }

/** The panel of attachments on a project's page. */
export function attachmentsOf(page: Page): Locator {
  return page.locator('.attachments-panel')
}

/** Chooses files by the button, as the file dialog would answer. */
export async function attach(page: Page, files: readonly Chosen[]): Promise<void> {
  await attachmentsOf(page).scrollIntoViewIfNeeded()
  const chooser = page.waitForEvent('filechooser')
  await attachmentsOf(page).getByRole('button', { name: 'แนบไฟล์' }).click()
  await (await chooser).setFiles(files.map((file) => ({ ...file })))
}

/** The names in the list, each with the ending of its kind as the facts below it begin. */
export async function names(page: Page): Promise<string[]> {
  return attachmentsOf(page).locator('.attachment').evaluateAll((rows) =>
    rows.map((row) => `${row.querySelector<HTMLTextAreaElement>('textarea')?.value ?? ''}.${row.querySelector('.attachment-fact')?.textContent?.split(' ')[0]?.toLowerCase() ?? ''}`))
}

/** The kept files of a data folder, by hash. */
export function keptFiles(userData: string): ReadonlyMap<string, string> {
  const own = path.join(userData, 'attachments', 'own')
  const folders = fs.existsSync(own) ? fs.readdirSync(own, { withFileTypes: true }).filter((each) => each.isDirectory()) : []
  return new Map(folders.flatMap(({ name }) => fs.readdirSync(path.join(own, name)).map((hash) => [hash, path.join(own, name, hash)] as const)))
}
