import type { Numerals } from '@shared/kernel/numerals'
import type { MapDrawing } from '@shared/strategy-map/map-layout'

/**
 * A document as plain data, made from a snapshot and read by every renderer (DOCX, print HTML, screen preview) and by the
 * tests. Lengths are twips (1 cm = 567), font sizes half-points (16 pt = 32). All text is final: digits are already those of
 * `numerals`, control characters are gone.
 */
export type { Numerals }

/** Which reader justifies the text: Word spreads Thai with `thaiDistribute`, LibreOffice only with `both`. */
export type Profile = 'word' | 'libreoffice'

/** A footnote; numbered through the whole document from 1. */
export interface Footnote {
  readonly number: number
  /** The number as it is shown. */
  readonly mark: string
  readonly runs: readonly Inline[]
}

/**
 * A stretch of text with the same look. `verbatim` keeps its digits as they are: codes, addresses, file names. A run with
 * `note` is the mark of a footnote and has no text of its own.
 */
export interface Inline {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly verbatim?: true
  readonly note?: Footnote
}

export type Align = 'left' | 'center' | 'right'

/** What a paragraph is; renderers map each to one named style. */
export const PARAGRAPH_ROLES = [
  'body', 'flush', 'coverTitle', 'coverText', 'coverMark', 'frontTitle', 'center', 'right', 'caption', 'unit', 'source', 'note', 'field',
  'quote', 'figure', 'figureCaption'
] as const
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number]

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly role: ParagraphRole
  readonly runs: readonly Inline[]
  /** Stay on the page of the next block. */
  readonly keepNext?: true
}

/** `anchor` is unique in the document; headings of level 1 and 2 stand in the table of contents. Level 4 and all below it look alike. */
export interface HeadingBlock {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly anchor: string
  /** "๒.๑", or empty for an unnumbered heading. */
  readonly number: string
  readonly text: string
  /** Starts a new page. */
  readonly breakBefore?: true
  /** Footnotes whose marks stand behind the text; contents lists leave them out. */
  readonly notes?: readonly Footnote[]
}

/** Markers are typed text, so that every reader shows the same digits. */
export interface ListBlock {
  readonly type: 'list'
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly marker: string
  readonly runs: readonly Inline[]
  /** Depth of the item; absent for 1. */
  readonly level?: 2 | 3
}

export interface TableColumn {
  readonly width: number
  readonly align: Align
}

/** One cell; `lines` are its paragraphs. A cell covered by a merged neighbour is left out. */
export interface TableCell {
  readonly lines: readonly (readonly Inline[])[]
  readonly align?: Align
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Filled: a month in which an activity runs. */
  readonly shade?: true
}

export interface TableRow {
  /** `group` and `total` rows are bold and lightly shaded, `subtotal` rows bold. */
  readonly kind: 'body' | 'group' | 'subtotal' | 'total'
  readonly cells: readonly TableCell[]
}

/** Caption and unit stand above, source and notes below (brief §8.7). Header rows repeat on every page. */
export interface TableBlock {
  readonly type: 'table'
  readonly anchor: string
  /** "ตารางที่ ๑", empty for a table without a number in the list of tables. */
  readonly number: string
  readonly caption: string
  /** The paragraph that holds a table an officer wrote; absent for tables made from records. */
  readonly from?: string
  readonly unit?: string
  readonly source?: string
  readonly notes?: readonly string[]
  /** The last rows and the notes stay on the page of the next block (signatures). */
  readonly keepNext?: true
  /** All rows stay on one page, with what follows the table, where they fit. */
  readonly together?: true
  /** Font size of the cells, half-points. */
  readonly size: number
  readonly columns: readonly TableColumn[]
  readonly header: readonly TableRow[]
  readonly rows: readonly TableRow[]
}

/** A picture with its caption below. */
export interface FigureBlock {
  readonly type: 'figure'
  readonly anchor: string
  /** "ภาพที่ ๑" */
  readonly number: string
  readonly caption: string
  /** The paragraph that stands here. */
  readonly from: string
  readonly mime: 'image/png' | 'image/jpeg'
  /** The picture in base64. */
  readonly data: string
  /** What it shows, for those who cannot see it. */
  readonly alt: string
  /** Twips on paper. */
  readonly width: number
  readonly height: number
}

/** แผนที่ยุทธศาสตร์ (T10): drawn where a reader can draw, the same content as a table where it cannot (Word). */
export interface MapBlock {
  readonly type: 'map'
  readonly anchor: string
  /** "ภาพที่ ๑" */
  readonly number: string
  readonly caption: string
  /** One sheet, or several when one would be too high for a page. */
  readonly drawings: readonly MapDrawing[]
  readonly table: TableBlock
}

/** สารบัญ (headings), สารบัญตาราง (tables) or สารบัญภาพ (figures): filled from the outline itself, a real field in DOCX. */
export interface TocBlock {
  readonly type: 'toc'
  readonly of: 'headings' | 'tables' | 'figures'
}

export interface PageBreakBlock {
  readonly type: 'pageBreak'
}

/** Places to sign, side by side; never torn over two pages. */
export interface SignatureBlock {
  readonly type: 'signature'
  readonly places: readonly { readonly caption: string; readonly lines: readonly string[] }[]
}

/** Empty height, e.g. on the cover. */
export interface SpaceBlock {
  readonly type: 'space'
  readonly height: number
}

export type Block =
  | ParagraphBlock | HeadingBlock | ListBlock | TableBlock | FigureBlock | MapBlock | TocBlock | PageBreakBlock | SignatureBlock | SpaceBlock

/** `letters` is ก ข ค. Without `start` the count goes on from the section before. */
export interface PageNumbering {
  readonly format: 'letters' | 'digits'
  readonly start?: number
  /** No number on the first page of the section. */
  readonly hideFirst: boolean
}

export interface DocSection {
  readonly id: string
  readonly orientation: 'portrait' | 'landscape'
  readonly numbering: PageNumbering | null
  /** Running header on the right from the second page on; empty for none. */
  readonly header: string
  readonly blocks: readonly Block[]
}

export interface DocMeta {
  readonly title: string
  readonly subject: string
  /** The office, never a person. */
  readonly creator: string
  readonly keywords: string
}

export interface DocOutline {
  readonly meta: DocMeta
  readonly numerals: Numerals
  readonly profile: Profile
  readonly sections: readonly DocSection[]
}

/** Every block of the document in reading order. */
export function allBlocks(outline: DocOutline): readonly Block[] {
  return outline.sections.flatMap((section) => section.blocks)
}

/** What a contents list shows: the numbered title and where it leads. */
export interface TocEntry {
  readonly level: 1 | 2
  readonly text: string
  readonly anchor: string
}

/** The entries of one contents list: headings of level 1–2, or numbered tables, or figures. */
export function tocEntries(outline: DocOutline, of: TocBlock['of']): readonly TocEntry[] {
  return allBlocks(outline).flatMap((block): TocEntry[] => {
    if (of === 'headings' && block.type === 'heading' && block.level < 3) {
      return [{ level: block.level === 1 ? 1 : 2, text: headingText(block), anchor: block.anchor }]
    }
    if ((of === 'tables' && block.type === 'table' && block.number !== '') || (of === 'figures' && (block.type === 'figure' || block.type === 'map'))) {
      return [{ level: 1, text: captionText(block), anchor: block.anchor }]
    }
    return []
  })
}

export function headingText(heading: HeadingBlock): string {
  return heading.number === '' ? heading.text : `${heading.number} ${heading.text}`
}

/** "ตารางที่ ๑ คำขอรายปี" */
export function captionText({ number, caption }: Pick<TableBlock, 'number' | 'caption'>): string {
  return [number, caption].filter((part) => part !== '').join(' ')
}

/** The runs of a block, those in its cells too. */
function runsOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph': return block.runs
    case 'list': return block.items.flatMap((item) => item.runs)
    case 'table': return [...block.header, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.lines.flat()))
    case 'heading': case 'figure': case 'map': case 'toc': case 'pageBreak': case 'signature': case 'space': return []
  }
}

/** The footnotes of a block, in reading order. */
export function notesOf(block: Block): readonly Footnote[] {
  return block.type === 'heading' ? (block.notes ?? []) : runsOf(block).flatMap((run) => run.note ?? [])
}

/** Blocks, and after each chapter (before the next heading of level 1, and at the end) the footnotes it held: for readers without page feet. */
export function withChapterNotes(blocks: readonly Block[]): readonly (Block | { readonly type: 'notes'; readonly notes: readonly Footnote[] })[] {
  const held: Footnote[] = []
  const flush = () => (held.length === 0 ? [] : [{ type: 'notes' as const, notes: held.splice(0) }])
  const shown = blocks.flatMap((block) => {
    const before = block.type === 'heading' && block.level === 1 ? flush() : []
    held.push(...notesOf(block))
    return [...before, block]
  })
  return [...shown, ...flush()]
}
