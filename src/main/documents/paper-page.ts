import type { Args } from '@shared/ipc/contract'
import { PAPER_FONTS, pageNumberFont } from './paper-fonts'

type Numerals = Args<'planner:document.print'>['numerals']

/** The document's HTML with the fonts of paper put in. */
export function paperPage(html: string, numerals: Numerals): string {
  const head = `<meta charset="utf-8"><style>${PAPER_FONTS}${pageNumberFont(numerals)}</style>`
  // The footer cannot load a font by itself; it finds the one that this unseen text made the page load.
  const primer = '<span style="font-family:PageDigits;position:absolute;visibility:hidden">0</span>'
  const withHead = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (tag) => tag + head) : head + html
  return /<\/body>/i.test(withHead) ? withHead.replace(/<\/body>/i, (tag) => primer + tag) : withHead + primer
}

/** The footer of every page: its number, in the middle. */
export function pageFooter(numerals: Numerals): string {
  const style = 'width:100%;text-align:center;font-size:14pt;font-family:PageDigits'
  return `<style>${pageNumberFont(numerals)}</style><div style="${style}"><span class="pageNumber"></span></div>`
}

/** Number of pages of a PDF as Chromium writes it (page objects are not compressed). */
export function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
