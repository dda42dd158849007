import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { BackToPlan } from '@renderer/fields/back-to-plan'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { ImportButton } from '@renderer/fields/workbooks/import-button'
import { useActions } from '@renderer/ui/actions'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { ChosenBar } from './list/chosen-bar'
import { useListColumns } from './list/list-columns'
import { withoutFilters } from './list/list-view'
import { ManyDialog } from './list/many-dialog'
import { ProjectTable } from './list/project-table'
import { useChosen } from './list/use-chosen'
import { cameFrom, leaveBy, useShown, type Shown } from './list/use-shown'
import { MoneyWords } from './money-words'
import { NewProjectDialog } from './new-project-dialog'
import { usePlanName } from './plan-name'
import { ProjectFilters } from './project-filters'
import { ManyStepsButton } from './standing/many-steps-button'
import { sumRows, useProjects, type ProjectsView } from './use-projects'

interface ProjectListProps {
  readonly onOpen: (project: string) => void
  /** Who looks: each has a view of their own. */
  readonly person: string
}

/** The list of a plan: its title, the one next action, and the projects. */
export function ProjectList({ onOpen, person }: ProjectListProps) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit, plan, role } = usePlanFields()
  const projects = useProjects(plan)
  const shown = useShown(projects, person)
  const [isAdding, setAdding] = useState(false)
  const planName = usePlanName(plan)
  useActions(canEdit ? [{ id: 'project.new', words: t('project.add'), isKeyOnly: true, run: () => { setAdding(true) } }] : [])
  if (projects === undefined) return null
  const isEmpty = projects.rows.length === 0
  const narrowed = shown.rows.length < projects.rows.length ? shown.rows.map(({ project }) => project.id) : undefined
  const note = t('project.list.note', { count: formats.count(shown.rows.length), all: formats.count(projects.rows.length) })
  const add = canEdit ? <Button variant="primary" icon={Plus} onPress={() => { setAdding(true) }}>{t('project.add')}</Button> : undefined
  return (
    <Page
      title={t('project.list.title')}
      note={role === 'reviewer' ? `${planName} · ${note}` : note}
      actions={role === 'reviewer' ? <><ImportButton /><ExportButton shown={narrowed} /><BackToPlan plan={plan.id} /></> : <>{(canEdit || !isEmpty) && <ImportButton />}{!isEmpty && <ExportButton shown={narrowed} />}{!isEmpty && add}</>}
      width="wide"
    >
      {role === 'office' && !canEdit && <p className="projects-locked">{t('project.locked')}</p>}
      {isEmpty
        ? <EmptyState what={t('project.empty.what')} why={t(canEdit ? 'project.empty.why' : 'project.empty.whyLocked')} action={add} />
        : <Projects projects={projects} shown={shown} onOpen={onOpen} />}
      <NewProjectDialog plan={plan.id} issues={projects.issues} isOpen={isAdding} onClose={() => { setAdding(false) }} onMade={onOpen} />
    </Page>
  )
}

interface ProjectsProps extends Pick<ProjectListProps, 'onOpen'> {
  readonly projects: ProjectsView
  readonly shown: Shown
}

/** Filters, the rows, and a foot that follows both the filter and what is chosen. */
function Projects({ projects, shown, onOpen }: ProjectsProps) {
  const t = useT()
  const { plan, canEdit } = usePlanFields()
  const columns = useListColumns(plan.id)
  const chosen = useChosen(shown.rows)
  const ask = useRef<HTMLInputElement>(null)
  const [from] = useState(() => cameFrom(plan.id))
  const [isEditing, setEditing] = useState(false)
  const { remembered: { view, setView }, words, rows, groups, lines, typed, setTyped } = shown
  useActions(canEdit && chosen.open.length > 0 ? [{ id: 'project.setMany', words: t('project.choose.editAction'), run: () => { setEditing(true) } }] : [])
  const clear = (): void => {
    setTyped('')
    setView(withoutFilters(view))
    ask.current?.focus()
  }
  const open = (project: string): void => {
    leaveBy(plan.id, project)
    onOpen(project)
  }
  return (
    <>
      <ProjectFilters projects={projects} remembered={shown.remembered} words={words} typed={typed} onType={setTyped} ask={ask} />
      <Panel flush className="projects-table">
        {rows.length === 0
          ? <div className="projects-none"><EmptyState what={t('project.noMatch.what')} why={t('project.noMatch.why')} action={<Button onPress={clear}>{t('structure.empty.clear')}</Button>} /></div>
          : (
            <ProjectTable
              columns={columns} lines={lines} groups={groups} view={view} onView={setView} words={words} cameFrom={from}
              chosen={chosen.selection} onChoose={chosen.choose} onOpen={open} onDelete={chosen.remove}
            />
          )}
      </Panel>
      <div className="projects-total">
        <div className="projects-total-row">
          <MoneyWords label={t('project.list.total')} amount={sumRows(rows)} />
          <ManyStepsButton projects={(chosen.rows.length > 0 ? chosen.rows : rows).filter(({ counts }) => counts).map(({ project }) => project.id)} />
        </div>
        <ChosenBar chosen={chosen} onEdit={() => { setEditing(true) }} />
      </div>
      {isEditing && (
        <ManyDialog
          projects={chosen.open} locked={chosen.locked} issues={projects.issues} strategies={projects.strategies}
          all={projects.rows.map(({ project }) => project)} onClose={() => { setEditing(false) }}
        />
      )}
    </>
  )
}
