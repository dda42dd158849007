import { MessageSquarePlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { addComment } from '@shared/review/comment-commands'
import { remarksOf, type Remark } from '@shared/sheet/report-remarks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import type { Reported } from './sheet-messages'

interface Props {
  readonly reported: Reported
  readonly file: string
}

/** What a reviewer may do with a file that says otherwise than the plan: pin every difference to its field, for the office to mend. */
export function RemarkButton({ reported: { rows }, file }: Props) {
  const t = useT()
  const { count } = useNumerals()
  const { plan, comments } = usePlanFields()
  const [isAsking, setAsking] = useState(false)
  const remarks = useMemo(() => remarksOf(rows, { plan: plan.id, file, comments }), [rows, plan.id, file, comments])
  const unpinned = rows.filter(({ isNew, kind, projectId }) => isNew && kind === 'budgetLine' && projectId === '').length
  if (rows.length === 0) return null
  return (
    <>
      <Button icon={MessageSquarePlus} isDisabled={remarks.length === 0} onPress={() => { setAsking(true) }}>
        {remarks.length === 0 ? t('sheet.remark.none') : t('sheet.remark.ask', { count: count(remarks.length) })}
      </Button>
      {isAsking && <RemarkDialog remarks={remarks} unpinned={unpinned} onClose={() => { setAsking(false) }} />}
    </>
  )
}

function RemarkDialog({ remarks, unpinned, onClose }: { readonly remarks: readonly Remark[]; readonly unpinned: number; readonly onClose: () => void }) {
  const t = useT()
  const { count, text } = useNumerals()
  const store = useStore()
  const toast = useToast()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const [isWorking, setWorking] = useState(false)
  const pin = async (): Promise<void> => {
    setWorking(true)
    const done = await store.runParts(addComment, remarks)
    setWorking(false)
    if (!done.ok) {
      setRefused(done.error)
      return
    }
    toast({ words: t('sheet.remark.done', { count: count(remarks.length) }) })
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isPending={isWorking} onPress={() => { void pin() }}>{t('sheet.remark.ask', { count: count(remarks.length) })}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('sheet.remark.title')} actions={actions} size="wide">
      <p>{t('sheet.remark.words', { count: count(remarks.length) })}</p>
      {unpinned > 0 && <p className="sheet-lacks">{t('sheet.remark.unpinned', { count: count(unpinned) })}</p>}
      <ul className="sheet-remarks" tabIndex={0} aria-label={t('sheet.remark.title')}>
        {remarks.slice(0, SHOWN).map(({ target, field, text: words }) => <li key={`${target}/${field}`}>{text(words)}</li>)}
        {remarks.length > SHOWN && <li className="sheet-quiet">{t('sheet.remark.more', { count: count(remarks.length - SHOWN) })}</li>}
      </ul>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}

const SHOWN = 50
