import type { Json } from '@shared/kernel/json'
import type { Project } from '@shared/project/project-record'
import { createProjectRisk, deleteProjectRisk, moveProjectRisk, setProjectRiskField } from '@shared/project/proposal-commands'
import type { ProjectRisk } from '@shared/project/proposal-records'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { RiskCell } from '@renderer/fields/risk-cell'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { ProposalRows } from './proposal-rows'

type RiskField = 'title' | 'likelihood' | 'impact' | 'measure' | 'owner'

/** What may go wrong, and what is done about it (P40). */
export function RiskRows({ project, risks }: { readonly project: Project; readonly risks: readonly ProjectRisk[] }) {
  const t = useT()
  const columns = [
    { id: 'title', label: t('domain.field.projectRisk.title') },
    { id: 'likelihood', label: t('domain.field.projectRisk.likelihood'), width: 84 },
    { id: 'impact', label: t('domain.field.projectRisk.impact'), width: 84 },
    { id: 'level', label: t('analysis.risk.level'), width: 126 }
  ]
  return (
    <ProposalRows<ProjectRisk>
      project={project} heading={t('proposal.risks.title')} rows={risks} columns={columns} place="risks"
      move={moveProjectRisk} create={createProjectRisk} verb={t('proposal.risks.add')} label={t('domain.field.projectRisk.title')}
      cell={(risk, column) => <OwnCell risk={risk} column={column} />}
      details={(risk) => <RiskDetails risk={risk} />}
    />
  )
}

function useRiskField({ id }: ProjectRisk) {
  const t = useT()
  const store = useStore()
  return (field: RiskField) => ({
    target: { kind: 'projectRisk', record: id, field },
    label: t(`domain.field.projectRisk.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setProjectRiskField, { record: id, field, value }, seen),
    dense: true
  })
}

function OwnCell({ risk, column }: { readonly risk: ProjectRisk; readonly column: string }) {
  return <RiskCell risk={risk.fields} column={column} field={useRiskField(risk)} />
}

function RiskDetails({ risk }: { readonly risk: ProjectRisk }) {
  const t = useT()
  const field = useRiskField(risk)
  return (
    <div className="row-fields">
      <WaitingMark record={risk.id} isSampleShown />
      <RecordTextField {...field('measure')} shape="text" rows={2} maxLength={2_000} value={risk.fields.measure} />
      <RecordTextField {...field('owner')} maxLength={300} value={risk.fields.owner} />
      <div className="row-foot"><DeleteButton label={t('proposal.risks.delete')} done={t('proposal.risks.deleted')} command={deleteProjectRisk} args={{ record: risk.id }} withWords /></div>
    </div>
  )
}
