import { Link2 } from 'lucide-react'
import { useState } from 'react'
import type { Project } from '@shared/project/project-record'
import type { ProposalMeter } from '@shared/project/proposal-meter'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { ProjectLinks } from '@renderer/fields/project-links'
import { ProjectMeter } from '@renderer/fields/project-meter'
import { useOpenProject } from '@renderer/fields/open-project'
import { StateMark } from '@renderer/ui/badge'
import { Button, IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'

export interface ProjectChainProps {
  readonly view: PlanView
  /** The numbers KPIs go by, "1.2". */
  readonly numbers: ReadonlyMap<string, string>
  readonly projects: readonly Project[]
  /** How far the proposal of each is; `undefined` until the store answered. */
  readonly meterOf: ((project: Project) => ProposalMeter) | undefined
  /** Read aloud: under which strategy they stand. */
  readonly label: string
}

/** Projects at the end of the chain: name, the KPIs they serve, and a way to link them without leaving the page. */
export function ProjectChain({ view, numbers, projects, meterOf, label }: ProjectChainProps) {
  if (projects.length === 0) return null
  return (
    <ul className="chain-projects" aria-label={label}>
      {projects.map((project) => <ProjectLine key={project.id} view={view} numbers={numbers} project={project} meter={meterOf?.(project)} />)}
    </ul>
  )
}

function ProjectLine({ view, numbers, project, meter }: Pick<ProjectChainProps, 'view' | 'numbers'> & { readonly project: Project; readonly meter: ProposalMeter | undefined }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const [isOpen, setOpen] = useState(false)
  const open = useOpenProject()
  const { title } = project.fields
  const served = view.projectKpis.filter(({ fields }) => fields.project === project.id).flatMap(({ fields }) => numbers.get(fields.kpi) ?? [])
  const marks = [...new Set(served)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map(formats.digits).join(', ')
  return (
    <li className="chain-project">
      <div className="chain-line">
        <Button variant="plain" dense className="issue-open" aria-label={t('direction.links.open', { title })} onPress={() => { open(project.id) }}>{formats.text(title)}</Button>
        <span className="chain-kpis">
          {marks === '' ? <StateMark state="missing" bare>{t('direction.links.none')}</StateMark> : t('direction.links.served', { numbers: marks })}
        </span>
        {meter !== undefined && <span className="chain-meter"><ProjectMeter meter={meter} /></span>}
        {canEdit && <IconButton label={t('direction.links.editOf', { title })} icon={Link2} dense aria-expanded={isOpen} onPress={() => { setOpen(!isOpen) }} />}
      </div>
      {isOpen && (
        <div className="chain-links">
          <ProjectLinks project={project} />
          <Button dense onPress={() => { setOpen(false) }}>{t('direction.links.done')}</Button>
        </div>
      )}
    </li>
  )
}
