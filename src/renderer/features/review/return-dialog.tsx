import { useState } from 'react'
import { parseThaiDay } from '@shared/kernel/thai-date'
import { returnPlan } from '@shared/plan/decide-submission'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { useToast } from '@renderer/ui/toast'

/** Sends the plan back: a reason is required, a day is optional; the pinned comments go with it. */
export function ReturnDialog({ open, onClose }: { readonly open: number; readonly onClose: () => void }) {
  const t = useT()
  const toast = useToast()
  const { count, isoDay } = useNumerals()
  const { plan } = usePlanFields()
  const { run, refused } = useCommand()
  const [reason, setReason] = useState('')
  const [due, setDue] = useState('')
  const day = due.trim() === '' ? undefined : parseThaiDay(due)
  const dueDay = day?.ok === true ? day.value : ''
  const send = async (): Promise<void> => {
    const returned = await run(returnPlan, { plan: plan.id, reason, dueDay })
    if (!returned.ok) return
    toast({ words: t('review.return.done') })
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={reason.trim() === '' || day?.ok === false} onPress={() => { void send() }}>{t('review.return.verb', { count: count(open) })}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('review.return.title')} actions={actions}>
      <div className="decision-form">
        <p>{t('review.return.consequence')}</p>
        <TextArea label={t('review.return.reason')} description={t('review.return.reasonHint')} value={reason} onChange={setReason} rows={4} maxLength={5_000} isRequired autoFocus />
        <TextField
          label={t('review.return.due')}
          description={dueDay === '' ? t('review.return.dueHint') : isoDay(dueDay)}
          placeholder={t('review.return.duePlaceholder')}
          value={due}
          onChange={setDue}
          error={day?.ok === false ? t('review.return.dueWrong') : undefined}
        />
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}
