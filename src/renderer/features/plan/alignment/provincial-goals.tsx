import { addProvincialGoal, deleteProvincialGoal, setProvincialGoalField, type ProvincialGoalField } from '@shared/alignment/provincial-goal-commands'
import { provincialGoalRecord, type ProvincialGoal } from '@shared/alignment/provincial-goal-record'
import { listRecords } from '@renderer/data/queries/records'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordYearField } from '@renderer/fields/record-figure-field'
import { RecordTextField, type SaveField } from '@renderer/fields/record-text-field'
import { useLive, useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'

/** แผนพัฒนาจังหวัด as the office types it: code, wording, years and where it was copied from. */
export function ProvincialGoals({ view: { plan } }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const goals = useLive((reads) => listRecords(reads, provincialGoalRecord, plan.id), [plan.id]) ?? []
  const last = goals.at(-1)?.fields
  // The next goal is most likely of the same paper and years.
  const { startYear, endYear, source } = last ?? { ...plan.fields, source: '' }
  return (
    <section className="provincial" aria-labelledby="provincial-heading">
      <h3 id="provincial-heading" className="paper-subheading">{t('alignment.plans.province')}</h3>
      {goals.length === 0 && <p className="paper-note">{t('alignment.plans.provinceWhy')}</p>}
      <ul className="provincial-goals">{goals.map((goal) => <Goal key={goal.id} goal={goal} />)}</ul>
      {canEdit && (
        <AddRow
          verb={t('alignment.plans.addGoal')}
          label={t('alignment.plans.goalTitle')}
          create={(title) => store.runCommand(addProvincialGoal, { plan: plan.id, code: String(goals.length + 1), title, startYear, endYear, source })}
        />
      )}
    </section>
  )
}

function Goal({ goal: { id, fields } }: { readonly goal: ProvincialGoal }) {
  const t = useT()
  const store = useStore()
  const { text } = useNumerals()
  const field = (name: ProvincialGoalField, label: string) => ({ target: { kind: 'provincialGoal', record: id, field: name }, label, dense: true })
  const save = <T extends string | number>(name: ProvincialGoalField): SaveField<T> =>
    (value, seen) => store.runCommand(setProvincialGoalField, { goal: id, field: name, value }, seen)
  return (
    <li className="provincial-goal">
      <RecordTextField {...field('code', t('alignment.plans.goalCode'))} value={fields.code} maxLength={40} save={save('code')} className="provincial-code" />
      <RecordTextField {...field('title', t('alignment.plans.goalTitle'))} shape="title" value={fields.title} maxLength={500} save={save('title')} className="provincial-title" />
      <RecordYearField {...field('startYear', t('alignment.plans.goalStart'))} value={fields.startYear} save={save('startYear')} className="provincial-year" />
      <RecordYearField {...field('endYear', t('alignment.plans.goalEnd'))} value={fields.endYear} save={save('endYear')} className="provincial-year" />
      <RecordTextField {...field('source', t('alignment.plans.goalSource'))} value={fields.source} maxLength={300} save={save('source')} className="provincial-source" />
      <span className="provincial-tools">
        <WaitingMark record={id} />
        <DeleteButton label={t('alignment.plans.deleteGoal', { goal: text(fields.title) })} done={t('alignment.plans.deletedGoal')} command={deleteProvincialGoal} args={{ goal: id }} />
      </span>
    </li>
  )
}
