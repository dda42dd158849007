import { TEMPLATE_BLANK } from '@shared/project/template-content'
import type { Project } from '@shared/project/project-record'
import { useNumerals, useT } from '@renderer/ui/language'
import { familyWords } from '../family-words'
import './template.css'

/** From which template a project began, as long as it still holds a blank of it. */
export function TemplateNote({ project: { fields } }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const hasBlank = [fields.rationale, fields.purpose, fields.output, fields.benefits, fields.laws].some((words) => words.includes(TEMPLATE_BLANK))
  if (fields.family === '' || !hasBlank) return null
  return <p className="template-started" role="status">{t('proposal.template.started', { family: familyWords(t, formats, fields.family) })}</p>
}
