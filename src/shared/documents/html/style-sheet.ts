import { FIRST_LINE, LANDSCAPE_MARGIN, PORTRAIT_MARGIN } from '../page-geometry'

/** Sarabun of the screen is drawn larger than TH Sarabun at the same size: 16 pt there is 12 pt here. */
export const SIZE_RATIO = 0.75

const mm = (twips: number): string => `${String(Math.round((twips / 56.7) * 10) / 10)}mm`
const pt = (halfPoints: number): string => `${String(Math.round((halfPoints / 2) * SIZE_RATIO * 10) / 10)}pt`

function margin(of: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }): string {
  return [of.top, of.right, of.bottom, of.left].map(mm).join(' ')
}

/**
 * The style sheet of printed pages: no script, no outside address. Lines are high enough to hold stacked Thai marks:
 * what sticks out above the first line of a page, Chromium paints at the foot of the page before.
 */
export const PRINT_STYLES = `
@page { size: A4; margin: ${margin(PORTRAIT_MARGIN)} }
@page wide { size: A4 landscape; margin: ${margin(LANDSCAPE_MARGIN)} }
* { box-sizing: border-box }
body { margin: 0; color: #000; background: #fff; font-family: Sarabun, "TH Sarabun New", "TH SarabunPSK", sans-serif; font-size: ${pt(32)}; line-height: 1.75 }
section { break-before: page }
section:first-of-type { break-before: auto }
section.landscape { page: wide }
p { margin: 0 0 4pt; white-space: pre-line; overflow-wrap: anywhere }
.body { text-indent: ${mm(FIRST_LINE)} }
@supports (text-justify: inter-character) { .body, .list p { text-align: justify; text-justify: inter-character } }
.coverTitle { font-size: ${pt(56)}; font-weight: 700; text-align: center; line-height: 1.4 }
.coverText { font-size: ${pt(36)}; text-align: center }
.coverMark { font-size: ${pt(40)}; font-weight: 700; text-align: center }
.frontTitle { font-size: ${pt(40)}; font-weight: 700; text-align: center; margin-bottom: 12pt }
.center { text-align: center }
.right { text-align: right }
.caption { font-weight: 700; margin: 5pt 0 2pt; padding-top: 3pt; break-after: avoid }
.unit { font-size: ${pt(28)}; text-align: right; margin: 0; break-after: avoid }
.source, .note { font-size: ${pt(28)}; margin: 2pt 0 0 }
.field, .keep { break-after: avoid }
h1 { font-size: ${pt(40)}; text-align: center; margin: 0 0 12pt }
h2 { font-size: ${pt(36)}; margin: 10pt 0 4pt }
h3 { font-size: ${pt(32)}; margin: 6pt 0 2pt }
h1, h2, h3 { line-height: 1.75; break-after: avoid }
.newPage { break-before: page; padding-top: 3pt }
.list p { margin-left: ${mm(FIRST_LINE + 480)}; text-indent: -${mm(480)} }
.list p.level-2 { margin-left: ${mm(FIRST_LINE + 1200)}; text-indent: -${mm(720)} }
.list p.level-3 { margin-left: ${mm(FIRST_LINE + 2160)}; text-indent: -${mm(960)} }
.marker { display: inline-block; min-width: ${mm(480)}; text-indent: 0 }
.level-2 .marker { min-width: ${mm(720)} }
.level-3 .marker { min-width: ${mm(960)} }
table { border-collapse: collapse; table-layout: fixed; margin: 0; width: 100% }
th, td { border: 0.5pt solid #000; padding: 2pt 3pt 1pt; vertical-align: top; overflow-wrap: anywhere; line-height: 1.55 }
th { background: #ededed; font-weight: 700; text-align: center; vertical-align: middle }
th p, td p { margin: 0 }
thead { display: table-header-group }
tr { break-inside: avoid }
tr.long { break-inside: auto }
.left { text-align: left }
tr.row-group td, tr.row-subtotal td, tr.row-total td { font-weight: 700 }
tr.row-group td { background: #f7f7f7 }
tr.row-total td { background: #ededed }
td.shade { background: #d9d9d9 }
tr.row-group, .keepRow { break-after: avoid }
.figure p { white-space: nowrap; overflow-wrap: normal }
h4 { font-size: ${pt(32)}; margin: 4pt 0 1pt; line-height: 1.75; break-after: avoid }
.quote { margin: 2pt ${mm(FIRST_LINE / 2)} 6pt ${mm(FIRST_LINE)}; font-style: italic }
figure { margin: 8pt 0 10pt; text-align: center; break-inside: avoid }
figure img { max-width: 100%; object-fit: contain }
figcaption { font-weight: 700; margin-top: 3pt }
sup { font-size: 65%; line-height: 0 }
.notes { margin-top: 10pt; padding-top: 4pt; font-size: ${pt(28)} }
.notes p { margin: 0 0 2pt }
.notesTitle { font-weight: 700; border-top: 0.5pt solid #000; padding-top: 3pt; break-after: avoid }
.toc p { margin: 0 0 1pt }
.toc .second { padding-left: 8mm }
.toc a { display: flex; align-items: baseline; gap: 4pt; color: inherit; text-decoration: none }
.toc .dots { flex: 1; border-bottom: 1pt dotted #000; min-width: 10mm }
.toc .page { min-width: 8mm; text-align: right }
.mapSheet { margin: 0 0 6pt; break-inside: avoid; text-align: center }
svg.map { display: block; width: 100%; height: auto; max-height: 225mm }
.landscape svg.map { max-height: 138mm }
.map polyline { fill: none; stroke: #555; stroke-width: 1 }
.map rect { fill: #fff; stroke: #000; stroke-width: 1 }
.map .map-plan rect, .map .map-issue rect { fill: #ededed }
.map .map-kpi rect { stroke-dasharray: 4 2 }
.map text { font-size: 15px }
.map .map-plan text, .map .map-issue text { font-weight: 700 }
.map text.map-label { font-size: 13px; font-weight: 400; fill: #333 }
.signatures { display: flex; justify-content: space-around; gap: 4mm; margin-top: 8mm; break-inside: avoid; break-before: avoid; text-align: center; font-size: ${pt(28)} }
.signatures > div { flex: 1 1 0 }
.signatures p { margin: 0; min-height: 1.6em }
.after { height: 6pt }
`
