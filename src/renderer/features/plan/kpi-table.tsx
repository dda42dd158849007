import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { yearsOf } from '@shared/kernel/calendar'
import { createKpi, deleteKpi, type KpiField } from '@shared/kpi/kpi-commands'
import { TARGET_FIELDS, type Kpi, type TargetField } from '@shared/kpi/kpi-record'
import type { Objective } from '@shared/objective/objective-record'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { AddRow } from './add-row'
import { DeleteButton } from './delete-button'
import { KpiDefinition } from './kpi-definition'
import type { PlanView } from './use-plan-contents'
import { useSaveKpi } from './use-save-kpi'

/** A target column: the field of the record and the B.E. year it stands for. */
export interface TargetColumn {
  readonly field: TargetField
  readonly year: number
}

/** The KPIs of an objective in the columns officers expect (brief §1.4); a row opens to its full definition. */
export function KpiTable({ view, objective, number }: { readonly view: PlanView; readonly objective: Objective; readonly number: string }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { startYear, endYear } = view.plan.fields
  const columns = yearsOf(startYear, endYear).flatMap((year, index): readonly TargetColumn[] => {
    const field = TARGET_FIELDS[index]
    return field === undefined ? [] : [{ field, year }]
  })
  const kpis = view.kpis.filter(({ fields }) => fields.objective === objective.id)
  return (
    <>
      {kpis.length > 0 && (
        <div className="kpi-scroll">
          <table className="ui-table kpi-table">
            <caption className="ui-hidden">{t('workspace.kpi.table', { objective: number })}</caption>
            <thead>
              <tr>
                <th scope="col" className="kpi-order">{t('workspace.kpi.order')}</th>
                <th scope="col">{t('domain.kind.kpi')}</th>
                <th scope="col" className="kpi-unit">{t('domain.field.kpi.unit')}</th>
                <th scope="col" className="num num-cell kpi-figure">{t('domain.field.kpi.baseline')}</th>
                {columns.map(({ year }) => <th key={year} scope="col" className="num num-cell kpi-figure">{formats.year(year)}</th>)}
              </tr>
            </thead>
            {kpis.map((kpi, index) => <KpiRow key={kpi.id} kpi={kpi} index={index} columns={columns} />)}
          </table>
        </div>
      )}
      {canEdit && (
        <AddRow
          verb={t('workspace.kpi.add')}
          label={t('domain.kind.kpi')}
          create={(title) => store.runCommand(createKpi, { plan: view.plan.id, objective: objective.id, title })}
        />
      )}
    </>
  )
}

interface KpiRowProps {
  readonly kpi: Kpi
  readonly index: number
  readonly columns: readonly TargetColumn[]
}

const IN_ROW: readonly string[] = ['title', 'unit', 'baseline', ...TARGET_FIELDS]

function KpiRow({ kpi, index, columns }: KpiRowProps) {
  const t = useT()
  const formats = useNumerals()
  const save = useSaveKpi(kpi.id)
  const [isOpen, setOpen] = useOpenOnJump(kpi)
  const { title, unit, baseline, owner, source, sample } = kpi.fields
  const place = (field: KpiField) => ({ target: { kind: 'kpi', record: kpi.id, field }, hideLabel: true, bare: true, dense: true })
  const quiet = [owner, source].filter((words) => words !== '').map(formats.text)
  return (
    <tbody className="kpi" data-open={isOpen ? '' : undefined}>
      <tr>
        <td className="num kpi-order">
          <IconButton
            label={t('workspace.kpi.open', { title })}
            icon={isOpen ? ChevronDown : ChevronRight}
            dense
            aria-expanded={isOpen}
            onPress={() => { setOpen(!isOpen) }}
          />
          <span>{formats.count(index + 1)}</span>
        </td>
        <th scope="row" className="kpi-name">
          <RecordTextField {...place('title')} label={t('domain.kind.kpi')} shape="title" maxLength={500} value={title} save={save('title')} />
          <div className="kpi-quiet">
            {sample && <Badge>{t('domain.sample')}</Badge>}
            {quiet.join(' · ')}
            {owner === '' && <Missing what={t('domain.field.kpi.owner')} />}
            {source === '' && <Missing what={t('domain.field.kpi.source')} />}
          </div>
        </th>
        <td className="kpi-unit"><RecordTextField {...place('unit')} label={t('domain.field.kpi.unit')} maxLength={100} value={unit} save={save('unit')} /></td>
        <td><RecordDecimalField {...place('baseline')} label={t('domain.field.kpi.baseline')} value={baseline} save={save('baseline')} /></td>
        {columns.map(({ field, year }) => (
          <td key={field}>
            <RecordDecimalField {...place(field)} label={t('workspace.kpi.target', { year: formats.year(year) })} value={kpi.fields[field]} save={save(field)} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr className="kpi-definition-row">
          <td colSpan={4 + columns.length}>
            <KpiDefinition kpi={kpi} />
            <div className="kpi-definition-foot">
              <DeleteButton label={t('workspace.kpi.delete')} done={t('workspace.kpi.deleted')} command={deleteKpi} args={{ kpi: kpi.id }} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Missing({ what }: { readonly what: string }) {
  const t = useT()
  return <span className="kpi-missing"><span aria-hidden>▲ </span>{t('workspace.kpi.missing', { what })}</span>
}

/** A link to a field that only the definition shows opens the row. */
function useOpenOnJump(kpi: Kpi): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false)
  const { target, jumps } = useFieldFocus()
  const isMeant = target !== null && target.kind === 'kpi' && target.record === kpi.id && !IN_ROW.includes(target.field)
  useEffect(() => { if (isMeant && jumps > 0) setOpen(true) }, [isMeant, jumps])
  return [isOpen, setOpen]
}
