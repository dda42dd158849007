import type { DocSection } from './outline'

/** A4 and the margins of Thai official papers in twips: left 3 cm, right 2 cm, top 2.5 cm, bottom 2 cm (brief §8.2). */
export const A4 = { width: 11906, height: 16838 } as const
export const PORTRAIT_MARGIN = { top: 1417, bottom: 1134, left: 1701, right: 1134, header: 500, footer: 567 } as const
/** Landscape pages are bound at the top edge, so the 3 cm are there. */
export const LANDSCAPE_MARGIN = { top: 1701, bottom: 1134, left: 1134, right: 1134, header: 784, footer: 567 } as const

export const PORTRAIT_WIDTH = A4.width - PORTRAIT_MARGIN.left - PORTRAIT_MARGIN.right
export const LANDSCAPE_WIDTH = A4.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right

/** First-line indent of running text: 2.5 cm (brief §8.2). */
export const FIRST_LINE = 1418

export function textWidth(orientation: DocSection['orientation']): number {
  return orientation === 'portrait' ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH
}
