import type { Locator, Page } from '@playwright/test'

/** The rows of the budget that are lines on disk: no headings, not the empty row. */
export const LINE_ROWS = '.grid-row:not(.grid-row-group):not(.grid-row-new):not(.grid-row-waiting)'

export function lineRows(page: Page): Locator {
  return page.locator(LINE_ROWS)
}

/** A cell of the line of that number (from 0, as the lines stand), by the name of its field. */
export function cell(page: Page, line: number, column: string): Locator {
  return page.locator(`${LINE_ROWS} [data-cell="${column}"]`).nth(line)
}

/** A cell of the empty row at the end. */
export function newCell(page: Page, column: string): Locator {
  return page.locator(`.grid-row-new [data-cell="${column}"]`)
}

/** The text field in the active cell. */
export function activeField(page: Page): Locator {
  return page.locator('.grid-input')
}

/** Types over a cell; the caller commits. */
export async function typeInto(page: Page, where: Locator, text: string): Promise<void> {
  await where.click()
  await page.keyboard.insertText(text)
}

/** What a cell shows, whether it is active or not. */
export async function textOf(where: Locator): Promise<string> {
  return where.evaluate((element) => element.querySelector('input')?.value ?? element.querySelector('.grid-text')?.textContent ?? '')
}

/** What one column shows in all lines: those out of sight are not drawn, so the grid is scrolled through. */
export async function allCells(page: Page, column: string): Promise<string[]> {
  return page.evaluate(async ([rows, name]) => {
    const pane = document.querySelector('.grid-pane')
    if (pane === null) return []
    const items = new Map<number, string>()
    const back = pane.scrollTop
    for (let top = 0; top <= pane.scrollHeight; top += 200) {
      pane.scrollTop = top
      await new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done) }) })
      for (const row of document.querySelectorAll(rows)) {
        const item = row.querySelector(`[data-cell="${name}"]`)
        items.set(Number(row.getAttribute('aria-rowindex')), item?.querySelector('input')?.value ?? item?.querySelector('.grid-text')?.textContent ?? '')
      }
    }
    pane.scrollTop = back
    return [...items].sort(([a], [b]) => a - b).map(([, item]) => item)
  }, [LINE_ROWS, column] as const)
}
