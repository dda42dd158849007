import { thaiLetter } from '@shared/kernel/thai-letters'
import type { ListLook, ParagraphStyle } from './paragraph-record'

/** What numbering asks of a block. */
export interface ListBlock {
  readonly style: ParagraphStyle
  readonly level: number
  readonly look: ListLook
}

const BULLETS = ['•', '–', '·'] as const

/**
 * The mark of every block, in order; empty for what is no list item. A list counts on until another kind of block comes
 * between; an item starts the count of the levels below it anew. Digits are Arabic here and switched with the document.
 */
export function listMarkers(blocks: readonly ListBlock[]): readonly string[] {
  const counts = [0, 0, 0]
  return blocks.map((block) => {
    const { style, level } = block
    const isItem = style === 'bullet' || style === 'number'
    counts.fill(0, isItem ? level : 0)
    if (!isItem) return ''
    if (style === 'bullet') {
      counts[level - 1] = 0
      return BULLETS[level - 1] ?? BULLETS[0]
    }
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    return numberMark(block, counts)
  })
}

/** An item below a bullet or below nothing counts as if there were one above it. */
function numberMark({ level, look }: ListBlock, counts: readonly number[]): string {
  const own = counts[level - 1] ?? 1
  if (look === 'letter') return `${thaiLetter(own)}.`
  return look === 'single' ? `${String(own)})` : `${counts.slice(0, level).map((each) => String(Math.max(1, each))).join('.')})`
}
