import type { Page } from '@playwright/test'
import { expect, test } from './launch'
import { expectAccessible, fitsWidth } from './look'

/** 1366×768, and the same window at 200 % zoom. */
export const SIZES = [[1366, 768], [683, 384]] as const

/** Words that end outside their own box without a scroll bar, an ellipsis or a title to read the rest: nobody can see them. */
function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    if (!hasWords || element.closest('.ui-hidden, .book-preview, [aria-hidden=true], .frame-skip') !== null || element.offsetWidth < 4) return false
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
    const isSquare = element.scrollWidth > element.clientWidth + 2 && overflowX === 'hidden' && textOverflow !== 'ellipsis'
    if (element.title !== '') return false
    const isLow = element.scrollHeight > element.clientHeight + 6 && overflowY === 'hidden'
    return element.clientWidth > 0 && (isSquare || isLow)
  }).map((element) => `${element.className}: ${(element.textContent ?? '').slice(0, 40)}`))
}

/** Names and keys that are written in Latin letters in Thai too. */
const LATIN = /\b(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Space|Delete|Home|End|Page|Up|Down|F\d+|DOCX|PDF|JSON|CSV|XLSX|Excel|Word|KPI|SWOT|TOWS|SDGs?|IT|URL|Electron|Chromium|Sarabun|OFL|SHA|abc)\b/g

/** Words only a screen reader hears, in Latin letters: what a library added by itself in its own language. */
function foreignWords(page: Page): Promise<readonly string[]> {
  return page.evaluate((allowed) => {
    const names = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder']
    // What stands inside the preview are the words of the book, not of the program.
    const own = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.parentElement?.closest('.book-preview') == null)
    const texts = own.flatMap((element) => {
      const { clip, clipPath, width } = getComputedStyle(element)
      const isHidden = element.childElementCount === 0 && (clip === 'rect(0px, 0px, 0px, 0px)' || clipPath !== 'none' || width === '1px' || element.closest('[aria-live]') !== null)
      return [...names.map((name) => element.getAttribute(name) ?? ''), ...(isHidden ? [element.textContent ?? ''] : [])]
    })
    // Abbreviations in capitals are Thai usage too (GPP).
    return [...new Set(texts)].filter((text) => /[A-Za-z][a-z]{2,}/.test(text.replaceAll(new RegExp(allowed, 'g'), '')))
  }, LATIN.source)
}

/** What pressing Tab until it comes round again found wrong: controls it never came to, and focus that nobody can see. */
export async function walkByTab(page: Page): Promise<{ readonly missed: readonly string[]; readonly unseen: readonly string[]; readonly stops: number }> {
  const total = await page.evaluate(() => {
    const inside = [...document.querySelectorAll<HTMLElement>('.ui-overlay')].at(-1) ?? document.body
    const roving = '[role=listbox], [role=grid], [role=treegrid], [role=tree], [role=tablist], [role=radiogroup], [role=toolbar], [role=menu], .ui-combo, .ui-number'
    const controls = [...inside.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, [role=button], [contenteditable=true]')].filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      const isShown = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true }) && (element.parentElement?.offsetWidth ?? 9) > 1
      return isShown && !element.matches(':disabled, [aria-disabled=true]') && element.closest('[aria-hidden=true], [inert]') === null && element.parentElement?.closest('[contenteditable=true]') == null
    })
    const places = new Map<Element, HTMLElement[]>()
    for (const control of controls) {
      // Of a radio group or a tree one press of Tab reaches the group; arrow keys do the rest.
      const place = control.closest(roving) ?? (control instanceof HTMLInputElement && control.type === 'radio' ? control.closest('[role=radiogroup], fieldset') : null) ?? control
      places.set(place, [...(places.get(place) ?? []), control])
    }
    ;[...places.keys()].forEach((place, at) => { place.setAttribute('data-stop', String(at)) })
    ;(document.activeElement as HTMLElement | null)?.blur()
    return places.size
  })
  const seen = new Set<string>()
  const unseen = new Set<string>()
  let last = ''
  let stuck = 0
  for (let at = 0; at < total * 2 + 30 && seen.size < total && stuck < 4; at += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (element === null || element === document.body) return { id: '', name: 'body', isSeen: true }
      const shows = (each: Element): boolean => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      }
      const around = [element, element.parentElement, element.parentElement?.parentElement, element.closest('[role=row], .ui-field, .ui-input-box, .narrative-sheet, label')].filter((each): each is HTMLElement => each != null)
      const { width } = element.getBoundingClientRect()
      return {
        id: [element, ...around].map((each) => each.closest('[data-stop]')?.getAttribute('data-stop')).find((id) => id != null) ?? '',
        name: `${element.tagName} ${element.className} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.slice(0, 90),
        // A text shows its caret, a box of the map its own thick line.
        isSeen: width <= 1 || element.matches('main, [contenteditable=true], .map-link') || around.some(shows)
      }
    })
    stuck = stop.name === last ? stuck + 1 : 0
    last = stop.name
    if (stop.id !== '') seen.add(stop.id)
    if (!stop.isSeen) unseen.add(stop.name)
  }
  const missed = await page.evaluate((reached) => [...document.querySelectorAll<HTMLElement>('[data-stop]')].flatMap((element) => {
    const id = element.getAttribute('data-stop') ?? ''
    element.removeAttribute('data-stop')
    return reached.includes(id) ? [] : [`${element.tagName} ${element.className} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.slice(0, 90)]
  }), [...seen])
  return { missed, unseen: [...unseen], stops: total }
}

/** Accessible, nothing cut or sideways, and every word that only a screen reader hears is Thai. */
export async function expectWhole(page: Page, where: string): Promise<void> {
  await test.step(where, async () => {
    await expectAccessible(page)
    expect(await fitsWidth(page), `${where}: scrolls sideways`).toBe(true)
    expect(await cutWords(page), `${where}: cut`).toEqual([])
    expect(await foreignWords(page), `${where}: not Thai`).toEqual([])
  })
}

/** Opens a page by its address. */
export async function go(page: Page, where: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = `#${hash}` }, where)
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForTimeout(400)
}

/** Opens a dialog, looks at it and closes it by Escape. */
export async function inDialog(page: Page, open: () => Promise<void>, where: string): Promise<void> {
  await open()
  await page.locator('[role=dialog], [role=alertdialog], [role=menu]').first().waitFor()
  await page.waitForTimeout(200)
  await expectWhole(page, where)
  const { missed, unseen } = await walkByTab(page)
  expect({ where, missed, unseen }).toEqual({ where, missed: [], unseen: [] })
  await page.keyboard.press('Escape')
  await expect(page.locator('.ui-overlay')).toHaveCount(0)
}
