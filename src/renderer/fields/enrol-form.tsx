import { useEffect, useState, type ReactNode } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { EnrolReply } from '@shared/sync/wire'
import { useSync } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'
import './enrol-form.css'

/** Shorter codes are never given out. */
const MIN_CODE = 8

export interface EnrolFormProps {
  readonly onEnrolled: (reply: EnrolReply) => void | Promise<void>
  /** The verb; "register this device" when not given. */
  readonly verb?: string | undefined
  /** A way back, beside the verb. */
  readonly back?: ReactNode
}

/** Address and one-time code of the centre; prefilled on a trial run. Errors come in words, with what to do. */
export function EnrolForm({ onEnrolled, verb, back }: EnrolFormProps) {
  const t = useT()
  const form = useEnrolment(onEnrolled)
  return (
    <form className="enrol-form" noValidate onSubmit={(event) => { event.preventDefault(); void form.submit() }}>
      <TextField
        label={t('sync.enrol.address')}
        description={t('sync.enrol.addressNote')}
        value={form.address}
        onChange={form.setAddress}
        maxLength={300}
        isRequired
        error={form.isTried && form.address.trim() === '' ? t('sync.enrol.addressEmpty') : undefined}
      />
      <TextField
        label={t('sync.enrol.code')}
        description={t('sync.enrol.codeNote')}
        value={form.code}
        onChange={form.setCode}
        maxLength={64}
        isRequired
        error={form.isTried && form.code.trim().length < MIN_CODE ? t('sync.enrol.codeEmpty') : undefined}
      />
      {form.isSuggested && <p className="muted small">{t('sync.enrol.suggested')}</p>}
      {form.refused !== null && <PlanErrorNotice error={form.refused} />}
      <div className="enrol-actions">{back}<Button type="submit" variant="primary" isPending={form.isPending}>{form.isPending ? t('sync.enrol.pending') : verb ?? t('sync.enrol.submit')}</Button></div>
    </form>
  )
}

function useEnrolment(onEnrolled: EnrolFormProps['onEnrolled']) {
  const sync = useSync()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [isSuggested, setSuggested] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refused, setRefused] = useState<PlanError | null>(null)

  useEffect(() => {
    void window.planner.appInfo().then((info) => {
      if (!info.ok || info.value.suggestedAddress === null) return
      setAddress((typed) => (typed === '' ? (info.value.suggestedAddress ?? '') : typed))
      setCode((typed) => (typed === '' ? (info.value.suggestedCode ?? '') : typed))
      setSuggested(true)
    })
  }, [])

  const submit = async (): Promise<void> => {
    setTried(true)
    if (isPending || address.trim() === '' || code.trim().length < MIN_CODE) return
    setPending(true)
    const outcome = await sync.enrol(address.trim(), code.trim())
    setPending(false)
    setRefused(outcome.ok ? null : outcome.error)
    if (outcome.ok) await onEnrolled(outcome.value)
  }
  return { address, setAddress, code, setCode, isSuggested, isTried, isPending, refused, submit }
}
