import { inNumerals, type Numerals } from '@shared/kernel/numerals'

const PLACE = /<span class="page" data-of="(\w+)"><\/span>/g

/** Whether a page made by `renderHtml` has contents lists that wait for page numbers. */
export function awaitsPageNumbers(html: string): boolean {
  return html.search(PLACE) >= 0
}

/**
 * Writes page numbers into the contents lists of a page made by `renderHtml`. `pageOf` comes from printing it once:
 * no style rule of Chromium can say on which page a heading came to stand. Unknown anchors stay empty.
 */
export function withPageNumbers(html: string, pageOf: ReadonlyMap<string, number>, numerals: Numerals): string {
  return html.replace(PLACE, (place, anchor: string) => {
    const page = pageOf.get(anchor)
    return page === undefined ? place : `<span class="page">${inNumerals(String(page), numerals)}</span>`
  })
}
