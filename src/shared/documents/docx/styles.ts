import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions, type IParagraphStylePropertiesOptions } from 'docx'
import type { ParagraphRole, Profile } from '../outline'
import { FIRST_LINE } from '../page-geometry'
import { fullFace, LANGUAGE, lineHeight, type Face } from './typeface'

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

interface Look extends Face {
  readonly size: number
  readonly name: string
  readonly align: Alignment | 'spread'
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  /** The line is as high as what stands in it: a picture. */
  readonly growing?: true
  readonly keepNext?: true
}

const { CENTER, LEFT, RIGHT } = AlignmentType

/** One named Word style per role, so that an officer restyles the book in one place. */
const LOOKS: Readonly<Record<ParagraphRole, Look>> = {
  body: { name: 'Plan Body', size: 32, align: 'spread', firstLine: FIRST_LINE, after: 80 },
  flush: { name: 'Plan Flush', size: 32, align: LEFT, after: 60 },
  coverTitle: { name: 'Plan Cover Title', size: 56, bold: true, align: CENTER, after: 120 },
  coverText: { name: 'Plan Cover Text', size: 36, align: CENTER, after: 60 },
  coverMark: { name: 'Plan Cover Mark', size: 40, bold: true, align: CENTER, after: 120 },
  frontTitle: { name: 'Plan Front Title', size: 40, bold: true, align: CENTER, after: 240, keepNext: true },
  center: { name: 'Plan Center', size: 32, align: CENTER, after: 60 },
  right: { name: 'Plan Right', size: 32, align: RIGHT, after: 60 },
  caption: { name: 'Plan Caption', size: 32, bold: true, align: LEFT, before: 160, after: 40, keepNext: true },
  unit: { name: 'Plan Unit', size: 28, align: RIGHT, keepNext: true },
  source: { name: 'Plan Source', size: 28, align: LEFT, before: 40 },
  note: { name: 'Plan Note', size: 28, align: LEFT, before: 20 },
  field: { name: 'Plan Field', size: 32, align: LEFT, before: 80, keepNext: true },
  quote: { name: 'Plan Quote', size: 32, italic: true, align: 'spread', left: FIRST_LINE, right: FIRST_LINE / 2, before: 40, after: 100 },
  figure: { name: 'Plan Figure', size: 32, align: CENTER, before: 160, keepNext: true, growing: true },
  figureCaption: { name: 'Plan Figure Caption', size: 32, bold: true, align: CENTER, before: 60, after: 200 }
}

export function styleId(role: ParagraphRole): string {
  return LOOKS[role].name.replaceAll(' ', '')
}

export const CELL_STYLE = 'PlanCell'
export const LIST_STYLE = 'PlanList'
export const PAGE_NUMBER_STYLE = 'PlanPageNumber'
/** Word's own style for the text of footnotes. */
export const FOOTNOTE_STYLE = 'FootnoteText'
export const HEADER_STYLE = 'PlanHeader'

/** กระจายแบบไทย: Word spreads Thai with `thaiDistribute` only, LibreOffice 7.4 with `both` only. */
export function spread(profile: Profile): Alignment {
  return profile === 'word' ? AlignmentType.THAI_DISTRIBUTE : AlignmentType.BOTH
}

function paragraphLook(look: Omit<Look, 'name'>, profile: Profile): IParagraphStylePropertiesOptions {
  return {
    alignment: look.align === 'spread' ? spread(profile) : look.align,
    spacing: {
      ...(look.growing === true ? { line: 240, lineRule: LineRuleType.AUTO } : { line: lineHeight(look.size), lineRule: LineRuleType.EXACT }),
      before: look.before ?? 0, after: look.after ?? 0
    },
    ...indentOf(look),
    ...(look.keepNext === true ? { keepNext: true } : {})
  }
}

function indentOf({ firstLine, left, right }: Omit<Look, 'name'>): IParagraphStylePropertiesOptions {
  if (firstLine === undefined && left === undefined && right === undefined) return {}
  return { indent: { ...(firstLine === undefined ? {} : { firstLine }), ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) } }
}

function paragraphStyle(id: string, look: Look, profile: Profile): IParagraphStyleOptions {
  return { id, name: look.name, basedOn: 'Normal', quickFormat: true, run: fullFace(look), paragraph: paragraphLook(look, profile) }
}

function heading(size: number, align: Alignment, before: number, after: number, profile: Profile): { run: object; paragraph: IParagraphStylePropertiesOptions } {
  return {
    run: { ...fullFace({ size, bold: true }), color: '000000' },
    paragraph: paragraphLook({ size, align, before, after, keepNext: true }, profile)
  }
}

function tocStyle(level: number): IParagraphStyleOptions {
  return {
    id: `TOC${String(level)}`,
    name: `toc ${String(level)}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: fullFace({ size: 32 }),
    paragraph: {
      spacing: { line: lineHeight(32), lineRule: LineRuleType.EXACT, after: 20 },
      indent: { left: (level - 1) * 425 + 425, hanging: 425 }
    }
  }
}

/** All styles of the book for one profile. */
export function bookStyles(profile: Profile): IStylesOptions {
  const roles = Object.entries(LOOKS) as [ParagraphRole, Look][]
  return {
    default: {
      document: { run: { ...fullFace({ size: 32 }), language: LANGUAGE }, paragraph: { spacing: { line: lineHeight(32), lineRule: LineRuleType.EXACT, after: 0 } } },
      heading1: heading(40, CENTER, 0, 240, profile),
      heading2: heading(36, LEFT, 200, 80, profile),
      heading3: heading(32, LEFT, 120, 40, profile),
      heading4: heading(32, LEFT, 80, 20, profile),
      footnoteText: { run: fullFace({ size: 28 }), paragraph: paragraphLook({ size: 28, align: LEFT }, profile) },
      footnoteTextChar: { run: fullFace({ size: 28 }) },
      footnoteReference: { run: { superScript: true } }
    },
    paragraphStyles: [
      ...roles.map(([role, look]) => paragraphStyle(styleId(role), look, profile)),
      paragraphStyle(CELL_STYLE, { name: 'Plan Cell', size: 28, align: LEFT }, profile),
      paragraphStyle(LIST_STYLE, { name: 'Plan List', size: 32, align: 'spread', after: 40 }, profile),
      paragraphStyle(PAGE_NUMBER_STYLE, { name: 'Plan Page Number', size: 28, align: CENTER }, profile),
      paragraphStyle(HEADER_STYLE, { name: 'Plan Header', size: 24, align: RIGHT, after: 100 }, profile),
      tocStyle(1),
      tocStyle(2)
    ]
  }
}
