import type { RefObject } from 'react'
import { STANDINGS } from '@shared/project/project-step-record'
import { SearchField } from '@renderer/ui/text-field'
import { Select } from '@renderer/ui/select'
import { useNumerals, useT } from '@renderer/ui/language'
import type { ProjectFilter, ProjectsView } from './use-projects'

interface ProjectFiltersProps {
  readonly view: ProjectsView
  readonly filter: ProjectFilter
  readonly onChange: (filter: ProjectFilter) => void
  /** The line for words. */
  readonly ask: RefObject<HTMLInputElement | null>
}

const ALL: string = 'all'

/** Narrows the list by words, fiscal year and issue. */
export function ProjectFilters({ view, filter, onChange, ask }: ProjectFiltersProps) {
  const t = useT()
  const formats = useNumerals()
  const years = [...new Set(view.rows.map(({ project }) => project.fields.fiscalYear))].sort((a, b) => a - b)
  const yearOptions = [{ id: ALL, label: t('project.filter.allYears') }, ...years.map((year) => ({ id: String(year), label: formats.year(year) }))]
  const issueOptions = [{ id: ALL, label: t('project.filter.allIssues') }, ...view.issues.map((issue) => ({ id: issue.id, label: formats.text(issue.fields.title) }))]
  const standings = STANDINGS.filter((at) => view.rows.some(({ way }) => way.standing === at))
  const standingOptions = [{ id: ALL, label: t('standing.all') }, ...standings.map((at) => ({ id: at, label: t(`standing.at.${at}`) }))]
  return (
    <div className="project-filters">
      <SearchField
        aria-label={t('project.filter.words')}
        placeholder={t('project.filter.words')}
        value={filter.words}
        onChange={(words) => { onChange({ ...filter, words }) }}
        inputRef={ask}
        className="project-filter-words"
      />
      <Select
        aria-label={t('project.filter.year')}
        options={yearOptions}
        value={filter.year === '' ? ALL : filter.year}
        onChange={(year) => { onChange({ ...filter, year: year === ALL ? '' : year }) }}
        className="project-filter-year"
      />
      <Select
        aria-label={t('standing.filter')}
        options={standingOptions}
        value={filter.standing === '' ? ALL : filter.standing}
        onChange={(standing) => { onChange({ ...filter, standing: standing === ALL ? '' : standing }) }}
        className="project-filter-issue"
      />
      <Select
        aria-label={t('project.filter.issue')}
        options={issueOptions}
        value={filter.issue === '' ? ALL : filter.issue}
        onChange={(issue) => { onChange({ ...filter, issue: issue === ALL ? '' : issue }) }}
        className="project-filter-issue"
      />
    </div>
  )
}
