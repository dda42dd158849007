import action from '@resources/templates/action-1.json'
import strategic from '@resources/templates/strategic-1.json'
import { invariant } from '@shared/kernel/invariant'
import { parseTemplate, type TemplateFile, type TemplateKind } from './plan-template'

/** The templates that come with the program, by kind of plan. They are the program's own proposal and say so in `source`. */
const SHIPPED: Readonly<Record<TemplateKind, TemplateFile>> = { strategic: read(strategic), action: read(action) }

/** The program's own template for a kind of plan. */
export function shippedTemplate(kind: TemplateKind): TemplateFile {
  return SHIPPED[kind]
}

function read(data: unknown): TemplateFile {
  const template = parseTemplate(data)
  invariant(template.ok, 'a shipped template is valid')
  return template.value
}
