import { markup, trusted, type Markup } from '@shared/documents/html/markup'
import { PRINT_STYLES } from '@shared/documents/html/style-sheet'
import { svgOfChart } from '@renderer/ui/chart/chart'
import type { ChartSheet, ChartTable } from './chart-sheet'

/** px of a drawing on A4 between the margins of our documents. */
const WIDTH = 640
/** A table of more columns is set smaller, so that no figure of a hundred million breaks in two. */
const EASY = 6

/** Beside the style of every document: a chart, its sentence and its table stay together where a page allows it. */
const STYLES = `${PRINT_STYLES}
figure { margin: 0 0 14pt; break-inside: avoid }
figure svg { display: block; width: 100%; height: auto }
h1 { text-align: left; margin: 0 0 2pt }
h2, figcaption { text-align: left; text-indent: 0 }
figcaption { margin: 2pt 0 6pt; font-weight: 400 }
table { width: 99.5%; table-layout: auto; border-collapse: collapse; font-size: 10.5pt; line-height: 1.5 }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 2pt 4pt; border: 0.6pt solid #555; text-align: right; font-weight: 400; overflow-wrap: anywhere }
th:first-child, td:first-child { text-align: left }
thead th, tfoot td { font-weight: 700 }
figure.wide table { font-size: 8pt }
figure.wide th, figure.wide td { padding: 2pt; overflow-wrap: normal }
figure.wide td + td { white-space: nowrap }
figure.wide td:first-child { overflow-wrap: anywhere; min-width: 18mm }`

/** The charts as one printed document: name, whose plan, the day, and each chart with its sentence and its table. */
export async function chartPaper(title: string, about: string, sheets: readonly ChartSheet[]): Promise<string> {
  const figures = await Promise.all(sheets.map(async (sheet) => figureOf(sheet, await svgOfChart(sheet.spec, WIDTH))))
  return `<!doctype html>${markup`<html lang="th"><head><meta charset="utf-8"><title>${title}</title><style>${trusted(STYLES)}</style></head><body><h1>${title}</h1><p>${about}</p>${figures}</body></html>`.html}`
}

/** The drawing is made by our own library from our own words, which it escapes. */
function figureOf({ title, sentence, table }: ChartSheet, svg: string): Markup {
  return markup`<figure${table.head.length > EASY ? trusted(' class="wide"') : markup``}><h2>${title}</h2>${trusted(svg)}<figcaption>${sentence}</figcaption>${tableOf(table)}</figure>`
}

function tableOf({ head, rows, foot }: ChartTable): Markup {
  const body = rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)
  const sums = foot === undefined ? markup`` : markup`<tfoot><tr>${foot.map((cell) => markup`<td>${cell}</td>`)}</tr></tfoot>`
  return markup`<table><thead><tr>${head.map((cell) => markup`<th>${cell}</th>`)}</tr></thead><tbody>${body}</tbody>${sums}</table>`
}
