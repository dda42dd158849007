import type { Numerals } from '@shared/kernel/numerals'

/**
 * A document as plain data, made from a snapshot and read by every renderer (DOCX, print HTML, screen preview) and by the
 * tests. Lengths are twips (1 cm = 567), font sizes half-points (16 pt = 32). All text is final: digits are already those of
 * `numerals`, control characters are gone.
 */
export type { Numerals }

/** Which reader justifies the text: Word spreads Thai with `thaiDistribute`, LibreOffice only with `both`. */
export type Profile = 'word' | 'libreoffice'

/** A stretch of text with the same look. `verbatim` keeps its digits as they are: codes, addresses, file names. */
export interface Inline {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly verbatim?: true
}

export type Align = 'left' | 'center' | 'right'

/** What a paragraph is; renderers map each to one named style. */
export const PARAGRAPH_ROLES = [
  'body', 'flush', 'coverTitle', 'coverText', 'coverMark', 'frontTitle', 'center', 'right', 'caption', 'unit', 'source', 'note', 'field'
] as const
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number]

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly role: ParagraphRole
  readonly runs: readonly Inline[]
  /** Stay on the page of the next block. */
  readonly keepNext?: true
}

/** `anchor` is unique in the document; headings of level 1 and 2 stand in the table of contents. */
export interface HeadingBlock {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly anchor: string
  /** "๒.๑", or empty for an unnumbered heading. */
  readonly number: string
  readonly text: string
  /** Starts a new page. */
  readonly breakBefore?: true
}

/** Markers are typed text, so that every reader shows the same digits. */
export interface ListBlock {
  readonly type: 'list'
  readonly items: readonly { readonly marker: string; readonly runs: readonly Inline[] }[]
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
  readonly unit?: string
  readonly source?: string
  readonly notes?: readonly string[]
  /** The last rows and the notes stay on the page of the next block (signatures). */
  readonly keepNext?: true
  /** Font size of the cells, half-points. */
  readonly size: number
  readonly columns: readonly TableColumn[]
  readonly header: readonly TableRow[]
  readonly rows: readonly TableRow[]
}

/** สารบัญ (headings) or สารบัญตาราง (tables): filled from the outline itself, a real field in DOCX. */
export interface TocBlock {
  readonly type: 'toc'
  readonly of: 'headings' | 'tables'
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
  | ParagraphBlock | HeadingBlock | ListBlock | TableBlock | TocBlock | PageBreakBlock | SignatureBlock | SpaceBlock

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

/** The entries of one contents list: headings of level 1–2, or numbered tables. */
export function tocEntries(outline: DocOutline, of: TocBlock['of']): readonly TocEntry[] {
  return allBlocks(outline).flatMap((block): TocEntry[] => {
    if (of === 'headings' && block.type === 'heading' && block.level < 3) {
      return [{ level: block.level === 1 ? 1 : 2, text: headingText(block), anchor: block.anchor }]
    }
    if (of === 'tables' && block.type === 'table' && block.number !== '') {
      return [{ level: 1, text: `${block.number} ${block.caption}`, anchor: block.anchor }]
    }
    return []
  })
}

export function headingText(heading: HeadingBlock): string {
  return heading.number === '' ? heading.text : `${heading.number} ${heading.text}`
}
