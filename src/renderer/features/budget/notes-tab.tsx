import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { lineNotes, NOTE_FIELDS } from '@shared/budget/line-notes'
import { rateOutliers } from '@shared/budget/outliers'
import { rateTable } from '@shared/budget/rate-table'
import { duplicateProjects } from '@shared/project/duplicates'
import { noteWords } from '@renderer/fields/budget-note-words'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import type { Budget } from './use-budget'

/** Everything a second reader would ask about the money of the plan, each with the way to its place. */
export function NotesTab({ budget }: { readonly budget: Budget }) {
  const t = useT()
  const formats = useNumerals()
  const { projects, lines, unitRates } = budget
  const notes = useMemo(() => lineNotes(lines, rateTable(unitRates)), [lines, unitRates])
  const duplicates = useMemo(() => duplicateProjects(projects), [projects])
  const outliers = useMemo(() => rateOutliers(lines), [lines])
  const titles = useMemo(() => new Map(projects.map(({ id, fields }) => [id, fields.title])), [projects])
  const item = (words: string): string => (words === '' ? t('figures.lineNotes.unnamed') : formats.text(words))
  const titleOf = (project: string): string => formats.text(titles.get(project) ?? '')
  if (notes.length + duplicates.length + outliers.length === 0) return <EmptyState what={t('figures.findings.empty')} why={t('figures.findings.emptyWhy')} />
  return (
    <div className="budget-tab">
      <NotesPanel title={t('figures.findings.duplicates')} count={duplicates.length} why={t('figures.findings.duplicatesWhy')}>
        {duplicates.map((group) => (
          <li key={group[0]?.id}>{group.map(({ id, fields }) => <div key={id}><PlaceLink project={id} at={id} field="title">{formats.text(fields.title)} · {formats.year(fields.fiscalYear)}</PlaceLink></div>)}</li>
        ))}
      </NotesPanel>
      <NotesPanel title={t('figures.findings.outliers')} count={outliers.length}>
        {outliers.map(({ line, median, among }) => (
          <li key={line.id}>
            <PlaceLink project={line.fields.project} at={line.id} field="rate">{item(line.fields.item)} · {titleOf(line.fields.project)}</PlaceLink>
            <p>{t('figures.findings.outlier', { rate: formats.shortMoney(line.fields.rate), median: formats.shortMoney(median), count: formats.count(among) })}</p>
          </li>
        ))}
      </NotesPanel>
      <NotesPanel title={t('figures.findings.lines')} count={notes.length}>
        {notes.map((note) => (
          <li key={`${note.line.id} ${note.rule}`}>
            <PlaceLink project={note.line.fields.project} at={note.line.id} field={NOTE_FIELDS[note.rule]}>{item(note.line.fields.item)} · {titleOf(note.line.fields.project)}</PlaceLink>
            <p>{noteWords(t, formats, note)}</p>
          </li>
        ))}
      </NotesPanel>
    </div>
  )
}

/** A group of notes; not there without any. */
function NotesPanel({ title, count, why, children }: { readonly title: string; readonly count: number; readonly why?: string; readonly children: ReactNode }) {
  const t = useT()
  const formats = useNumerals()
  if (count === 0) return null
  return (
    <Panel title={title} actions={<span className="budget-quiet">{t('figures.findings.count', { count: formats.count(count) })}</span>}>
      {why !== undefined && <p className="budget-quiet">{why}</p>}
      <ul className="budget-list">{children}</ul>
    </Panel>
  )
}

function PlaceLink({ project, at, field, children }: { readonly project: string; readonly at: string; readonly field: string; readonly children: ReactNode }) {
  return <Link to="/projects/$projectId" params={{ projectId: project }} search={{ at, field }}>{children}</Link>
}
