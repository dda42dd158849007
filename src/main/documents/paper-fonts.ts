import latinBold from '@fontsource/sarabun/files/sarabun-latin-700-normal.woff2?inline'
import latinRegular from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2?inline'
import thaiBold from '@fontsource/sarabun/files/sarabun-thai-700-normal.woff2?inline'
import thaiRegular from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2?inline'
import thaiDigits from '@resources/fonts/thai-page-digits.ttf?inline'
import type { Args } from '@shared/ipc/contract'

type Numerals = Args<'planner:document.print'>['numerals']

const THAI_RANGE = 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC'

/** Sarabun for paper, as style rules; documents name it as the last of their families. */
export const PAPER_FONTS = [
  fontFace('Sarabun', 400, thaiRegular, THAI_RANGE),
  fontFace('Sarabun', 700, thaiBold, THAI_RANGE),
  fontFace('Sarabun', 400, latinRegular),
  fontFace('Sarabun', 700, latinBold)
].join('')

/** The font of page numbers. Chromium counts pages in 0–9 only; the Thai one draws Thai digits under those code points. */
export function pageNumberFont(numerals: Numerals): string {
  return fontFace('PageDigits', 400, numerals === 'thai' ? thaiDigits : latinRegular)
}

function fontFace(family: string, weight: number, address: string, range?: string): string {
  const only = range === undefined ? '' : `unicode-range:${range};`
  return `@font-face{font-family:${family};font-weight:${String(weight)};${only}src:url(${address})}`
}
