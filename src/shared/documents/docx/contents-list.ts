import {
  InternalHyperlink, LeaderType, Paragraph, SimpleField, StyleLevel, Tab, TableOfContents, TabStopType, TextRun, type FileChild, type ParagraphChild
} from 'docx'
import { tocEntries, type DocOutline, type TocBlock, type TocEntry } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'

const CAPTION_STYLES = { tables: 'Plan Caption', figures: 'Plan Figure Caption' } as const

/** One line of a contents list in its own style; `page` is what stands after the dots. */
function entryLine(entry: TocEntry, page: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: `TOC${String(entry.level)}`,
    tabStops: [{ type: TabStopType.RIGHT, position: PORTRAIT_WIDTH, leader: LeaderType.DOT }],
    children: [new InternalHyperlink({ anchor: entry.anchor, children: [new TextRun(entry.text)] }), new TextRun({ children: [new Tab()] }), ...page]
  })
}

/** A real TOC field, its entries written in advance; Word fills the page numbers when it opens the file. */
function wordField(block: TocBlock, outline: DocOutline): FileChild[] {
  const lines = tocEntries(outline, block.of).map((entry) => entryLine(entry, []))
  const what = block.of === 'headings' ? { headingStyleRange: '1-2' } : { stylesWithLevels: [new StyleLevel(CAPTION_STYLES[block.of], 1)] }
  return [new TableOfContents(block.of, { hyperlink: true, contentChildren: lines, ...what })]
}

/** LibreOffice does not fill a TOC field on opening, but it does compute a page reference per line. */
function pageReferences(block: TocBlock, outline: DocOutline): FileChild[] {
  return tocEntries(outline, block.of).map((entry) => entryLine(entry, [new SimpleField(`PAGEREF ${entry.anchor} \\h`, '…')]))
}

export function contentsList(block: TocBlock, outline: DocOutline): FileChild[] {
  return outline.profile === 'word' ? wordField(block, outline) : pageReferences(block, outline)
}
