import { switchNumerals } from '@shared/kernel/numerals'
import type { MapDrawing } from '@shared/strategy-map/map-layout'
import type { Block, DocOutline, DocSection, Footnote, Inline, TableBlock, TableRow } from './outline'

/** What XML 1.0 cannot hold: control characters but tab and line feed, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text any XML or HTML file can hold; carriage returns become line feeds, everything else forbidden is dropped. */
export function printable(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(FORBIDDEN, '')
}

/** พ.ศ. and its year never part at a line end (brief §8.10). */
function bindYear(text: string): string {
  return text.replace(/พ\.ศ\. (?=[0-9๐-๙])/g, 'พ.ศ.\u00A0')
}

/** Makes all text of an outline final: printable, and with the digits of `numerals` (codes and addresses keep theirs). */
export function finalText(outline: DocOutline): DocOutline {
  const words = (text: string): string => switchNumerals(printable(text), outline.numerals)
  const footnote = (from: Footnote): Footnote => ({ ...from, mark: words(from.mark), runs: from.runs.map(inline) })
  const inline = (run: Inline): Inline => ({
    ...run, text: run.verbatim === true ? printable(run.text) : words(run.text), ...(run.note === undefined ? {} : { note: footnote(run.note) })
  })
  const prose = (run: Inline): Inline => ({ ...inline(run), text: bindYear(inline(run).text) })
  const row = (from: TableRow): TableRow => ({
    ...from, cells: from.cells.map((cell) => ({ ...cell, lines: cell.lines.map((line) => line.map(inline)) }))
  })
  const table = (from: TableBlock): TableBlock => ({
    ...from,
    number: words(from.number),
    caption: words(from.caption).replaceAll('\n', ' '),
    ...(from.unit === undefined ? {} : { unit: words(from.unit) }),
    ...(from.source === undefined ? {} : { source: words(from.source) }),
    ...(from.notes === undefined ? {} : { notes: from.notes.map(words) }),
    header: from.header.map(row),
    rows: from.rows.map(row)
  })
  const drawing = (from: MapDrawing): MapDrawing => ({
    ...from, boxes: from.boxes.map((box) => ({ ...box, item: { ...box.item, title: words(box.item.title) }, label: words(box.label), lines: box.lines.map(words) }))
  })
  const block = (from: Block): Block => {
    switch (from.type) {
      case 'paragraph': return { ...from, runs: from.runs.map(from.role === 'body' || from.role === 'quote' ? prose : inline) }
      case 'heading': return { ...from, number: words(from.number), text: words(from.text).replaceAll('\n', ' '), ...(from.notes === undefined ? {} : { notes: from.notes.map(footnote) }) }
      case 'list': return { ...from, items: from.items.map((item) => ({ ...item, marker: words(item.marker), runs: item.runs.map(prose) })) }
      case 'table': return table(from)
      case 'map': return { ...from, number: words(from.number), caption: words(from.caption), drawings: from.drawings.map(drawing), table: table(from.table) }
      case 'figure': return { ...from, number: words(from.number), caption: words(from.caption).replaceAll('\n', ' '), alt: printable(from.alt) }
      case 'signature': return {
        ...from, places: from.places.map((place) => ({ caption: words(place.caption), lines: place.lines.map(words) }))
      }
      case 'toc':
      case 'pageBreak':
      case 'space': return from
    }
  }
  const section = (from: DocSection): DocSection => ({ ...from, header: words(from.header), blocks: from.blocks.map(block) })
  const { title, subject, creator, keywords } = outline.meta
  return {
    ...outline,
    meta: { title: words(title), subject: words(subject), creator: words(creator), keywords: words(keywords) },
    sections: outline.sections.map(section)
  }
}
