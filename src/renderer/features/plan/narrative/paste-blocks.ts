import type { RichText, TextRun } from '@shared/kernel/rich-text'
import type { ParagraphBody, ParagraphStyle } from '@shared/narrative/paragraph-record'
import { tidyRuns } from './inline-doc'
import { isJunk, isListMarker, marksOf, ownMark, PLAIN, styleOf, textRun, type Marks } from './paste-marks'
import type { PasteHouse } from './paste-house'
import { pastedTable } from './paste-table'

export type PastedBlock = Partial<ParagraphBody>

/** The block elements, and those that browsers treat as such. */
const BLOCKS = new Set([
  'P', 'DIV', 'LI', 'UL', 'OL', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'TD', 'TH', 'SECTION', 'ARTICLE', 'ASIDE', 'HEADER', 'FOOTER', 'MAIN', 'NAV', 'BLOCKQUOTE',
  'PRE', 'DL', 'DT', 'DD', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BODY', 'FIGURE', 'FIGCAPTION', 'CAPTION', 'CENTER', 'ADDRESS', 'FIELDSET', 'FORM', 'HR', 'DETAILS', 'SUMMARY'
])
const OWN_STYLES: readonly ParagraphStyle[] = ['body', 'heading', 'subheading', 'bullet', 'number', 'quote']
const NUMBER_MARKER = /[0-9\u0E50-\u0E59]|^\(?[a-zA-Z\u0E01-\u0E2E][.)]/u
const LETTER_MARKER = /^\(?[\u0E01-\u0E2E][.)]/u
/** Deeper than this nobody writes, but a hostile page may. */
const MOST_DEPTH = 200
export const MOST_RUNS = 480
const MOST_LETTERS = 20_000

/** Reads the tree once, block by block. */
export class BlockReader {
  readonly blocks: PastedBlock[] = []
  #runs: TextRun[] = []
  #look: PastedBlock = {}
  #depth = 0
  readonly house: PasteHouse

  constructor(house: PasteHouse) {
    this.house = house
  }

  /** Ends the paragraph being collected; a paragraph without letters is junk between blocks. */
  flush(): void {
    for (const content of withinLimits(trimmed(tidyRuns(this.#runs)))) this.blocks.push({ ...this.#look, content })
    this.#runs = []
  }

  block(element: Element, inherited: PastedBlock, marks: Marks = PLAIN): void {
    if (this.#depth > MOST_DEPTH) return
    this.#depth += 1
    this.flush()
    const look = lookOf(element, inherited)
    this.#look = look
    if (element.tagName === 'TABLE') this.#table(element)
    else if (element.hasAttribute('data-figure')) this.#ownFigure(element)
    else for (const child of element.childNodes) this.#node(child, look, marksOf(element, marks))
    this.flush()
    this.#look = inherited
    this.#depth -= 1
  }

  #node(node: Node, look: PastedBlock, marks: Marks): void {
    if (node.nodeType === Node.TEXT_NODE) this.#runs.push(textRun(node.textContent ?? '', marks))
    if (!(node instanceof Element) || isJunk(node)) return
    const own = ownMark(node, marks)
    if (own !== undefined) this.#runs.push(own)
    else if (node.tagName === 'BR') this.flush()
    else if (node.tagName === 'IMG') this.#picture(node)
    else if (BLOCKS.has(node.tagName)) {
      this.block(node, look, marks)
      this.#look = look
    } else this.#inline(node, look, marks)
  }

  #inline(node: Element, look: PastedBlock, marks: Marks): void {
    if (this.#depth > MOST_DEPTH) return
    this.#depth += 1
    for (const child of node.childNodes) this.#node(child, look, marksOf(node, marks))
    this.#depth -= 1
  }

  #table(element: Element): void {
    const caption = element.querySelector(':scope > caption') ?? element.closest('[data-block=table]')?.querySelector(':scope > [data-caption]')
    const table = pastedTable(element, this.house, (cell, marks) => linesOf(cell, this.house, marks))
    if (table !== undefined) this.blocks.push({ style: 'table', content: caption == null ? [] : withoutNotes(lineOf(caption, this.house)), table })
  }

  #picture(image: Element): void {
    const figure = this.house.takePicture(image)
    if (figure === undefined) return
    this.flush()
    this.blocks.push({ style: 'figure', figure, content: [] })
  }

  #ownFigure(element: Element): void {
    const figure = element.getAttribute('data-figure') ?? ''
    if (!/^[0-9a-f-]{36}$/u.test(figure)) return
    this.house.adoptPicture(figure, element.querySelector('img'))
    const caption = element.querySelector('figcaption') ?? element
    this.blocks.push({ style: 'figure', figure, content: withoutNotes(lineOf(caption, this.house)) })
  }
}

/** Everything an element says, as one line. */
export function lineOf(element: Element, house: PasteHouse): RichText {
  return linesOf(element, house).flatMap((content, at) => (at === 0 ? content : [{ t: ' ' }, ...content]))
}

/** Everything an element says, paragraph by paragraph; tables and pictures inside are left out. */
export function linesOf(element: Element, house: PasteHouse, marks: Marks = PLAIN): readonly RichText[] {
  const leaveOut = (): undefined => { house.missPicture() }
  const reader = new BlockReader({ ...house, takePicture: leaveOut })
  const shell = element.ownerDocument.createElement('div')
  for (const child of element.childNodes) shell.append(child.cloneNode(true))
  reader.block(shell, {}, marks)
  reader.flush()
  return reader.blocks.flatMap(({ content }) => (content === undefined || content.length === 0 ? [] : [content]))
}

export function withoutNotes(content: RichText): RichText {
  return content.filter((run) => run.note === undefined)
}

function lookOf(element: Element, inherited: PastedBlock): PastedBlock {
  const own = OWN_STYLES.find((style) => style === element.getAttribute('data-style'))
  if (own !== undefined) return { style: own, level: levelOf(element.getAttribute('data-level')), look: element.getAttribute('data-look') === 'letter' ? 'letter' : element.getAttribute('data-look') === 'single' ? 'single' : 'path' }
  if (element.hasAttribute('data-caption')) return inherited
  const heading = headingLevel(element)
  if (heading !== undefined) return { style: heading <= 2 ? 'heading' : 'subheading' }
  if (element.tagName === 'BLOCKQUOTE') return { style: 'quote' }
  if (element.tagName === 'LI') return itemLook(element)
  return wordItem(element) ?? inherited
}

/** Headings by their element, or by the style Word names them with. */
function headingLevel(element: Element): number | undefined {
  const tag = /^H([1-6])$/u.exec(element.tagName)?.[1]
  const outline = /mso-outline-level:\s*([1-9])/iu.exec(styleOf(element))?.[1]
  const found = tag ?? /^(?:MsoHeading|Heading|heading)[\s_-]?(\d)/u.exec(element.getAttribute('class') ?? '')?.[1] ?? outline
  return found === undefined ? undefined : Number(found)
}

function itemLook(element: Element): PastedBlock {
  const list = element.closest('ol, ul')
  let level = 0
  for (let above = list; above !== null && above !== undefined && level < 3; above = above.parentElement?.closest('ol, ul') ?? null) level += 1
  const kind = list?.getAttribute('type') ?? styleOf(list ?? element)
  return { style: list?.tagName === 'OL' ? 'number' : 'bullet', level: Math.max(1, level), look: /^[aA]$|lower-alpha|upper-alpha|thai-letters/u.test(kind) ? 'letter' : 'path' }
}

/** An item of Word: a paragraph that names its list and level, its mark typed inside. */
function wordItem(element: Element): PastedBlock | undefined {
  const level = /mso-list:\s*l\d+\s+level(\d)/iu.exec(styleOf(element))?.[1]
  if (level === undefined) return undefined
  const marker = ([...element.querySelectorAll('[data-css], [style]')].find(isListMarker)?.textContent ?? '').trim()
  return { style: NUMBER_MARKER.test(marker) ? 'number' : 'bullet', level: levelOf(level), look: LETTER_MARKER.test(marker) ? 'letter' : 'path' }
}

function levelOf(text: string | null): number {
  return Math.min(3, Math.max(1, Number(text) || 1))
}

function trimmed(content: RichText): RichText {
  const runs = content.map((item) => ({ ...item }))
  const isBlank = (run: TextRun | undefined): boolean => run !== undefined && run.ref === undefined && run.note === undefined && run.t.trim() === ''
  while (isBlank(runs[0])) runs.shift()
  while (isBlank(runs.at(-1))) runs.pop()
  const first = runs[0]
  if (first !== undefined) first.t = first.t.trimStart()
  const last = runs.at(-1)
  if (last !== undefined) last.t = last.t.trimEnd()
  return runs
}

/** A paragraph longer than a record holds goes on in the next. */
function withinLimits(content: RichText): readonly RichText[] {
  const parts: TextRun[][] = [[]]
  let letters = 0
  for (const run of content.flatMap(pieces)) {
    if ((parts.at(-1)?.length ?? 0) >= MOST_RUNS || letters + run.t.length > MOST_LETTERS) {
      parts.push([])
      letters = 0
    }
    parts.at(-1)?.push(run)
    letters += run.t.length
  }
  return parts.filter((part) => part.length > 0)
}

function pieces(run: TextRun): readonly TextRun[] {
  if (run.t.length <= MOST_LETTERS) return [run]
  return Array.from({ length: Math.ceil(run.t.length / MOST_LETTERS) }, (_, at) => ({ ...run, t: run.t.slice(at * MOST_LETTERS, (at + 1) * MOST_LETTERS) }))
}
