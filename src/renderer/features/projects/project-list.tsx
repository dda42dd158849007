import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { ImportButton } from '@renderer/fields/workbooks/import-button'
import { useActions } from '@renderer/ui/actions'
import { Badge, StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { useMedia } from '@renderer/ui/use-media'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'
import { ProjectMenu } from './copy/project-menu'
import { MoneyWords } from './money-words'
import { NewProjectDialog } from './new-project-dialog'
import { usePlanName } from './plan-name'
import { BackToPlan } from './project-bar'
import { ProjectFilters } from './project-filters'
import { ProjectMeter, useProjectMeters } from './project-meter'
import { ManyStepsButton } from './standing/many-steps-button'
import { StandingBadge } from './standing/standing-badge'
import { filterRows, sumRows, useProjects, type ProjectFilter, type ProjectRow } from './use-projects'

const ALL_PROJECTS: ProjectFilter = { words: '', year: '', issue: '', standing: '' }

/** The list itself: filter, rows, and a total that follows the filter. */
export function ProjectList({ onOpen }: { readonly onOpen: (project: string) => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit, plan, role } = usePlanFields()
  const view = useProjects(plan)
  const [filter, setFilter] = useState<ProjectFilter>(ALL_PROJECTS)
  const ask = useRef<HTMLInputElement>(null)
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns(plan.id)
  const planName = usePlanName(plan)
  useActions(canEdit ? [{ id: 'project.new', words: t('project.add'), isKeyOnly: true, run: () => { setAdding(true) } }] : [])
  if (view === undefined) return null
  const rows = filterRows(view.rows, filter)
  const clear = (): void => {
    setFilter(ALL_PROJECTS)
    ask.current?.focus()
  }
  const shown = rows.length < view.rows.length ? rows.map(({ project }) => project.id) : undefined
  const note = t('project.list.note', { count: formats.count(rows.length), all: formats.count(view.rows.length) })
  const add = canEdit ? <Button variant="primary" icon={Plus} onPress={() => { setAdding(true) }}>{t('project.add')}</Button> : undefined
  return (
    <Page
      title={t('project.list.title')}
      note={role === 'reviewer' ? `${planName} · ${note}` : note}
      actions={role === 'reviewer' ? <><ExportButton shown={shown} /><BackToPlan plan={plan.id} /></> : <>{canEdit && <ImportButton />}{view.rows.length > 0 && <ExportButton shown={shown} />}{view.rows.length > 0 && add}</>}
      width="wide"
    >
      {role === 'office' && !canEdit && <p className="projects-locked">{t('project.locked')}</p>}
      {view.rows.length === 0 ? (
        <EmptyState what={t('project.empty.what')} why={t(canEdit ? 'project.empty.why' : 'project.empty.whyLocked')} action={add} />
      ) : (
        <>
          <ProjectFilters view={view} filter={filter} onChange={setFilter} ask={ask} />
          <Panel flush className="projects-table">
            <DataTable
              caption={t('project.list.title')}
              columns={columns}
              rows={rows}
              rowKey={({ project }) => project.id}
              onOpen={({ project }) => { onOpen(project.id) }}
              openOnClick
              rowTone={({ counts }) => (counts ? undefined : 'quiet')}
              empty={<div className="projects-none"><EmptyState what={t('project.noMatch.what')} why={t('project.noMatch.why')} action={<Button onPress={clear}>{t('structure.empty.clear')}</Button>} /></div>}
            />
          </Panel>
          <ManyStepsButton projects={rows.filter(({ counts }) => counts).map(({ project }) => project.id)} />
          <div className="projects-total"><MoneyWords label={t('project.list.total')} amount={sumRows(rows)} /></div>
        </>
      )}
      <NewProjectDialog plan={plan.id} issues={view.issues} isOpen={isAdding} onClose={() => { setAdding(false) }} onMade={onOpen} />
    </Page>
  )
}

function useColumns(plan: string): readonly Column<ProjectRow>[] {
  const t = useT()
  const formats = useNumerals()
  const isNarrow = useMedia(NARROW)
  const meterOf = useProjectMeters(plan)
  const columns: readonly Column<ProjectRow>[] = [
    { id: 'order', header: t('project.column.order'), align: 'end', width: '52px', cell: ({ order }) => formats.count(order) },
    { id: 'title', header: t('project.column.title'), isRowHeader: true, cell: (row) => <ProjectTitle row={row} /> },
    { id: 'year', header: t('project.column.year'), align: 'end', width: '88px', cell: ({ project }) => formats.year(project.fields.fiscalYear) },
    { id: 'source', header: t('project.column.source'), width: '170px', cell: ({ project }) => t(`domain.fundSource.${project.fields.fundSource}`) },
    { id: 'meter', header: t('proposal.meter.column'), width: '100px', cell: ({ project, counts }) => counts && meterOf !== undefined && <ProjectMeter meter={meterOf(project)} /> },
    { id: 'standing', header: t('standing.column.standing'), width: '150px', cell: ({ way }) => <StandingBadge way={way} /> },
    { id: 'lines', header: t('project.column.lines'), align: 'end', width: '84px', cell: ({ lines }) => formats.count(lines.length) },
    { id: 'total', header: t('project.column.total'), align: 'end', width: '160px', cell: ({ total }) => formats.money(total) },
    { id: 'tools', header: <VisuallyHidden>{t('proposal.copy.menu')}</VisuallyHidden>, width: '56px', cell: ({ project }) => <ProjectMenu project={project} inList /> }
  ]
  return isNarrow ? columns.filter(({ id }) => !WIDE_ONLY.includes(id)) : columns
}

/** At 200 % zoom only what tells one project from another. */
const NARROW = '(max-width: 820px)'
const WIDE_ONLY: readonly string[] = ['order', 'source', 'meter', 'standing', 'lines']

function ProjectTitle({ row: { project, issue, lines, counts, lacksGoal } }: { readonly row: ProjectRow }) {
  const t = useT()
  const formats = useNumerals()
  const { comments } = usePlanFields()
  const own = new Set([project.id, ...lines.map(({ id }) => id)])
  const open = comments.filter(({ fields }) => fields.state === 'open' && own.has(fields.target)).length
  return (
    <>
      <span className="project-title">{formats.text(project.fields.title)}</span>
      <span className="project-quiet">
        {open > 0 && <Badge tone="gold">{t('workspace.comment.count', { count: formats.count(open) })}</Badge>}
        <SampleBadge isMarked={project.fields.sample} />
        {!counts && <Badge>{t('project.forReference')}</Badge>}
        {lacksGoal && <StateMark state="missing">{t('alignment.missingGoal')}</StateMark>}
        <span>{issue === undefined ? t('project.noIssue') : formats.text(issue.fields.title)}</span>
      </span>
    </>
  )
}
