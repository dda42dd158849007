/** A block of cells as it is copied: text, and whether Excel is to take it as a figure. */
export interface CopiedCell {
  readonly text: string
  readonly isFigure: boolean
}

type Block = readonly (readonly CopiedCell[])[]

/** Excel's own text form of a block: tabs and line ends, quotes where a cell holds any of them. */
export function toTsv(block: Block): string {
  return block.map((row) => row.map(({ text }) => quoted(text)).join('\t')).join('\r\n')
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same as a table; figures stand exact behind what is shown, text is marked as text, so that Excel makes no date or formula of it. */
export function toHtml(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table>${rows}</table>`
}

function cellHtml({ text, isFigure }: CopiedCell): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
  return isFigure && FIGURE.test(text) ? `<td x:num="${escaped}" sdval="${escaped}">${escaped}</td>` : `<td style="mso-number-format:'\\@'">${escaped}</td>`
}

const FIGURE = /^-?\d+(?:\.\d+)?$/
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Reads the text form of a block: rows of cells, quoted cells with line ends inside among them. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (source[at + 1] === '"') { cell += '"'; at += 1 } else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === '\t' || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  rows.at(-1)?.push(cell)
  return rows
}
