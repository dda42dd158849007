import { plainText } from '@shared/kernel/rich-text'
import type { Paragraph } from './paragraph-record'
import { TEMPLATE_FORMAT, TEMPLATE_STYLES, TEMPLATE_VERSION, type TemplateFile, type TemplateKind, type TemplateParagraph } from './plan-template'
import { sectionId } from './section-id'
import { SECTION_PARTS } from './section-record'

/** How much of a plan goes into the office's own template. */
export type TemplateExtent = 'headings' | 'texts'

export interface OwnTemplate {
  readonly plan: string
  readonly kind: TemplateKind
  /** The name the office gives it, and who made it. */
  readonly title: string
  readonly source: string
  readonly extent: TemplateExtent
  /** The paragraphs of the plan, in order. */
  readonly paragraphs: readonly Paragraph[]
}

/**
 * The structure of a plan as a template: its headings, or all plain text under them. Figures, tables and pictures stay behind;
 * so does whatever the office added as sections of its own.
 */
export function templateOfPlan({ plan, kind, title, source, extent, paragraphs }: OwnTemplate): TemplateFile {
  const parts: Record<string, TemplateFile['parts'][string]> = {}
  for (const part of SECTION_PARTS) {
    const own = paragraphs.filter(({ fields }) => fields.section === sectionId(plan, part))
    const kept = own.flatMap((paragraph) => skeletonOf(paragraph, extent))
    if (kept.length > 0) parts[part] = { guidance: '', paragraphs: kept }
  }
  return { format: TEMPLATE_FORMAT, version: TEMPLATE_VERSION, id: 'own', kind, title, source, parts }
}

function skeletonOf({ fields }: Paragraph, extent: TemplateExtent): readonly TemplateParagraph[] {
  const style = TEMPLATE_STYLES.find((known) => known === fields.style) ?? (fields.style === ('subheading' as string) ? 'heading' : undefined)
  const text = plainText(fields.content).trim()
  if (style === undefined || text === '') return []
  return extent === 'texts' || style === 'heading' ? [{ style, text }] : []
}
