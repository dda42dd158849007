import {
  Bookmark, FootnoteReferenceRun, HeadingLevel, LineRuleType, PageBreak, Paragraph, Tab, TabStopType, TextRun, type FileChild, type IParagraphOptions, type ParagraphChild
} from 'docx'
import { headingText, type HeadingBlock, type Inline, type ListBlock, type ParagraphBlock, type Profile } from '../outline'
import { FIRST_LINE } from '../page-geometry'
import { LIST_STYLE, spread, styleId } from './styles'
import { face } from './typeface'

/** A tab is an element of its own in Word; the character inside a text is not one. */
export function withTabs(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])).filter((part) => part !== '')
}

/** Runs of one paragraph; a tab in the text becomes a Word tab, a line feed a line break. */
export function textRuns(runs: readonly Inline[], look: { readonly size?: number; readonly bold?: boolean } = {}): (TextRun | FootnoteReferenceRun)[] {
  return runs.flatMap((run): (TextRun | FootnoteReferenceRun)[] => {
    if (run.note !== undefined) return [new FootnoteReferenceRun(run.note.number)]
    const style = face({ ...look, bold: look.bold === true || run.bold === true, italic: run.italic === true })
    return run.text.split('\n').map((text, line) => new TextRun({ children: withTabs(text), ...style, ...(line === 0 ? {} : { break: 1 }) }))
  })
}

export function paragraph(block: ParagraphBlock, profile: Profile): Paragraph {
  return new Paragraph({
    style: styleId(block.role),
    // also on the paragraph itself, so that text copied into another document stays spread
    ...(block.role === 'body' || block.role === 'quote' ? { alignment: spread(profile) } : {}),
    ...(block.keepNext === true ? { keepNext: true } : {}),
    children: textRuns(block.runs)
  })
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const

export function heading(block: HeadingBlock): Paragraph {
  const children: ParagraphChild[] = textRuns([{ text: headingText(block) }])
  return new Paragraph({
    heading: LEVELS[block.level],
    keepNext: true,
    ...(block.breakBefore === true ? { pageBreakBefore: true } : {}),
    children: [new Bookmark({ id: block.anchor, children }), ...(block.notes ?? []).map((note) => new FootnoteReferenceRun(note.number))]
  })
}

/** Room of the mark of an item and how far its text stands in, per level; twips. */
const LEVEL_LOOKS = { 1: { gap: 480, left: FIRST_LINE + 480 }, 2: { gap: 720, left: FIRST_LINE + 1200 }, 3: { gap: 960, left: FIRST_LINE + 2160 } } as const

/** Typed markers with a hanging indent: Word and LibreOffice number Thai lists differently, typed digits look the same in both. */
export function list(block: ListBlock, profile: Profile): FileChild[] {
  return block.items.map((item) => {
    const { gap, left } = LEVEL_LOOKS[item.level ?? 1]
    return new Paragraph({
      style: LIST_STYLE,
      alignment: spread(profile),
      indent: { left, hanging: gap },
      tabStops: [{ type: TabStopType.LEFT, position: left }],
      children: textRuns([{ text: `${item.marker}\t` }, ...item.runs])
    })
  })
}

export function pageBreak(): Paragraph {
  return new Paragraph({ children: [new PageBreak()] })
}

export function space(height: number): Paragraph {
  const spacing: NonNullable<IParagraphOptions['spacing']> = { line: Math.max(20, height), lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  return new Paragraph({ spacing, children: [] })
}
