import { projectRecord, type Project } from '@shared/project/project-record'
import { useEarlierPlan } from '@renderer/fields/earlier-plan'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useNumerals, useT } from '@renderer/ui/language'

/** Which project of last period's plan this one continues; nothing for a new one. */
export function EarlierProject({ project }: { readonly project: Project }) {
  const t = useT()
  const { text, year } = useNumerals()
  const { plan } = usePlanFields()
  const old = useEarlierPlan(plan, projectRecord)?.records.get(project.id)
  if (old === undefined) return null
  return <p className="muted small project-fact-wide">{t('structure.earlier.project', { title: text(old.fields.title), year: year(old.fields.fiscalYear) })}</p>
}
