import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { allBlocks, captionText, headingText, tocEntries, type Block, type DocOutline, type Inline, type TableBlock } from '@shared/documents/outline'

/** The words of a book: paragraphs, and tables as rows of cells of paragraphs. */
type Words = string | readonly (readonly (readonly string[])[])[]

/** The limit of a .docx: the same library, the same words, the same number of paragraphs, rows and cells, and no form at all. */
export async function bareDocx(outline: DocOutline): Promise<ArrayBuffer> {
  const children = wordsOf(outline)
    .map((words) => typeof words === 'string' ? new Paragraph(words) : new Table({ rows: words.map(bareRow) }))
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }))
}

function bareRow(cells: readonly (readonly string[])[]): TableRow {
  return new TableRow({ children: cells.map((lines) => new TableCell({ children: lines.map((line) => new Paragraph(line)) })) })
}

/** The limit of the HTML: the same words between tags, nothing escaped. */
export function bareHtml(outline: DocOutline): string {
  return wordsOf(outline)
    .map((words) => typeof words === 'string' ? `<p>${words}</p>` : `<table>${words.map(htmlRow).join('')}</table>`)
    .join('')
}

function htmlRow(cells: readonly (readonly string[])[]): string {
  return `<tr>${cells.map((lines) => `<td>${lines.map((line) => `<p>${line}</p>`).join('')}</td>`).join('')}</tr>`
}

function wordsOf(outline: DocOutline): readonly Words[] {
  return allBlocks(outline).flatMap((block) => blockWords(block, outline))
}

function blockWords(block: Block, outline: DocOutline): readonly Words[] {
  switch (block.type) {
    case 'paragraph': return [textOf(block.runs)]
    case 'heading': return [headingText(block)]
    case 'list': return block.items.map((item) => `${item.marker} ${textOf(item.runs)}`)
    case 'table': return [...aboveTable(block), tableWords(block), ...belowTable(block)]
    case 'signature': return ['', [block.places.map((place) => [place.caption, ...place.lines])], '']
    case 'figure': return [captionText(block)]
    case 'map': return [...blockWords(block.table, outline), captionText(block)]
    case 'toc': return tocEntries(outline, block.of).map((entry) => entry.text)
    case 'pageBreak': case 'space': return ['']
  }
}

function aboveTable({ number, caption, unit }: TableBlock): readonly string[] {
  const title = `${number} ${caption}`.trim()
  return [...(title === '' ? [] : [title]), ...(unit === undefined ? [] : [unit])]
}

/** The empty paragraph is the air below every table. */
function belowTable({ source, notes }: TableBlock): readonly string[] {
  return [...(source === undefined ? [] : [source]), ...(notes ?? []), '']
}

function tableWords(block: TableBlock): readonly (readonly (readonly string[])[])[] {
  return [...block.header, ...block.rows].map((row) => row.cells.map((cell) => cell.lines.length === 0 ? [''] : cell.lines.map(textOf)))
}

function textOf(runs: readonly Inline[]): string {
  return runs.map((run) => run.text).join('')
}
