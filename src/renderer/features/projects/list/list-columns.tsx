import { useContext, useMemo } from 'react'
import type { Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { ProjectMeter, useProjectMeters } from '@renderer/fields/project-meter'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { Badge, StateMark } from '@renderer/ui/badge'
import type { Column } from '@renderer/ui/data-table'
import { useNumerals, useT } from '@renderer/ui/language'
import { useMedia } from '@renderer/ui/use-media'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'
import { ProjectMenu } from '../copy/project-menu'
import { StandingBadge } from '../standing/standing-badge'
import type { ProjectRow } from '../use-projects'
import type { SortName } from './list-view'
import { RowStop } from './row-stop'

/** A column of the list; `sort` names what its head sorts by. */
export interface ListColumn extends Column<ProjectRow> {
  readonly sort?: SortName | undefined
}

/** The columns that fit the window. */
export function useListColumns(plan: string): readonly ListColumn[] {
  const t = useT()
  const formats = useNumerals()
  const isNarrow = useMedia(NARROW)
  const isWide = useMedia(WIDE)
  const meterOf = useProjectMeters(plan)
  return useMemo(() => {
    const columns: readonly ListColumn[] = [
      { id: 'order', sort: 'order', header: t('project.column.order'), align: 'end', width: '58px', cell: ({ order }) => formats.count(order) },
      { id: 'title', sort: 'title', header: t('project.column.title'), isRowHeader: true, cell: (row) => <ProjectTitle row={row} /> },
      { id: 'year', sort: 'year', header: t('project.column.year'), align: 'end', width: '84px', cell: ({ project }) => formats.year(project.fields.fiscalYear) },
      { id: 'source', sort: 'source', header: t('project.column.source'), width: '144px', cell: ({ project }) => t(`domain.fundSource.${project.fields.fundSource}`) },
      { id: 'meter', header: t('proposal.meter.column'), width: '100px', cell: ({ project, counts }) => counts && meterOf !== undefined && <ProjectMeter meter={meterOf(project)} /> },
      { id: 'standing', sort: 'standing', header: t('standing.column.standing'), width: '124px', cell: ({ way }) => <StandingBadge way={way} /> },
      { id: 'lines', sort: 'lines', header: t('project.column.lines'), align: 'end', width: '80px', cell: ({ lines }) => formats.count(lines.length) },
      { id: 'total', sort: 'total', header: t('project.column.total'), align: 'end', width: '150px', cell: ({ total }) => formats.money(total) },
      { id: 'tools', header: <VisuallyHidden>{t('proposal.copy.menu')}</VisuallyHidden>, width: '56px', cell: ({ project }) => <RowMenu project={project} /> }
    ]
    return columns.filter(({ id }) => (isNarrow ? !WIDE_ONLY.includes(id) : id !== 'lines' || isWide))
  }, [t, formats, isNarrow, isWide, meterOf])
}

/** At 200 % zoom only what tells one project from another; how many lines there are only where there is room for it. */
const NARROW = '(max-width: 820px)'
const WIDE = '(min-width: 1500px)'
const WIDE_ONLY: readonly string[] = ['order', 'source', 'meter', 'standing', 'lines']

/** Tab comes to the menu of the one row it comes to, and no other. */
function RowMenu({ project }: { readonly project: Project }) {
  return <ProjectMenu project={project} inList isPassedBy={!useContext(RowStop)} />
}

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
        {project.fields.code !== '' && <span className="project-code num">{project.fields.code}</span>}
        {open > 0 && <Badge tone="gold">{t('workspace.comment.count', { count: formats.count(open) })}</Badge>}
        <SampleBadge isMarked={project.fields.sample} />
        {!counts && <Badge>{t('project.forReference')}</Badge>}
        {lacksGoal && <StateMark state="missing">{t('alignment.missingGoal')}</StateMark>}
        <span>{issue === undefined ? t('project.noIssue') : formats.text(issue.fields.title)}</span>
      </span>
    </>
  )
}
