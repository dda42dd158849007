import { useMemo, useState } from 'react'
import type { Plan } from '@shared/plan/plan-record'
import { COPY_PARTS } from '@shared/project/copy-parts'
import { copyProject, MOST_COPIES } from '@shared/project/copy-project'
import type { Project } from '@shared/project/project-record'
import { usePlanName } from '@renderer/fields/plan-name'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { CopyParts, CopyPlaces } from './copy-choices'
import { firstDraft, plannedCopies, type CopyDraft, type PlannedCopy } from './copy-draft'
import { CopyPreview } from './copy-preview'
import { useCopySource, useOpenPlans } from './use-copy-source'
import './copy.css'

export interface CopyDialogProps {
  readonly project: Project
  readonly onClose: () => void
  /** Called with the only copy, when there is one and it stands in the plan of the original. */
  readonly onMade: (project: string) => void
}

/** Copies a project to other years, districts or plans, with a preview of what will be made. */
export function CopyDialog(props: CopyDialogProps) {
  const t = useT()
  const plans = useOpenPlans(props.project)
  const first = plans?.[0]
  if (plans === undefined) return null
  if (first !== undefined) return <Choose {...props} plans={plans} first={first} />
  return <Dialog isOpen onClose={props.onClose} title={t('proposal.copy.title')}><p>{t('proposal.copy.noPlan')}</p></Dialog>
}

function Choose({ project, onClose, onMade, plans, first }: CopyDialogProps & { readonly plans: readonly Plan[]; readonly first: Plan }) {
  const t = useT()
  const { count } = useNumerals()
  const [draft, setDraft] = useState<CopyDraft>(() => firstDraft(project, first))
  const source = useCopySource(project, draft.plan)
  const copies = useCopies(project, draft)
  const { make, refused, isBusy } = useMake({ project, draft, copies, plans, onClose, onMade })
  const isReady = copies.length > 0 && copies.length <= MOST_COPIES && copies.every(({ copy }) => copy.title.trim() !== '')
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={!isReady} isPending={isBusy} onPress={() => { void make() }}>
        {copies.length === 0 ? t('proposal.copy.makeNone') : t('proposal.copy.make', { count: count(copies.length) })}
      </Button>
    </>
  )
  const onTitle = (key: string, title: string): void => { setDraft({ ...draft, titles: new Map(draft.titles).set(key, title) }) }
  return (
    <Dialog isOpen onClose={onClose} title={t('proposal.copy.title')} actions={actions} size="wide">
      {source !== undefined && (
        <div className="copy-form">
          <p className="copy-original">{project.fields.title}</p>
          <CopyPlaces project={project} plans={plans} draft={draft} onChange={setDraft} />
          <CopyParts draft={draft} onChange={setDraft} there={source.count(project.fields.fiscalYear, { parts: COPY_PARTS, amounts: 'full' })} />
          <CopyPreview project={project} draft={draft} source={source} copies={copies} onTitle={onTitle} />
          {refused !== null && <PlanErrorNotice error={refused} />}
        </div>
      )}
    </Dialog>
  )
}

function useCopies(project: Project, draft: CopyDraft): readonly PlannedCopy[] {
  const t = useT()
  return useMemo(() => plannedCopies(project, draft, {
    title: (title, district) => t('proposal.copy.districtTitle', { title, district }), area: (district) => t('proposal.copy.districtArea', { district })
  }), [project, draft, t])
}

interface Making extends CopyDialogProps {
  readonly draft: CopyDraft
  readonly copies: readonly PlannedCopy[]
  readonly plans: readonly Plan[]
}

function useMake({ project, draft, copies, plans, onClose, onMade }: Making) {
  const t = useT()
  const formats = useNumerals()
  const planName = usePlanName()
  const undoToast = useUndoToast()
  const { run, refused } = useCommand()
  const [isBusy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    // What is being typed in the original goes along too.
    await flushDrafts()
    const made = await run(copyProject, { project: project.id, plan: draft.plan, copies: copies.map(({ copy }) => copy), parts: [...draft.parts], amounts: draft.amounts })
    setBusy(false)
    if (!made.ok) return
    onClose()
    const into = plans.find(({ id }) => id === draft.plan)
    const isElsewhere = draft.plan !== project.plan && into !== undefined
    const count = formats.count(copies.length)
    undoToast(copyProject.name, isElsewhere ? t('proposal.copy.doneElsewhere', { count, plan: planName(into) }) : t('proposal.copy.done', { count }))
    const only = copies.length === 1 && !isElsewhere ? made.value.created[0] : undefined
    if (only !== undefined) onMade(only)
  }
  return { make, refused, isBusy }
}
