import { ListFilter, X } from 'lucide-react'
import { useMemo, type RefObject } from 'react'
import type { RememberedViews } from '@renderer/fields/named-views'
import { ViewMenu } from '@renderer/fields/view-menu'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Popover } from '@renderer/ui/popover'
import { Select } from '@renderer/ui/select'
import { SearchField } from '@renderer/ui/text-field'
import { FILTERS, GROUPINGS, PLAIN_VIEW, SORTS, withFilter, withoutFilters, type FilterName, type ListView } from './list/list-view'
import type { ListWords } from './list/list-words'
import type { ProjectsView } from './use-projects'

interface ProjectFiltersProps {
  readonly projects: ProjectsView
  readonly remembered: RememberedViews<ListView>
  readonly words: ListWords
  readonly typed: string
  readonly onType: (typed: string) => void
  /** The line for words. */
  readonly ask: RefObject<HTMLInputElement | null>
}

const ALL = 'all'
/** What is asked for most stands in sight; the rest behind a button that counts what is set. */
const IN_SIGHT: readonly FilterName[] = ['year', 'issue', 'standing']
const BEHIND = FILTERS.filter((name) => !IN_SIGHT.includes(name))

/** Narrows, groups and sorts the list; what narrows it stays in sight as words that can be taken away. */
export function ProjectFilters(props: ProjectFiltersProps) {
  const t = useT()
  const formats = useNumerals()
  const { remembered: { view, setView }, typed, onType, ask } = props
  const options = useOptions(props)
  const behind = BEHIND.filter((name) => view.filters[name] !== undefined).length
  const more = (
    <Button icon={ListFilter}>{behind === 0 ? t('project.filter.more') : t('project.filter.moreSet', { count: formats.count(behind) })}</Button>
  )
  return (
    <div className="project-tools">
      <div className="project-filters">
        <SearchField aria-label={t('project.filter.words')} placeholder={t('project.filter.words')} value={typed} onChange={onType} inputRef={ask} className="project-filter-words" />
        {IN_SIGHT.map((name) => <FilterSelect key={name} name={name} options={options(name)} view={view} onView={setView} className={name === 'year' ? 'project-filter-year' : 'project-filter-issue'} />)}
        <Popover trigger={more} label={t('project.filter.moreTitle')}>
          <div className="project-filter-sheet">
            {BEHIND.map((name) => <FilterSelect key={name} name={name} options={options(name)} view={view} onView={setView} isLabelled />)}
          </div>
        </Popover>
      </div>
      <div className="project-filters">
        <ViewSelects view={view} onView={setView} />
        <ViewMenu remembered={props.remembered} plain={PLAIN_VIEW} plainWords={t('project.view.plain')} hint={t('project.view.nameHint')} />
        <ActiveFilters view={view} onView={setView} words={props.words} />
      </div>
    </div>
  )
}

interface FilterSelectProps {
  readonly name: FilterName
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly view: ListView
  readonly onView: (view: ListView) => void
  readonly isLabelled?: boolean
  readonly className?: string
}

function FilterSelect({ name, options, view, onView, isLabelled = false, className }: FilterSelectProps) {
  const t = useT()
  const by = t(`project.view.by.${name}`)
  return (
    <Select
      {...(isLabelled ? { label: by } : { 'aria-label': t('project.view.filterBy', { name: by }) })}
      options={[{ id: ALL, label: t(`project.view.all.${name}`) }, ...options]}
      value={view.filters[name] ?? ALL}
      onChange={(value) => { onView(withFilter(view, name, value === ALL ? '' : value)) }}
      className={className}
    />
  )
}

function ViewSelects({ view, onView }: Pick<FilterSelectProps, 'view' | 'onView'>) {
  const t = useT()
  return (
    <>
      <Select
        aria-label={t('project.view.group')}
        options={GROUPINGS.map((id) => ({ id, label: id === 'none' ? t('project.view.noGroup') : t('project.view.groupBy', { name: t(`project.view.by.${id}`) }) }))}
        value={view.group}
        onChange={(group) => { onView({ ...view, group, folded: [] }) }}
        className="project-filter-group"
      />
      <Select
        aria-label={t('project.view.sort')}
        options={SORTS.map((id) => ({ id, label: t('project.view.sortBy', { name: t(`project.view.column.${id}`) }) }))}
        value={view.sort}
        onChange={(sort) => { onView({ ...view, sort, descending: false }) }}
        className="project-filter-group"
      />
    </>
  )
}

/** What narrows the list now, each with the way to take it away. */
function ActiveFilters({ view, onView, words }: Pick<FilterSelectProps, 'view' | 'onView'> & { readonly words: ListWords }) {
  const t = useT()
  const set = FILTERS.filter((name) => view.filters[name] !== undefined)
  if (set.length === 0) return null
  return (
    <>
      {set.map((name) => (
        <Button key={name} dense variant="quiet" icon={X} className="project-filter-chip" onPress={() => { onView(withFilter(view, name, '')) }}>
          {`${t(`project.view.by.${name}`)}: ${words.word(name, view.filters[name] ?? '')}`}<span className="ui-hidden"> · {t('project.filter.drop')}</span>
        </Button>
      ))}
      <Button dense variant="plain" onPress={() => { onView(withoutFilters(view)) }}>{t('project.filter.clear')}</Button>
    </>
  )
}

/** Only what some project of the plan has can be chosen, and what is chosen now. */
function useOptions({ projects, words, remembered: { view } }: Pick<ProjectFiltersProps, 'projects' | 'words' | 'remembered'>) {
  return useMemo(() => {
    const optionsOf = (name: FilterName) => {
      const keys = new Set(projects.rows.flatMap((row) => row.keys[name]))
      const chosen = view.filters[name]
      if (chosen !== undefined) keys.add(chosen)
      return [...keys].sort((a, b) => words.compareKeys(name, a, b)).map((key) => ({ id: key, label: words.word(name, key) }))
    }
    const options = new Map(FILTERS.map((name) => [name, optionsOf(name)]))
    return (name: FilterName) => options.get(name) ?? []
  }, [projects, words, view.filters])
}
