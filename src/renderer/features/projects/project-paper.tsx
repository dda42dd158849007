import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Project } from '@shared/project/project-record'
import type { Comment } from '@shared/review/comment-record'
import { listRecords } from '@renderer/data/queries/records'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { ProjectLinks } from '@renderer/fields/project-links'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Panel } from '@renderer/ui/panel'
import { SplitPane } from '@renderer/ui/split-pane'
import { ActivitiesPanel } from './activities/activities-panel'
import { AlignmentPanel } from './alignment-panel'
import { AttachmentsPanel } from './attachments/attachments-panel'
import { useAttachmentIds } from './attachments/use-attachment-ids'
import { BudgetNotes } from './budget-notes'
import { BudgetPanel } from './budget-panel'
import { usePlanName } from './plan-name'
import { ProjectBar } from './project-bar'
import { ProjectFacts } from './project-facts'
import { ProjectInspector } from './project-inspector'
import { useSaveProject } from './use-save-project'

/** The page of a project as it is written, with what was said about it beside it. */
export function ProjectPaper({ project, onBack }: { readonly project: Project; readonly onBack: () => void }) {
  const t = useT()
  const { canEdit, role } = usePlanFields()
  const lines = useLinesOf(project)
  const comments = useCommentsOn(project, lines)
  const records = useRecordsOf(project, lines)
  const files = useAttachmentIds(project)
  useOpenPlace(project, lines, records)
  // An office that was told nothing needs no column beside its budget until it asks for the history.
  const startsFolded = role === 'office' && comments.length === 0
  const content = <ProjectInspector comments={comments} lines={lines ?? []} records={[...records, ...files]} />
  return (
    <SplitPane id={startsFolded ? 'project.quiet' : 'project'} inspector={{ title: t('history.pane'), content, startsFolded }}>
      {!canEdit && role === 'office' && <Banner tone="plain">{t('project.locked')}</Banner>}
      <div className="project-page">
        <ProjectBar project={project} onBack={onBack} />
        <ProjectHead project={project} />
        {lines !== undefined && <BudgetPanel project={project} lines={lines} />}
        {lines !== undefined && <BudgetNotes plan={project.plan} lines={lines} />}
        <ProjectFacts project={project} />
        <ActivitiesPanel project={project} />
        <Panel title={t('direction.links.title')}><ProjectLinks project={project} /></Panel>
        <AlignmentPanel project={project} />
        <AttachmentsPanel project={project} />
      </div>
    </SplitPane>
  )
}

function ProjectHead({ project }: { readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { plan, role } = usePlanFields()
  const planName = usePlanName(plan)
  const save = useSaveProject(project.id)
  const { title, reference } = project.fields
  return (
    <header className="project-head">
      <h1 className="ui-hidden">{title}</h1>
      <RecordTextField
        target={{ kind: 'project', record: project.id, field: 'title' }}
        label={t('domain.field.project.title')}
        hideLabel
        bare
        shape="title"
        maxLength={500}
        value={title}
        save={save('title')}
        className="project-title-field"
      />
      {role === 'reviewer' && <p className="project-reference">{planName}</p>}
      {reference !== '' && <p className="project-reference">{t('project.reference', { reference: formats.text(reference) })}</p>}
    </header>
  )
}

function useLinesOf(project: Project): readonly BudgetLine[] | undefined {
  return useLive(async (store) => {
    const all = await listRecords(store, budgetLineRecord, project.plan)
    return all.filter(({ fields }) => fields.project === project.id)
  }, [project.plan, project.id])
}

/** What was said about the project, its lines and its alignments. */
function useCommentsOn(project: Project, lines: readonly BudgetLine[] | undefined): readonly Comment[] {
  const { comments } = usePlanFields()
  const own = new Set([...useRecordsOf(project, lines), ...useAttachmentIds(project)])
  return comments.filter(({ fields }) => own.has(fields.target))
}

/** The project, its lines and its alignments, by id. */
function useRecordsOf({ id, plan }: Project, lines: readonly BudgetLine[] | undefined): readonly string[] {
  const alignments = useLive((store) => listRecords(store, alignmentRecord, plan), [plan])
  return useMemo(() => {
    const served = alignments?.filter(({ fields }) => fields.project === id) ?? []
    return [id, ...(lines ?? []).map((line) => line.id), ...served.map((alignment) => alignment.id)]
  }, [id, lines, alignments])
}

/**
 * A link may name the record it is about (`?at=`) and its field (`?field=`, else the first): it comes into sight and takes the
 * keyboard. Waits for the lines, which stand above most of the page and would push the place out of sight.
 */
function useOpenPlace(project: Project, lines: readonly BudgetLine[] | undefined, records: readonly string[]): void {
  const { at, field } = useSearch({ strict: false })
  const { jump } = useFieldWays()
  const isThere = lines !== undefined
  const isLine = lines?.some(({ id }) => id === at) === true
  const isServed = !isLine && at !== undefined && at !== project.id && records.includes(at)
  useEffect(() => {
    if (at === undefined || !isThere) return
    if (at === project.id) jump({ kind: 'project', record: at, field: field ?? 'title' })
    else if (isLine) jump({ kind: 'budgetLine', record: at, field: field ?? 'item' })
    else if (isServed) jump({ kind: 'alignment', record: at, field: 'goal' })
  }, [at, field, isThere, isLine, isServed, project.id, jump])
}
