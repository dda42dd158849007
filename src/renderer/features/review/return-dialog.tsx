import { useState } from 'react'
import { parseThaiDay } from '@shared/kernel/thai-date'
import { returnPlan } from '@shared/plan/decide-submission'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useUnsentWords } from '@renderer/fields/use-unsent-words'
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
  const { words: reason, write, forget } = useUnsentWords(`return:${plan.id}`)
  const [due, setDue] = useState('')
  const [isTried, setTried] = useState(false)
  const [isDueLeft, setDueLeft] = useState(false)
  const day = due.trim() === '' ? undefined : parseThaiDay(due)
  const dueDay = day?.ok === true ? day.value : ''
  const send = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '' || day?.ok === false) return
    const returned = await run(returnPlan, { plan: plan.id, reason, dueDay })
    if (!returned.ok) return
    forget()
    toast({ words: t('review.return.done') })
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void send() }}>{open === 0 ? t('review.return.verbNone') : t('review.return.verb', { count: count(open) })}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('review.return.title')} actions={actions}>
      <div className="decision-form">
        <p>{t(open === 0 ? 'review.return.consequenceNone' : 'review.return.consequence')}</p>
        <TextArea
          label={t('review.return.reason')}
          description={t('review.return.reasonHint')}
          value={reason}
          onChange={write}
          rows={3}
          maxLength={5_000}
          isRequired
          autoFocus
          error={isTried && reason.trim() === '' ? t('error.REASON_EMPTY.what') : undefined}
        />
        <TextField
          label={t('review.return.due')}
          description={dueDay === '' ? t('review.return.dueHint') : isoDay(dueDay)}
          placeholder={t('review.return.duePlaceholder')}
          value={due}
          onChange={(typed) => { setDue(typed); setDueLeft(false) }}
          onBlur={() => { setDueLeft(true) }}
          error={(isDueLeft || isTried) && day?.ok === false ? t('review.return.dueWrong') : undefined}
        />
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}
