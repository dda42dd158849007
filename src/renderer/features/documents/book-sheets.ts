import type { Block, DocOutline } from '@shared/documents/outline'

/** A stretch of the book from one page break to the next; on paper it may take several pages. */
export interface Sheet {
  readonly key: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

function startsPage(block: Block): boolean {
  return block.type === 'pageBreak' || (block.type === 'heading' && block.breakBefore === true)
}

/** Cuts the outline at its page breaks, so that the preview can leave out what is not in sight. */
export function bookSheets(outline: DocOutline): readonly Sheet[] {
  return outline.sections.flatMap((section) => {
    const cuts: Block[][] = [[]]
    for (const block of section.blocks) {
      if (startsPage(block) && (cuts.at(-1)?.length ?? 0) > 0) cuts.push([])
      if (block.type !== 'pageBreak') cuts.at(-1)?.push(block)
    }
    return cuts.filter((blocks) => blocks.length > 0)
      .map((blocks, at) => ({ key: `${section.id}-${String(at)}`, orientation: section.orientation, blocks }))
  })
}
