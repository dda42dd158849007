import { deleteActivity, setActivityField } from '@shared/activity/activity-commands'
import type { Activity } from '@shared/activity/activity-record'
import { ownShare } from '@shared/activity/progress'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { parseWeight, weightText } from '@shared/activity/weight'
import { DeleteButton } from '@renderer/fields/delete-button'
import { GRID_COLUMN } from '@renderer/fields/grid-keys'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordFigureField } from '@renderer/fields/record-figure-field'
import { RecordTextField, type SaveField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { ReorderHandle, type Reorder } from '@renderer/ui/reorder'
import { ActivityMoney } from './activity-money'
import type { ActivityView } from './use-activities'

interface ActivityRowProps {
  readonly view: ActivityView
  readonly order: number
  readonly reorder: Reorder
  readonly onWeight: (activity: string, weight: number | null) => void
  /** Lines of the project that pay for no activity yet. */
  readonly loose: readonly BudgetLine[]
}

/** The cells of one activity in the register. */
export function ActivityRow({ view, order, reorder, onWeight, loose }: ActivityRowProps) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { activity } = view
  const share = ownShare(view)
  return (
    <>
      <td className="activity-tools">
        {canEdit ? <ReorderHandle reorder={reorder} id={activity.id} name={activity.fields.title} /> : formats.count(order)}
      </td>
      <th scope="row">
        <TextCell activity={activity} field="title" />
        <TextCell activity={activity} field="note" placeholder={canEdit ? t('activity.noteHint') : undefined} />
      </th>
      <td className="activity-owner"><TextCell activity={activity} field="owner" /></td>
      <td className="activity-unit"><TextCell activity={activity} field="unit" /></td>
      <td className="num-cell activity-weight"><WeightCell activity={activity} onWeight={onWeight} /></td>
      <td className="num num-cell activity-figure">{formats.decimal(view.plan)}</td>
      <td className="num num-cell activity-figure">
        {formats.decimal(view.result)}
        {share !== undefined && <span className="activity-share">{formats.text(`${weightText(share)} %`)}</span>}
      </td>
      <td className="num num-cell activity-figure"><ActivityMoney view={view} loose={loose} /></td>
      <td className="activity-tools">
        <DeleteButton label={t('activity.delete', { name: activity.fields.title })} done={t('activity.deleted')} command={deleteActivity} args={{ record: activity.id }} />
      </td>
    </>
  )
}

type TextOf = 'title' | 'owner' | 'unit' | 'note'
const LENGTHS: Readonly<Record<TextOf, number>> = { title: 500, owner: 300, unit: 60, note: 1_000 }

function TextCell({ activity, field, placeholder }: { readonly activity: Activity; readonly field: TextOf; readonly placeholder?: string | undefined }) {
  const t = useT()
  const store = useStore()
  const save: SaveField<string> = (value, seen) => store.runCommand(setActivityField, { record: activity.id, field, value }, seen)
  return (
    <div {...{ [GRID_COLUMN]: field }} className={`activity-cell-${field}`}>
      <RecordTextField
        {...placeOf(activity, field)} label={t(`domain.field.activity.${field}`)} shape={field === 'unit' ? 'line' : 'title'}
        maxLength={LENGTHS[field]} value={activity.fields[field]} save={save} placeholder={placeholder}
      />
    </div>
  )
}

/** The weight in percent; while it is typed the sum at the foot follows. */
function WeightCell({ activity, onWeight }: Pick<ActivityRowProps, 'onWeight'> & { readonly activity: Activity }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const onType = (typed: string | null): void => {
    const read = typed === null ? null : parseWeight(typed)
    onWeight(activity.id, read?.ok === true ? read.value : null)
  }
  const save: SaveField<number> = async (value, seen) => {
    const saved = await store.runCommand(setActivityField, { record: activity.id, field: 'weight', value }, seen)
    onWeight(activity.id, null)
    return saved
  }
  return (
    <div {...{ [GRID_COLUMN]: 'weight' }}>
      <RecordFigureField
        {...placeOf(activity, 'weight')} label={t('activity.column.weight')} value={activity.fields.weight}
        format={(weight) => (weight === 0 ? '' : formats.text(weightText(weight)))}
        parse={parseWeight} example={t('activity.weights.example')} onType={onType} save={save}
      />
    </div>
  )
}

function placeOf(activity: Activity, field: TextOf | 'weight') {
  return { target: { kind: 'activity', record: activity.id, field }, hideLabel: true, bare: true, dense: true }
}
