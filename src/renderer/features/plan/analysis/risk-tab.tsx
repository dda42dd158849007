import { createRisk, deleteRisk, moveRisk, setRiskField } from '@shared/analysis/row-commands'
import { riskBand, type Risk } from '@shared/analysis/risk-record'
import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { RiskCell } from '@renderer/fields/risk-cell'
import { RISK_SHAPES } from '@renderer/fields/risk-level'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { RowTable } from '@renderer/fields/row-table'
import { ScoreGrid } from './score-grid'

type RiskField = 'title' | 'cause' | 'likelihood' | 'impact' | 'measure' | 'owner'

function useRiskField(risk: Risk) {
  const t = useT()
  const store = useStore()
  return (field: RiskField) => ({
    target: { kind: 'risk', record: risk.id, field },
    label: t(`domain.field.risk.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setRiskField, { record: risk.id, field, value }, seen),
    dense: true
  })
}

/** The risks of the plan: the table, then where they stand on the map of likelihood and impact. */
export function RiskTab({ view }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const { risks } = view.analysis
  const columns = [
    { id: 'title', label: t('domain.field.risk.title') },
    { id: 'likelihood', label: t('domain.field.risk.likelihood'), width: 74 },
    { id: 'impact', label: t('domain.field.risk.impact'), width: 74 },
    { id: 'level', label: t('analysis.risk.level'), width: 116 }
  ]
  return (
    <>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {risks.length === 0 && <EmptyState what={t('analysis.risk.empty')} why={t('analysis.risk.why')} />}
      {risks.length > 0 && (
        <RowTable<Risk>
          caption={t('analysis.risk.tab')} title="title" columns={columns} rows={risks}
          move={(record, before) => { void run(moveRisk, { record, before }) }}
          cell={(risk, column) => <OwnCell risk={risk} column={column} />}
          details={(risk) => <RiskDetails risk={risk} />}
        />
      )}
      {canEdit && <AddRow verb={t('analysis.risk.add')} label={t('domain.kind.risk')} create={(title) => store.runCommand(createRisk, { plan: view.plan.id, within: '', title })} />}
      {risks.length > 0 && <HeatMap risks={risks} />}
    </>
  )
}

function OwnCell({ risk, column }: { readonly risk: Risk; readonly column: string }) {
  return <RiskCell risk={risk.fields} column={column} field={useRiskField(risk)} />
}

function RiskDetails({ risk }: { readonly risk: Risk }) {
  const t = useT()
  const field = useRiskField(risk)
  const { cause, measure, owner } = risk.fields
  return (
    <div className="row-fields">
      <WaitingMark record={risk.id} isSampleShown />
      <RecordTextField {...field('cause')} shape="text" rows={2} maxLength={2_000} value={cause} />
      <RecordTextField {...field('measure')} shape="text" rows={2} maxLength={2_000} value={measure} />
      <RecordTextField {...field('owner')} shape="title" maxLength={300} value={owner} />
      <div className="row-foot"><DeleteButton label={t('analysis.risk.delete')} done={t('analysis.risk.deleted')} command={deleteRisk} args={{ record: risk.id }} withWords /></div>
    </div>
  )
}

/** Every cell says its level in shape and word, and names the risks that stand there. */
function HeatMap({ risks }: { readonly risks: readonly Risk[] }) {
  const t = useT()
  const { count } = useNumerals()
  const cell = (impact: number, likelihood: number) => {
    const band = riskBand(likelihood, impact) ?? 'low'
    const here = risks.flatMap(({ fields }, index) => (fields.likelihood === likelihood && fields.impact === impact ? [count(index + 1)] : []))
    const content = (
      <>
        <span className="score-word"><span aria-hidden>{RISK_SHAPES[band]}</span> {t(`analysis.band.${band}`)}</span>
        {here.length > 0 && <span className="score-here num"><span className="ui-hidden">{t('analysis.risk.here')} </span>{here.join(', ')}</span>}
      </>
    )
    return { tone: band, content }
  }
  return (
    <section className="analysis-picture">
      <ScoreGrid caption={t('analysis.risk.map')} up={t('domain.field.risk.impact')} right={t('domain.field.risk.likelihood')} cell={cell} />
      <p className="analysis-quiet">{t('analysis.risk.bands')}</p>
    </section>
  )
}
