import { newParagraph, type ParagraphBody } from '@shared/narrative/paragraph-record'
import { BlockReader } from './paste-blocks'
import type { PasteHouse } from './paste-house'

/**
 * What another program put on the clipboard (Word, Excel, LibreOffice, a browser, this editor), as blocks: text, bold, italic,
 * headings, list items with their levels, tables, pictures that came along. Everything else (fonts, colours, field codes,
 * footnote junk) is dropped; nothing is run or fetched.
 */
export function pastedParagraphs(body: Element, house: PasteHouse): readonly ParagraphBody[] {
  const reader = new BlockReader(house)
  reader.block(body, {})
  reader.flush()
  return reader.blocks.map((block) => newParagraph(block))
}
