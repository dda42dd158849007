import { useMemo, useState, type ReactNode } from 'react'
import { lineNotes, NOTE_FIELDS } from '@shared/budget/line-notes'
import { rateOutliers } from '@shared/budget/outliers'
import { rateTable } from '@shared/budget/rate-table'
import { duplicateProjects } from '@shared/project/duplicates'
import { noteWords } from '@renderer/fields/budget-note-words'
import { ProjectLink } from '@renderer/fields/open-project'
import { Button } from '@renderer/ui/button'
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
      <NotesPanel title={t('figures.findings.duplicates')} notes={duplicates} why={t('figures.findings.duplicatesWhy')}>
        {(group) => <li key={group[0]?.id}>{group.map(({ id, fields }) => <div key={id}><ProjectLink project={id} at={id} field="title">{formats.text(fields.title)} · {formats.year(fields.fiscalYear)}</ProjectLink></div>)}</li>}
      </NotesPanel>
      <NotesPanel title={t('figures.findings.outliers')} notes={outliers}>
        {({ line, median, usual, among }) => (
          <li key={line.id}>
            <ProjectLink project={line.fields.project} at={line.id} field="rate">{item(line.fields.item)} · {titleOf(line.fields.project)}</ProjectLink>
            <p>{t('figures.findings.outlier', { rate: formats.shortMoney(line.fields.rate), median: formats.shortMoney(median), count: formats.count(among) })}</p>
            <Beside words={t('figures.findings.usual')} project={usual.fields.project} at={usual.id} field="rate">{titleOf(usual.fields.project)}</Beside>
          </li>
        )}
      </NotesPanel>
      <NotesPanel title={t('figures.findings.lines')} notes={notes}>
        {(note) => (
          <li key={`${note.line.id} ${note.rule}`}>
            <ProjectLink project={note.line.fields.project} at={note.line.id} field={NOTE_FIELDS[note.rule]}>{item(note.line.fields.item)} · {titleOf(note.line.fields.project)}</ProjectLink>
            <p>{noteWords(t, formats, note)}</p>
            {note.rule === 'twice' && <Beside words={t('figures.findings.first')} project={note.first.fields.project} at={note.first.id} field="item">{item(note.first.fields.item)}</Beside>}
          </li>
        )}
      </NotesPanel>
    </div>
  )
}

interface NotesPanelProps<Note> {
  readonly title: string
  readonly notes: readonly Note[]
  readonly why?: string
  readonly children: (note: Note) => ReactNode
}

/** So many stand at first, and with every press: a plan of ten thousand lines may have thousands. */
const STEP = 50

/** A group of notes; not there without any. */
function NotesPanel<Note>({ title, notes, why, children }: NotesPanelProps<Note>) {
  const t = useT()
  const formats = useNumerals()
  const [most, setMost] = useState(STEP)
  if (notes.length === 0) return null
  const left = notes.length - most
  return (
    <Panel title={title} actions={<span className="budget-quiet">{left > 0 ? t('figures.findings.shown', { shown: formats.count(most), count: formats.count(notes.length) }) : t('figures.findings.count', { count: formats.count(notes.length) })}</span>}>
      {why !== undefined && <p className="budget-quiet">{why}</p>}
      <ul className="budget-list">{notes.slice(0, most).map(children)}</ul>
      {left > 0 && <Button dense onPress={() => { setMost(most + STEP) }}>{t('figures.findings.more', { count: formats.count(Math.min(left, STEP)) })}</Button>}
    </Panel>
  )
}

interface PlaceLinkProps {
  readonly project: string
  readonly at: string
  readonly field: string
  readonly children: ReactNode
}

/** The other line that a note speaks of. */
function Beside({ words, ...place }: PlaceLinkProps & { readonly words: string }) {
  return <p className="budget-quiet">{words}: <ProjectLink {...place} /></p>
}
