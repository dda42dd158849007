import { isFigure, isMerged, walkGrid } from '../fit-columns'
import {
  captionText, headingText, tocEntries, withChapterNotes, type Block, type DocOutline, type DocSection, type FigureBlock, type Footnote, type HeadingBlock,
  type Inline, type SignatureBlock, type TableBlock, type TableCell, type TableRow, type TocBlock
} from '../outline'
import { strategyMap } from './map-markup'
import { markup, trusted, type Markup } from './markup'
import { NOTES_TITLE } from '../words'
import { PRINT_STYLES, SIZE_RATIO } from './style-sheet'

const LONG_ROW = 900

function runs(of: readonly Inline[]): Markup[] {
  return of.map((run) => {
    if (run.note !== undefined) return markup`<sup>${run.note.mark}</sup>`
    const italic = run.italic === true ? markup`<i>${run.text}</i>` : markup`${run.text}`
    return run.bold === true ? markup`<b>${italic}</b>` : italic
  })
}

function heading(block: HeadingBlock): Markup {
  const tag = trusted(`h${String(block.level)}`)
  return markup`<${tag} id="${block.anchor}" class="${block.breakBefore === true ? 'newPage' : ''}">${headingText(block)}${
    (block.notes ?? []).map((note) => markup`<sup>${note.mark}</sup>`)}</${tag}>`
}

function cellText(cell: TableCell): string {
  return cell.lines.map((line) => line.map((run) => run.text).join('')).join('\n')
}

function tableCell(cell: TableCell, align: string, header: boolean): Markup {
  const tag = trusted(header ? 'th' : 'td')
  const names = `${header ? '' : cell.align ?? align}${isFigure(cellText(cell)) ? ' figure' : ''}${cell.shade === true ? ' shade' : ''}`
  return markup`<${tag} class="${names.trim()}" colspan="${cell.colSpan ?? 1}" rowspan="${cell.rowSpan ?? 1}">${
    cell.lines.map((line) => markup`<p>${runs(line)}</p>`)}</${tag}>`
}

function tableRows(rows: readonly TableRow[], block: TableBlock, header: boolean): Markup[] {
  const cells: Markup[][] = rows.map(() => [])
  walkGrid(rows, block.columns.length, (cell, column, row) => {
    cells[row]?.push(tableCell(cell, block.columns[column]?.align ?? 'left', header))
  })
  return rows.map((row, at) => {
    const next = rows[at + 1]?.kind
    const keep = isMerged(row) || next === 'total' || next === 'subtotal' || (block.keepNext === true && next === undefined) ? ' keepRow' : ''
    const long = row.cells.some((cell) => cellText(cell).length > LONG_ROW) ? ' long' : ''
    return markup`<tr class="row-${row.kind}${keep}${long}">${cells[at] ?? []}</tr>`
  })
}

function table(block: TableBlock): Markup {
  const whole = block.columns.reduce((sum, column) => sum + column.width, 0)
  const keep = block.keepNext === true ? ' keep' : ''
  const title = captionText(block)
  const below = [...(block.source === undefined ? [] : [block.source]), ...(block.notes ?? [])]
  const size = trusted(`font-size:${String((block.size / 2) * SIZE_RATIO)}pt`)
  return markup`${title === '' ? [] : markup`<p class="caption" id="${block.anchor}">${title}</p>`}${
    block.unit === undefined ? [] : markup`<p class="unit">${block.unit}</p>`}<table style="${size}"><colgroup>${
    block.columns.map((column) => markup`<col style="width:${((column.width / whole) * 100).toFixed(3)}%">`)}</colgroup><thead>${
    tableRows(block.header, block, true)}</thead><tbody>${tableRows(block.rows, block, false)}</tbody></table>${
    below.map((text) => markup`<p class="note${keep}">${text}</p>`)}<div class="after${keep}"></div>`
}

function contents(block: TocBlock, outline: DocOutline): Markup {
  return markup`<nav class="toc">${tocEntries(outline, block.of).map((entry) =>
    markup`<p class="${entry.level === 2 ? 'second' : 'first'}"><a href="#${entry.anchor}"><span>${entry.text}</span><span class="dots"></span><span class="page" data-of="${entry.anchor}"></span></a></p>`)}</nav>`
}

function signatures(block: SignatureBlock): Markup {
  return markup`<div class="signatures">${block.places.map((place) =>
    markup`<div>${[place.caption, ...place.lines].map((line) => markup`<p>${line}</p>`)}</div>`)}</div>`
}

const PT_PER_TWIP = 1 / 20

function figure(block: FigureBlock): Markup {
  const size = trusted(`width:${(block.width * PT_PER_TWIP).toFixed(1)}pt;height:${(block.height * PT_PER_TWIP).toFixed(1)}pt`)
  return markup`<figure><img alt="${block.alt}" style="${size}" src="data:${block.mime};base64,${block.data}"><figcaption id="${block.anchor}">${captionText(block)}</figcaption></figure>`
}

/** Chromium has no page feet: the notes of a chapter stand at its end. */
function chapterNotes(notes: readonly Footnote[]): Markup {
  return markup`<div class="notes"><p class="notesTitle">${NOTES_TITLE}</p>${notes.map((note) => markup`<p><sup>${note.mark}</sup> ${runs(note.runs)}</p>`)}</div>`
}

function blockMarkup(block: Block, outline: DocOutline): Markup {
  switch (block.type) {
    case 'paragraph': return markup`<p class="${block.role}${block.keepNext === true ? ' keep' : ''}">${runs(block.runs)}</p>`
    case 'heading': return heading(block)
    case 'list': return markup`<div class="list">${block.items.map((item) => markup`<p class="level-${item.level ?? 1}"><span class="marker">${item.marker}</span>${runs(item.runs)}</p>`)}</div>`
    case 'table': return table(block)
    case 'figure': return figure(block)
    case 'map': return strategyMap(block)
    case 'toc': return contents(block, outline)
    case 'pageBreak': return markup`<div class="newPage"></div>`
    case 'signature': return signatures(block)
    case 'space': return markup`<div style="height:${(block.height / 20).toFixed(0)}pt"></div>`
  }
}

/** The first heading of a section needs no page break of its own: the section begins a page. */
function sectionBlocks(section: DocSection): readonly Block[] {
  const [first, ...rest] = section.blocks
  if (first?.type !== 'heading' || first.breakBefore !== true) return section.blocks
  const { breakBefore: _, ...head } = first
  return [head, ...rest]
}

/** An outline as one complete, scriptless HTML page for printing; fonts named Sarabun are put in by whoever prints. */
export function renderHtml(outline: DocOutline): string {
  const sections = outline.sections.map((section) =>
    markup`<section class="${section.orientation}">${
      withChapterNotes(sectionBlocks(section)).map((block) => (block.type === 'notes' ? chapterNotes(block.notes) : blockMarkup(block, outline)))}</section>`)
  return markup`${trusted('<!doctype html>')}<html lang="th"><head><meta charset="utf-8"><title>${outline.meta.title}</title><style>${
    trusted(PRINT_STYLES)}</style></head><body>${sections}</body></html>`.html
}
