import { liveReferenceSchema, textRunSchema, type TextRun } from '@shared/kernel/rich-text'
import { repairThai } from '@shared/kernel/thai-text'

export interface Marks {
  readonly bold: boolean
  readonly italic: boolean
}

export const PLAIN: Marks = { bold: false, italic: false }

const SKIPPED = new Set([
  'STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'HEAD', 'SVG', 'MATH', 'O:P', 'XML', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'COL', 'COLGROUP',
  'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'AUDIO', 'VIDEO', 'CANVAS'
])

/** What carries no text of its author: styles, scripts, list marks typed by Word, footnote marks and their separators, hidden text. */
export function isJunk(element: Element): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true
  const css = styleOf(element)
  return isListMarker(element) || /mso-element:\s*(footnote|endnote|comment)|mso-special-character:\s*(footnote|comment)|display:\s*none|mso-hide:\s*all/iu.test(css)
    || /^(_ftn|_edn|_msocom|sdfootnote|sdendnote)/iu.test(element.getAttribute('href')?.replace(/^.*#/u, '') ?? '')
    || /^sd(foot|end)note\d/iu.test(element.id)
}

/** Word writes the bullet or number of an item as text inside `mso-list:Ignore`. */
export function isListMarker(element: Element): boolean {
  return /mso-list:\s*ignore/iu.test(styleOf(element))
}

/** The style a block was given; `unstyled` has put it aside before the text was parsed. */
export function styleOf(element: Element): string {
  return element.getAttribute(PUT_ASIDE) ?? element.getAttribute('style') ?? ''
}

const PUT_ASIDE = 'data-css'
const TAG = /<[a-z][^>]*>/giu
const STYLE_SHEETS = /<style\b[\s\S]*?<\/style\s*>/giu

/**
 * The same page with its styles under another name: they are read here and never applied (the window's policy would refuse each).
 * The editor's own note of how a copy was cut goes too: what is pasted is read as if from elsewhere.
 */
export function unstyled(html: string): string {
  return html.replace(STYLE_SHEETS, '').replace(TAG, (tag) => tag.replace(/\sstyle\s*=/giu, ` ${PUT_ASIDE}=`).replace(/\sdata-pm-slice\s*=/giu, ' data-cut='))
}

export function marksOf(element: Element, outer: Marks): Marks {
  const css = styleOf(element)
  const weight = /font-weight:\s*(bold|bolder|normal|lighter|\d+)/iu.exec(css)?.[1]
  const slant = /font-style:\s*(italic|oblique|normal)/iu.exec(css)?.[1]
  return {
    bold: weight === undefined ? outer.bold || /^(B|STRONG)$/u.test(element.tagName) : /^bold/iu.test(weight) || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic || /^(I|EM)$/u.test(element.tagName) : !/normal/iu.test(slant)
  }
}

export function textRun(raw: string, { bold, italic }: Marks): TextRun {
  return { t: repairThai(raw.replace(/[\s\u00A0]+/gu, ' ')), ...(bold ? { b: true as const } : {}), ...(italic ? { i: true as const } : {}) }
}

/** A reference or footnote copied out of this editor; anything that does not hold against its own rule is no such thing. */
export function ownMark(element: Element, { bold, italic }: Marks): TextRun | undefined {
  const look = { ...(bold ? { b: true as const } : {}), ...(italic ? { i: true as const } : {}) }
  const reference = liveReferenceSchema.safeParse(parsed(element.getAttribute('data-reference')))
  if (reference.success) return { t: '', ...look, ref: reference.data }
  const held = parsed(element.getAttribute('data-note'))
  const note = held === undefined ? undefined : textRunSchema.shape.note.safeParse(held)
  return note?.success === true && note.data !== undefined ? { t: '', note: note.data } : undefined
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
