import { Bookmark, ImageRun, Paragraph, type FileChild } from 'docx'
import { captionText, type FigureBlock, type MapBlock } from '../outline'
import { styleId } from './styles'
import { textRuns } from './text-blocks'

const TWIPS_PER_PIXEL = 15

/** A picture on a line of its own, and its caption below; the two are never parted. */
export function figure(block: FigureBlock): FileChild[] {
  const picture = new ImageRun({
    type: block.mime === 'image/png' ? 'png' : 'jpg',
    data: block.data,
    transformation: { width: Math.round(block.width / TWIPS_PER_PIXEL), height: Math.round(block.height / TWIPS_PER_PIXEL) },
    altText: { name: block.number, description: block.alt, title: block.number }
  })
  return [
    new Paragraph({ style: styleId('figure'), children: [picture] }),
    caption(block)
  ]
}

/** What stands below a picture or a map; the list of figures leads here. */
export function caption(block: FigureBlock | MapBlock): Paragraph {
  return new Paragraph({
    style: styleId('figureCaption'),
    children: [new Bookmark({ id: block.anchor, children: textRuns([{ text: captionText(block) }]) })]
  })
}
