import { useSearch } from '@tanstack/react-router'
import { memo, useEffect, useMemo } from 'react'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import type { Project } from '@shared/project/project-record'
import type { Comment } from '@shared/review/comment-record'
import { listRecords } from '@renderer/data/queries/records'
import { useFieldWays } from '@renderer/fields/field-focus'
import type { FieldTarget } from '@renderer/fields/field-target'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useProposal } from '@renderer/fields/use-proposal'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { SplitPane } from '@renderer/ui/split-pane'
import { ActivitiesPanel } from './activities/activities-panel'
import { AttachmentsPanel } from './attachments/attachments-panel'
import { useAttachmentIds } from './attachments/use-attachment-ids'
import { BudgetNotes } from './budget-notes'
import { BudgetPanel } from './budget/budget-panel'
import { CopyNote } from './copy/copy-note'
import { usePlanName } from './plan-name'
import { ProjectBar } from './project-bar'
import { ProjectInspector } from './project-inspector'
import { ProposalForm } from './proposal/proposal-form'
import { Advice } from './proposal/proposal-fields'
import { ProposalIndex } from './proposal/proposal-index'
import { proposalPlaces } from './proposal/proposal-places'
import { StandingPanel } from './standing/standing-panel'
import { StepTable } from './standing/step-table'
import { TemplateNote } from './template/template-note'
import { useSaveProject } from './use-save-project'

/** The page of a project as it is written, with what was said about it beside it. */
export function ProjectPaper({ project, onBack }: { readonly project: Project; readonly onBack: () => void }) {
  const t = useT()
  const { canEdit, plan, role } = usePlanFields()
  const proposal = useProposal(project)
  const places = useMemo(() => (proposal === undefined ? [] : proposalPlaces(proposal)), [proposal])
  const records = useRecordsOf(project, places)
  const comments = useCommentsOn(project, records)
  const files = useAttachmentIds(project)
  useOpenPlace(project, proposal !== undefined, places, records)
  // An office that was told nothing needs no column beside its budget until it asks for the history.
  const startsFolded = role === 'office' && comments.length === 0
  const content = <ProjectInspector comments={comments} lines={proposal?.lines ?? []} records={[...records, ...files]} />
  return (
    <SplitPane id={startsFolded ? 'project.quiet' : 'project'} inspector={{ title: t('history.pane'), content, startsFolded }}>
      {!canEdit && role === 'office' && <Banner tone="plain">{t(plan.fields.state === 'submitted' ? 'project.locked' : 'standing.locked')}</Banner>}
      <div className="project-page">
        <ProjectBar project={project} onBack={onBack} />
        <Head project={project} />
        {proposal !== undefined && <CopyNote proposal={proposal} />}
        <TemplateNote project={project} />
        {proposal !== undefined && (
          <div className="proposal">
            <div className="proposal-columns">
              <ProposalIndex proposal={proposal} />
              <div className="proposal-sections">
                <ProposalForm
                  proposal={proposal}
                  activities={<Activities project={project} />}
                  budget={<><BudgetPanel project={project} lines={proposal.lines} /><BudgetNotes plan={project.plan} lines={proposal.lines} /></>}
                  attachments={<Attachments project={project} />}
                />
              </div>
            </div>
          </div>
        )}
        {proposal !== undefined && <StandingPanel project={project} lines={proposal.lines} />}
        {proposal !== undefined && <StepTable project={project} lines={proposal.lines} />}
      </div>
    </SplitPane>
  )
}

// A figure of a line is stored with every cell that is left; these have no part in it.
const Activities = memo(ActivitiesPanel)
const Attachments = memo(AttachmentsPanel)
const Head = memo(ProjectHead)

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
      <Advice project={project} about={['titleStart']} />
      {role === 'reviewer' && <p className="project-reference">{planName}</p>}
      {reference !== '' && <p className="project-reference">{t('project.reference', { reference: formats.text(reference) })}</p>}
    </header>
  )
}

/** What was said about the project and what belongs to it. */
function useCommentsOn(project: Project, records: readonly string[]): readonly Comment[] {
  const { comments } = usePlanFields()
  const files = useAttachmentIds(project)
  return useMemo(() => {
    if (comments.length === 0) return comments
    const own = new Set([...records, ...files])
    return comments.filter(({ fields }) => own.has(fields.target))
  }, [comments, records, files])
}

/** The project, its rows and its alignments, by id. */
function useRecordsOf({ id, plan }: Project, places: readonly FieldTarget[]): readonly string[] {
  const alignments = useLive((store) => listRecords(store, alignmentRecord, plan), [plan])
  return useMemo(() => {
    const served = alignments?.filter(({ fields }) => fields.project === id) ?? []
    return [id, ...places.map(({ record }) => record), ...served.map((alignment) => alignment.id)]
  }, [id, places, alignments])
}

/**
 * A link may name the record it is about (`?at=`) and its field (`?field=`, else the first): it comes into sight and takes the
 * keyboard. Waits for the rows, which would push the place out of sight.
 */
function useOpenPlace(project: Project, isThere: boolean, places: readonly FieldTarget[], records: readonly string[]): void {
  const { at, field } = useSearch({ strict: false })
  const { jump } = useFieldWays()
  const rowKind = places.find(({ record }) => record === at)
  const [kind, first] = [rowKind?.kind, rowKind?.field]
  const isServed = kind === undefined && at !== undefined && at !== project.id && records.includes(at)
  useEffect(() => {
    if (at === undefined || !isThere) return
    if (at === project.id) jump({ kind: 'project', record: at, field: field ?? 'title' })
    else if (kind !== undefined && first !== undefined) jump({ kind, record: at, field: field ?? first })
    else if (isServed) jump({ kind: 'alignment', record: at, field: 'goal' })
  }, [at, field, isThere, kind, first, isServed, project.id, jump])
}
