import type { CDPSession, Page } from '@playwright/test'

export const CTRL = 2
export const SHIFT = 8

/** Keys of the Kedmanee layout that tests press: physical key → letter. */
const KEDMANEE: Readonly<Record<string, string>> = {
  KeyZ: 'ผ', KeyY: 'ั', KeyS: 'ห', KeyA: 'ฟ', KeyK: 'า', KeyD: 'ก', KeyR: 'พ', KeyC: 'แ', KeyV: 'อ', Digit3: '-', KeyB: 'ิ', KeyH: '้', KeyL: 'ส'
}

/** A key press as Chromium gets it from a keyboard that is set to Thai. */
export async function pressThai(keyboard: CDPSession, code: string, modifiers = 0): Promise<void> {
  const key = KEDMANEE[code] ?? ''
  const event = { code, key, modifiers, windowsVirtualKeyCode: code.charCodeAt(code.length - 1) }
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: modifiers === 0 ? 'keyDown' : 'rawKeyDown', ...(modifiers === 0 ? { text: key } : {}) })
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
}

/** More controls than any page of the plan has between two places. */
const MOST_PRESSES = 160

/** What the focused control is called, as a screen reader would say it. */
async function focusedName(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const { activeElement: at } = document
    const labelled = at?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ?? ''
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.textContent ?? '').join(' ') : ''
    return at?.getAttribute('aria-label') ?? (labelled.trim() || labels.trim() || at?.textContent || '')
  })
  return name.trim()
}

/** Tab until the focused control has this name: the way of someone who has no mouse. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (name.test(await focusedName(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${String(name)}`)
}

/** Opens the line of a verb by keyboard and adds each title; done when the last one stands on the paper, written. */
export async function addByKey(page: Page, verb: RegExp, ...titles: readonly string[]): Promise<void> {
  await tabTo(page, verb)
  await page.keyboard.press('Enter')
  for (const title of titles) {
    await page.keyboard.insertText(title)
    await page.keyboard.press('Enter')
    await page.waitForFunction((added) => {
      const outside = (at: Element): boolean => at.closest('.add-row') === null
      const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.paper input, .paper textarea')]
      return fields.some((field) => field.value === added && outside(field)) || [...document.querySelectorAll('.paper li')].some((at) => at.textContent?.includes(added))
    }, title)
  }
  await page.keyboard.press('Escape')
}
