import type { RichText, TextRun } from '@shared/kernel/rich-text'
import type { ParagraphStyle } from '@shared/narrative/paragraph-record'
import { tidyRuns } from './inline-doc'

export interface PastedParagraph {
  readonly style: ParagraphStyle
  readonly content: RichText
}

const SKIPPED = new Set(['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'HEAD', 'IMG', 'SVG', 'O:P', 'XML', 'NOSCRIPT'])
const BLOCKS = new Set([
  'P', 'DIV', 'LI', 'UL', 'OL', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'SECTION', 'ARTICLE', 'BLOCKQUOTE', 'PRE', 'DL', 'DT', 'DD',
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BODY'
])
const STYLES: Readonly<Record<string, ParagraphStyle>> = { body: 'body', heading: 'heading', bullet: 'bullet', number: 'number' }
const CELL_GAP = ' · '
const NUMBER_MARKER = /[0-9\u0E50-\u0E59]|^\(?[a-zA-Z\u0E01-\u0E2E][.)]/

interface Marks {
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * What another program put on the clipboard (Word, Excel, a browser), as plain paragraphs: text, bold, italic,
 * headings and list items. Everything else (fonts, colours, pictures, field codes) is dropped. A table row becomes one paragraph.
 */
export function pastedParagraphs(body: Element): readonly PastedParagraph[] {
  const reader = new PasteReader()
  reader.block(body, 'body', { bold: false, italic: false })
  reader.flush()
  return reader.paragraphs
}

class PasteReader {
  readonly paragraphs: PastedParagraph[] = []
  private runs: TextRun[] = []
  private style: ParagraphStyle = 'body'

  /** Ends the paragraph being collected; a paragraph without letters is junk between blocks. */
  flush(): void {
    const content = trimmed(tidyRuns(this.runs))
    if (content.length > 0) this.paragraphs.push({ style: this.style, content })
    this.runs = []
  }

  block(element: Element, inherited: ParagraphStyle, marks: Marks): void {
    this.flush()
    this.style = blockStyle(element, inherited)
    const own = this.style
    if (element.tagName === 'TR') this.row(element, marks)
    else for (const child of element.childNodes) this.node(child, own, marks)
    this.flush()
    this.style = inherited
  }

  private row(element: Element, marks: Marks): void {
    const cells = [...element.children].map((cell) => inlineRuns(cell, marks)).filter((runs) => runs.length > 0)
    this.runs = cells.flatMap((runs, index) => (index === 0 ? runs : [{ t: CELL_GAP }, ...runs]))
  }

  private node(node: Node, style: ParagraphStyle, marks: Marks): void {
    if (node.nodeType === Node.TEXT_NODE) this.text(node.textContent ?? '', marks)
    if (!(node instanceof Element) || isSkipped(node)) return
    if (node.tagName === 'BR') this.flush()
    else if (BLOCKS.has(node.tagName)) {
      this.block(node, style, marks)
      this.style = style
    } else for (const child of node.childNodes) this.node(child, style, marksOf(node, marks))
  }

  private text(raw: string, marks: Marks): void {
    this.runs.push(run(raw.replace(/[\s\u00A0]+/gu, ' '), marks))
  }
}

function inlineRuns(cell: Element, marks: Marks): RichText {
  const reader = new PasteReader()
  reader.block(cell, 'body', marks)
  return tidyRuns(reader.paragraphs.flatMap(({ content }, index) => (index === 0 ? content : [{ t: ' ' }, ...content])))
}

function run(text: string, marks: Marks): TextRun {
  return { t: text, ...(marks.bold ? { b: true as const } : {}), ...(marks.italic ? { i: true as const } : {}) }
}

function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName.toUpperCase()) || isListMarker(element)
}

/** Word writes the bullet or number as text inside `mso-list:Ignore`. */
function isListMarker(element: Element): boolean {
  return /mso-list:\s*ignore/iu.test(element.getAttribute('style') ?? '')
}

function blockStyle(element: Element, inherited: ParagraphStyle): ParagraphStyle {
  const own = STYLES[element.getAttribute('data-style') ?? '']
  if (own !== undefined) return own
  if (/^H[1-6]$/u.test(element.tagName)) return 'heading'
  if (element.tagName === 'LI') return element.closest('ol, ul')?.tagName === 'OL' ? 'number' : 'bullet'
  return wordListStyle(element) ?? inherited
}

function wordListStyle(element: Element): ParagraphStyle | undefined {
  if (!/mso-list:\s*l\d/iu.test(element.getAttribute('style') ?? '')) return undefined
  const marker = [...element.querySelectorAll('[style]')].find(isListMarker)?.textContent ?? ''
  return NUMBER_MARKER.test(marker.trim()) ? 'number' : 'bullet'
}

function marksOf(element: Element, outer: Marks): Marks {
  const css = element.getAttribute('style') ?? ''
  const weight = /font-weight:\s*(bold|bolder|normal|lighter|\d+)/iu.exec(css)?.[1]
  const slant = /font-style:\s*(italic|oblique|normal)/iu.exec(css)?.[1]
  return {
    bold: weight === undefined ? outer.bold || /^(B|STRONG|TH)$/u.test(element.tagName) : /^bold/iu.test(weight) || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic || /^(I|EM)$/u.test(element.tagName) : !/normal/iu.test(slant)
  }
}

function trimmed(content: RichText): RichText {
  const runs = content.map((item) => ({ ...item }))
  while (runs[0] !== undefined && runs[0].t.trimStart() === '') runs.shift()
  while (runs.at(-1)?.t.trimEnd() === '') runs.pop()
  const first = runs[0]
  if (first !== undefined) first.t = first.t.trimStart()
  const last = runs.at(-1)
  if (last !== undefined) last.t = last.t.trimEnd()
  return runs
}
