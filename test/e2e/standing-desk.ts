import type { Locator, Page } from '@playwright/test'
import { expect } from './launch'

/** The panel that says where a project stands. */
export const panelOf = (page: Page): Locator => page.locator('.standing-panel')

export interface Said {
  readonly 'ครั้งที่ประชุม'?: string
  readonly 'ระเบียบวาระที่'?: string
  readonly 'มติที่ประชุม'?: string
  readonly 'เลขที่หนังสือ'?: string
  readonly 'เหตุผล'?: string
}

/** Types a day into the dialog that is open. */
export async function typeDay(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('spinbutton').first().focus()
  await page.keyboard.type('20/11/2569')
}

/** Records a step: presses its button and says what it asks for, by the label of each field. */
export async function record(page: Page, step: string, said: Said = {}): Promise<void> {
  await panelOf(page).getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await typeDay(page)
  for (const [label, words] of Object.entries(said)) await dialog.getByRole('textbox', { name: new RegExp(label) }).fill(String(words))
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}
