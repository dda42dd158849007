import { markup, trusted, type Markup } from '@shared/documents/html/markup'
import { PRINT_STYLES } from '@shared/documents/html/style-sheet'
import type { Satang } from '@shared/kernel/satang'
import type { PivotSheet, PivotSheetRow } from './pivot-sheet'

/** Columns that fit beside the names on A4 across; more go on in a table of their own. */
const ACROSS = 6

/** As many axes as there are. */
const LEVELS = 5

/** Beside the style of every document. */
const STYLES = `${PRINT_STYLES}
h1 { text-align: left; margin: 0 0 2pt }
table { margin-bottom: 12pt; font-size: 10.5pt; line-height: 1.5 }
th:first-child { width: 34% }
td.name { text-align: left }
${Array.from({ length: LEVELS }, (_, at) => `td.level${String(at + 1)} { padding-left: ${String(3 + at * 10)}pt }`).join('\n')}
td.figure { text-align: right; white-space: nowrap; overflow-wrap: normal }
tr.sum td { font-weight: 700; background: #f7f7f7 }
tr.whole td { font-weight: 700; background: #ededed }
.part { margin: 6pt 0 2pt; break-after: avoid }`

export interface PivotPaperWords {
  readonly money: (amount: Satang) => string
  readonly share: (tenths: number) => string
  /** What a part of the columns is called: "columns 1–6 of 14". */
  readonly part: (from: number, to: number, of: number) => string
}

/** The table as it is shown, across A4; names repeat where the columns do not fit side by side. */
export function pivotPaper(sheet: PivotSheet, words: PivotPaperWords): string {
  const { title, about, unitWords, columns } = sheet
  const parts = Array.from({ length: Math.max(1, Math.ceil(columns.length / ACROSS)) }, (_, at) => ({ from: at * ACROSS, to: Math.min(columns.length, (at + 1) * ACROSS) }))
  const tables = parts.map((part) => markup`${parts.length > 1 ? markup`<p class="part">${words.part(part.from + 1, part.to, columns.length)}</p>` : markup``}${tableOf(sheet, part, part.to === columns.length, words)}`)
  return `<!doctype html>${markup`<html lang="th"><head><meta charset="utf-8"><title>${title}</title><style>${trusted(STYLES)}</style></head><body><section class="landscape"><h1>${title}</h1>${about.map((line) => markup`<p>${line}</p>`)}<p class="unit">${unitWords}</p>${tables}</section></body></html>`.html}`
}

interface Part {
  readonly from: number
  readonly to: number
}

/** The last part ends with the total and the share. */
function tableOf({ levels, columns, totalWords, shareWords, rows, whole }: PivotSheet, { from, to }: Part, isLast: boolean, words: PivotPaperWords): Markup {
  const heads = [levels.join(' › '), ...columns.slice(from, to), ...(isLast ? [totalWords, shareWords] : [])]
  const figures = ({ amounts, total, tenths }: PivotSheetRow): readonly Markup[] =>
    [...amounts.slice(from, to).map(words.money), ...(isLast ? [words.money(total), words.share(tenths)] : [])].map((figure) => markup`<td class="figure">${figure}</td>`)
  const body = rows.map((row) => markup`<tr${row.isSum ? trusted(' class="sum"') : markup``}><td class="name level${Math.min(row.names.length, LEVELS)}">${row.names.at(-1) ?? ''}</td>${figures(row)}</tr>`)
  return markup`<table><thead><tr>${heads.map((head) => markup`<th>${head}</th>`)}</tr></thead><tbody>${body}<tr class="whole"><td class="name">${totalWords}</td>${figures(whole)}</tr></tbody></table>`
}
