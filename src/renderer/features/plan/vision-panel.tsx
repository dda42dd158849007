import { setVision } from '@shared/plan/set-vision'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import type { PlanView } from './use-plan-contents'

/** วิสัยทัศน์ of the plan. */
export function VisionPanel({ view: { plan } }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  return (
    <RecordTextField
      target={{ kind: 'plan', record: plan.id, field: 'vision' }}
      label={t('domain.field.plan.vision')}
      description={t('workspace.direction.visionHint')}
      shape="text"
      rows={2}
      maxLength={2_000}
      value={plan.fields.vision}
      save={(value, seen) => store.runCommand(setVision, { plan: plan.id, value }, seen)}
      className="vision"
    />
  )
}
