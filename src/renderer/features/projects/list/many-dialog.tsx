import { useMemo, useState } from 'react'
import type { Issue, Strategy } from '@shared/issue/issue-record'
import type { PlanError } from '@shared/kernel/error-codes'
import { setProjects, type ManyValues } from '@shared/project/many-projects'
import type { Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { ManyFields } from './many-fields'
import { ManyMoves } from './many-moves'
import { previewOf } from './many-preview'
import { PartsProgress, type Progress } from './parts-progress'

export interface ManyDialogProps {
  /** Those that may be changed. */
  readonly projects: readonly Project[]
  /** Those that were chosen too and are left out. */
  readonly locked: readonly Project[]
  readonly issues: readonly Issue[]
  readonly strategies: readonly Strategy[]
  /** Every project of the plan: what was written before is offered again. */
  readonly all: readonly Project[]
  readonly onClose: () => void
}

/** Gives the same values to many projects; what will change stands beside it before anything is written. */
export function ManyDialog({ projects, locked, issues, strategies, all, onClose }: ManyDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const store = useStore()
  const { plan } = usePlanFields()
  const undoToast = useUndoToast()
  const [values, setValues] = useState<ManyValues>({})
  const [refused, setRefused] = useState<PlanError | null>(null)
  const [isWriting, setWriting] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const preview = useMemo(() => previewOf(projects, values, strategies), [projects, values, strategies])
  const count = formats.count(preview.changed.length)
  const write = async (): Promise<void> => {
    const { parts } = preview
    const say = (ready: number): void => { setProgress(parts.length === 1 ? null : { ready, of: parts.length }) }
    setWriting(true)
    say(0)
    const done = await store.runParts(setProjects, parts.map((part) => ({ plan: plan.id, projects: [...part.projects], fields: values })), say, parts.map(({ seen }) => seen))
    setWriting(false)
    setProgress(null)
    setRefused(done.ok ? null : done.error)
    if (!done.ok) return
    onClose()
    undoToast(setProjects.name, locked.length === 0 ? t('project.many.done', { count }) : t('project.many.doneBut', { count, locked: formats.count(locked.length) }))
  }
  const actions = (
    <>
      <Button isDisabled={isWriting} onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={preview.changed.length === 0} isPending={isWriting} onPress={() => { void write() }}>{t('project.many.write', { count })}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={isWriting ? () => undefined : onClose} size="large" title={t('project.many.title', { count: formats.count(projects.length) })} actions={actions}>
      <div className="many-panes">
        <ManyFields values={values} onValues={setValues} issues={issues} strategies={strategies} all={all} />
        <ManyMoves preview={preview} projects={projects} locked={locked} issues={issues} strategies={strategies} />
      </div>
      {progress !== null && <PartsProgress progress={progress} label={t('project.many.writing')} />}
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}
