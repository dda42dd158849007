import {
  InternalHyperlink, LeaderType, Paragraph, SimpleField, StyleLevel, TableOfContents, TabStopType, TextRun, type FileChild
} from 'docx'
import { tocEntries, type DocOutline, type TocBlock } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { styleId } from './styles'

const CAPTION_STYLE = 'Plan Caption'

/** A real TOC field, its entries written in advance; Word fills the page numbers when it opens the file. */
function wordField(block: TocBlock, outline: DocOutline): FileChild[] {
  const entries = tocEntries(outline, block.of).map((entry) => ({ title: entry.text, level: entry.level, href: entry.anchor }))
  const what = block.of === 'headings' ? { headingStyleRange: '1-2' } : { stylesWithLevels: [new StyleLevel(CAPTION_STYLE, 1)] }
  return [new TableOfContents(styleId('frontTitle'), { hyperlink: true, cachedEntries: entries, ...what })]
}

/** LibreOffice does not fill a TOC field on opening, but it does compute a page reference per line. */
function pageReferences(block: TocBlock, outline: DocOutline): FileChild[] {
  return tocEntries(outline, block.of).map((entry) => new Paragraph({
    style: `TOC${String(entry.level)}`,
    tabStops: [{ type: TabStopType.RIGHT, position: PORTRAIT_WIDTH, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({ anchor: entry.anchor, children: [new TextRun(entry.text)] }),
      new TextRun('\t'),
      new SimpleField(`PAGEREF ${entry.anchor} \\h`, '…')
    ]
  }))
}

export function contentsList(block: TocBlock, outline: DocOutline): FileChild[] {
  return outline.profile === 'word' ? wordField(block, outline) : pageReferences(block, outline)
}
