import { X } from 'lucide-react'
import { ProjectLink } from '@renderer/fields/open-project'
import { useNumerals, useT } from '@renderer/ui/language'
import { IconButton } from '@renderer/ui/button'
import { Panel } from '@renderer/ui/panel'
import type { Budget } from './use-budget'

interface CellProjectsProps {
  readonly budget: Budget
  readonly ids: ReadonlySet<string> | undefined
  readonly title: string
  readonly onClose: () => void
}

/** The projects behind a figure, each with the way to its page. */
export function CellProjects({ budget, ids, title, onClose }: CellProjectsProps) {
  const t = useT()
  const formats = useNumerals()
  const projects = budget.projects.filter(({ id }) => ids?.has(id) === true)
  return (
    <Panel title={title} actions={<><span className="budget-quiet">{t('figures.pivot.count', { count: formats.count(projects.length) })}</span><IconButton label={t('figures.pivot.close')} icon={X} dense onPress={onClose} /></>}>
      <ul className="budget-list">
        {projects.map(({ id, fields }) => <li key={id}><ProjectLink project={id}>{formats.text(fields.title)}</ProjectLink></li>)}
      </ul>
    </Panel>
  )
}
