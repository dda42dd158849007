import { createStakeholder, deleteStakeholder, moveStakeholder, setStakeholderField } from '@shared/analysis/row-commands'
import { SECTORS, type Sector, type Stakeholder } from '@shared/analysis/stakeholder-record'
import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordScaleField } from '@renderer/fields/record-scale-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { RowTable } from '@renderer/fields/row-table'
import { ScoreGrid } from './score-grid'

type StakeholderField = 'title' | 'sector' | 'expectation' | 'influence' | 'interest' | 'approach'

function useStakeholderField(stakeholder: Stakeholder) {
  const t = useT()
  const store = useStore()
  return (field: StakeholderField) => ({
    target: { kind: 'stakeholder', record: stakeholder.id, field },
    label: t(`domain.field.stakeholder.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setStakeholderField, { record: stakeholder.id, field, value }, seen),
    dense: true
  })
}

/** Who has a say or an interest: the table, then the picture of influence and interest. */
export function StakeholderTab({ view }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const { stakeholders } = view.analysis
  const columns = [
    { id: 'title', label: t('domain.field.stakeholder.title') },
    { id: 'sector', label: t('domain.field.stakeholder.sector'), width: 132 },
    { id: 'influence', label: t('analysis.stakeholder.influence'), width: 64 },
    { id: 'interest', label: t('analysis.stakeholder.interest'), width: 64 }
  ]
  return (
    <>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {stakeholders.length === 0 && <EmptyState what={t('analysis.stakeholder.empty')} why={t('analysis.stakeholder.why')} />}
      {stakeholders.length > 0 && (
        <RowTable<Stakeholder>
          caption={t('analysis.stakeholder.tab')} title="title" columns={columns} rows={stakeholders}
          move={(record, before) => { void run(moveStakeholder, { record, before }) }}
          cell={(stakeholder, column) => <StakeholderCell stakeholder={stakeholder} column={column} />}
          details={(stakeholder) => <StakeholderDetails stakeholder={stakeholder} />}
        />
      )}
      {canEdit && (
        <AddRow verb={t('analysis.stakeholder.add')} label={t('domain.kind.stakeholder')} create={(title) => store.runCommand(createStakeholder, { plan: view.plan.id, within: '', title })} />
      )}
      {stakeholders.length > 0 && <InfluenceGrid stakeholders={stakeholders} />}
    </>
  )
}

function StakeholderCell({ stakeholder, column }: { readonly stakeholder: Stakeholder; readonly column: string }) {
  const t = useT()
  const field = useStakeholderField(stakeholder)
  const { title, sector, influence, interest } = stakeholder.fields
  if (column === 'title') return <RecordTextField {...field('title')} hideLabel bare shape="title" maxLength={500} value={title} />
  if (column === 'influence') return <RecordScaleField {...field('influence')} hideLabel bare value={influence} />
  if (column === 'interest') return <RecordScaleField {...field('interest')} hideLabel bare value={interest} />
  const options = SECTORS.map((id) => ({ id, label: t(`analysis.sector.${id === '' ? 'none' : id}`) }))
  return <RecordSelectField<Sector> {...field('sector')} hideLabel bare options={options} value={sector} />
}

function StakeholderDetails({ stakeholder }: { readonly stakeholder: Stakeholder }) {
  const t = useT()
  const field = useStakeholderField(stakeholder)
  const { expectation, approach } = stakeholder.fields
  return (
    <div className="row-fields">
      <WaitingMark record={stakeholder.id} isSampleShown />
      <RecordTextField {...field('expectation')} shape="text" rows={2} maxLength={2_000} value={expectation} />
      <RecordTextField {...field('approach')} shape="text" rows={2} maxLength={2_000} value={approach} />
      <div className="row-foot">
        <DeleteButton label={t('analysis.stakeholder.delete')} done={t('analysis.stakeholder.deleted')} command={deleteStakeholder} args={{ record: stakeholder.id }} withWords />
      </div>
    </div>
  )
}

type Stance = 'closely' | 'satisfied' | 'informed' | 'watched'

/** From the middle on a judgement counts as high. */
function stanceOf(influence: number, interest: number): Stance {
  if (influence >= 3) return interest >= 3 ? 'closely' : 'satisfied'
  return interest >= 3 ? 'informed' : 'watched'
}

function InfluenceGrid({ stakeholders }: { readonly stakeholders: readonly Stakeholder[] }) {
  const t = useT()
  const { count } = useNumerals()
  const cell = (influence: number, interest: number) => {
    const stance = stanceOf(influence, interest)
    const here = stakeholders.flatMap(({ fields }, index) => (fields.influence === influence && fields.interest === interest ? [count(index + 1)] : []))
    const content = (
      <>
        <span className="score-word">{t(`analysis.stance.${stance}`)}</span>
        {here.length > 0 && <span className="score-here num"><span className="ui-hidden">{t('analysis.stakeholder.here')} </span>{here.join(', ')}</span>}
      </>
    )
    return { tone: stance, content }
  }
  return (
    <section className="analysis-picture">
      <ScoreGrid caption={t('analysis.stakeholder.map')} up={t('domain.field.stakeholder.influence')} right={t('domain.field.stakeholder.interest')} cell={cell} />
    </section>
  )
}
