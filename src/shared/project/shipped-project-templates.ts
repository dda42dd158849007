import { z } from 'zod'
import shipped from '@resources/project-templates/families-1.json'
import { templateContentSchema } from './template-content'

const fileSchema = z.strictObject({
  format: z.literal('yutitham-project-templates'),
  /** Raised when the shape of the file changes. */
  version: z.literal(1),
  id: z.string(),
  title: z.string().min(1),
  /** Who answers for it: the program, not an authority. */
  source: z.string().min(1),
  templates: z.array(templateContentSchema.extend({ id: z.string().regex(/^[a-z-]{1,60}$/), family: z.string().min(1).max(60), title: z.string().min(1).max(500), about: z.string() }))
})

/** A project template that comes with the program, for one family of projects (brief §4.6). Its words are our own examples. */
export type ShippedProjectTemplate = z.infer<typeof fileSchema>['templates'][number]

const FILE = fileSchema.parse(shipped)

export const SHIPPED_PROJECT_TEMPLATES: readonly ShippedProjectTemplate[] = FILE.templates
/** What is said beside every one of them. */
export const SHIPPED_TEMPLATES_SOURCE: string = FILE.source
