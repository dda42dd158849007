import { useMemo, type ReactNode } from 'react'
import { linesByProject } from '@shared/budget/budget-amounts'
import { lineNotes, NOTE_FIELDS } from '@shared/budget/line-notes'
import { isOpenOutlier, rateOutliers, type Outlier } from '@shared/budget/outliers'
import { rateTable } from '@shared/budget/rate-table'
import { duplicateProjects, isOpenGroup } from '@shared/project/duplicates'
import type { Project } from '@shared/project/project-record'
import { noteWords } from '@renderer/fields/budget-note-words'
import { ProjectLink } from '@renderer/fields/open-project'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { DuplicateNote } from './notes/duplicate-note'
import { NotesPanel } from './notes/notes-panel'
import { OutlierNote } from './notes/outlier-note'
import type { Budget } from './use-budget'

/** Everything a second reader would ask about the money of the plan, each with the way to its place. */
export function NotesTab({ budget }: { readonly budget: Budget }) {
  const t = useT()
  const formats = useNumerals()
  const { projects, lines, unitRates } = budget
  const notes = useMemo(() => lineNotes(lines, rateTable(unitRates)), [lines, unitRates])
  const duplicates = useMemo(() => duplicateProjects(projects), [projects])
  const outliers = useMemo(() => rateOutliers(lines), [lines])
  const byId = useMemo(() => new Map(projects.map((project) => [project.id, project])), [projects])
  const linesOf = useMemo(() => linesByProject(lines), [lines])
  const item = (words: string): string => (words === '' ? t('figures.lineNotes.unnamed') : formats.text(words))
  const titleOf = (project: string): string => formats.text(byId.get(project)?.fields.title ?? '')
  if (notes.length + duplicates.length + outliers.length === 0) return <EmptyState what={t('figures.findings.empty')} why={t('figures.findings.emptyWhy')} />
  return (
    <div className="budget-tab">
      <NotesPanel title={t('figures.findings.duplicates')} notes={duplicates} isOpen={isOpenGroup} keyOf={keyOfGroup} why={t('figures.findings.duplicatesWhy')}>
        {(group) => <DuplicateNote key={group[0]?.id} budget={budget} linesOf={linesOf} group={group} />}
      </NotesPanel>
      <NotesPanel title={t('figures.findings.outliers')} notes={outliers} isOpen={isOpenOutlier} keyOf={keyOfOutlier} why={t('figures.findings.outliersWhy')}>
        {(outlier) => <OutlierNote key={outlier.line.id} outlier={outlier} projects={byId} />}
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

function keyOfGroup([first]: readonly Project[]): string {
  return first?.id ?? ''
}

function keyOfOutlier({ line }: Outlier): string {
  return line.id
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
