import { useState } from 'react'
import { approvePlan } from '@shared/plan/decide-submission'
import type { Submission } from '@shared/review/submission-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextArea } from '@renderer/ui/text-field'
import { useToast } from '@renderer/ui/toast'
import { CompletenessMark } from './completeness-mark'

export interface ApproveDialogProps {
  /** How many comments are open. */
  readonly open: number
  readonly submission: Submission
  readonly onClose: () => void
}

/** Approves the edition that was read; open comments and what was missing when it was sent are named, they do not hinder. */
export function ApproveDialog({ open, submission, onClose }: ApproveDialogProps) {
  const t = useT()
  const toast = useToast()
  const { count } = useNumerals()
  const { plan } = usePlanFields()
  const { run, refused } = useCommand()
  const [note, setNote] = useState('')
  const approve = async (): Promise<void> => {
    const approved = await run(approvePlan, { plan: plan.id, note })
    if (!approved.ok) return
    toast({ words: t('review.approve.done') })
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void approve() }}>{t('review.approve.verb')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('review.approve.title')} actions={actions}>
      <div className="decision-form">
        <p>{t('review.approve.consequence', { edition: count(plan.fields.edition) })}</p>
        {submission.fields.missing > 0 && <p><CompletenessMark submission={submission} /></p>}
        {open > 0 && <p><StateMark state="missing" bare>{t('review.approve.openComments', { count: count(open) })}</StateMark></p>}
        <TextArea label={t('review.approve.note')} value={note} onChange={setNote} rows={2} maxLength={5_000} />
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}
