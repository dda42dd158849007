import { recallPlan } from '@shared/plan/decide-submission'
import type { Plan } from '@shared/plan/plan-record'
import { useCommand } from '@renderer/fields/use-command'
import { ConfirmDialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'

/** Taking a sent plan back: it becomes a draft again. */
export function RecallDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useT()
  const toast = useToast()
  const { run, refused } = useCommand()
  const recall = async (): Promise<void> => {
    const recalled = await run(recallPlan, { plan: plan.id })
    if (!recalled.ok) return
    toast({ words: t('workspace.recall.done') })
    onClose()
  }
  return (
    <ConfirmDialog isOpen title={t('workspace.recall.title')} verb={t('workspace.recall.verb')} onConfirm={() => { void recall() }} onCancel={onClose}>
      {refused !== null && <PlanErrorNotice error={refused} />}
      <p>{t('workspace.recall.what')}</p>
    </ConfirmDialog>
  )
}
