import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { deleteKpi, type KpiField } from '@shared/kpi/kpi-commands'
import { TARGET_FIELDS, type Kpi, type TargetField } from '@shared/kpi/kpi-record'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { DeleteButton } from '@renderer/fields/delete-button'
import { KpiDefinition } from './kpi-definition'
import { useSaveKpi } from './use-save-kpi'

/** A target column: the field of the record and the B.E. year it stands for. */
export interface TargetColumn {
  readonly field: TargetField
  readonly year: number
}

export interface KpiRowProps {
  readonly kpi: Kpi
  readonly index: number
  readonly columns: readonly TargetColumn[]
  readonly isWide: boolean
}

/** One KPI: name, unit and figures edited in place; the arrow opens the rest. */
export function KpiRow({ kpi, index, columns, isWide }: KpiRowProps) {
  const [isOpen, setOpen] = useOpenOnJump(kpi, isWide)
  const order = <OrderCell kpi={kpi} index={index} isOpen={isOpen} setOpen={setOpen} rows={isWide ? 1 : 2} />
  const figures = <FigureCells kpi={kpi} columns={columns} />
  const width = columns.length + (isWide ? 6 : 3)
  return (
    <tbody className="kpi" data-open={isOpen ? '' : undefined}>
      {isWide ? (
        <tr>
          {order}
          <NameCell kpi={kpi} />
          <td><KpiText kpi={kpi} field="unit" /></td>
          {figures}
          <td><KpiText kpi={kpi} field="owner" /></td>
          <td><KpiText kpi={kpi} field="source" /></td>
        </tr>
      ) : (
        <>
          <tr className="kpi-name-row">{order}<NameCell kpi={kpi} span={columns.length + 2}><Quiet kpi={kpi} /></NameCell></tr>
          <tr><td><KpiText kpi={kpi} field="unit" /></td>{figures}</tr>
        </>
      )}
      {isOpen && <tr className="kpi-definition-row"><td colSpan={width}><Opened kpi={kpi} /></td></tr>}
    </tbody>
  )
}

function place(kpi: Kpi, field: KpiField) {
  return { target: { kind: 'kpi', record: kpi.id, field }, hideLabel: true, bare: true, dense: true }
}

interface OrderCellProps extends Pick<KpiRowProps, 'kpi' | 'index'> {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
  readonly rows: number
}

function OrderCell({ kpi, index, isOpen, setOpen, rows }: OrderCellProps) {
  const t = useT()
  const { count } = useNumerals()
  const label = t('workspace.kpi.open', { title: kpi.fields.title })
  return (
    <td className="num kpi-order" rowSpan={rows}>
      <IconButton label={label} icon={isOpen ? ChevronDown : ChevronRight} dense aria-expanded={isOpen} onPress={() => { setOpen(!isOpen) }} />
      {count(index + 1)}
    </td>
  )
}

function NameCell({ kpi, span = 1, children }: { readonly kpi: Kpi; readonly span?: number; readonly children?: ReactNode }) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  return (
    <th scope="rowgroup" colSpan={span} className="kpi-name">
      <RecordTextField {...place(kpi, 'title')} label={t('domain.kind.kpi')} shape="title" maxLength={500} value={kpi.fields.title} save={save('title')} />
      {children ?? <div className="kpi-quiet"><SampleBadge isMarked={kpi.fields.sample} /></div>}
    </th>
  )
}

const TEXT_LENGTHS = { unit: 100, owner: 300, source: 300 } as const

function KpiText({ kpi, field }: { readonly kpi: Kpi; readonly field: keyof typeof TEXT_LENGTHS }) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  const label = t(`domain.field.kpi.${field}`)
  const words = { label, placeholder: label, maxLength: TEXT_LENGTHS[field], value: kpi.fields[field], save: save(field) }
  return <RecordTextField {...place(kpi, field)} {...words} shape="title" />
}

function FigureCells({ kpi, columns }: Pick<KpiRowProps, 'kpi' | 'columns'>) {
  const t = useT()
  const { year: yearText } = useNumerals()
  const save = useSaveKpi(kpi.id)
  return (
    <>
      <td><RecordDecimalField {...place(kpi, 'baseline')} label={t('domain.field.kpi.baseline')} value={kpi.fields.baseline} save={save('baseline')} /></td>
      {columns.map(({ field, year }) => (
        <td key={field}>
          <RecordDecimalField {...place(kpi, field)} label={t('workspace.kpi.target', { year: yearText(year) })} value={kpi.fields[field]} save={save(field)} />
        </td>
      ))}
    </>
  )
}

/** Who answers for it and where the figures come from, in one quiet line under the name. */
function Quiet({ kpi }: { readonly kpi: Kpi }) {
  const t = useT()
  const { text } = useNumerals()
  const { owner, source, sample } = kpi.fields
  return (
    <div className="kpi-quiet">
      <SampleBadge isMarked={sample} />
      {owner === '' ? <Missing what={t('domain.field.kpi.owner')} /> : <span>{text(owner)}</span>}
      {source === '' ? <Missing what={t('domain.field.kpi.source')} /> : <span>{text(source)}</span>}
    </div>
  )
}

function Missing({ what }: { readonly what: string }) {
  const t = useT()
  return <span className="kpi-missing"><span aria-hidden>▲ </span>{t('workspace.kpi.missing', { what })}</span>
}

function Opened({ kpi }: { readonly kpi: Kpi }) {
  const t = useT()
  return (
    <>
      <KpiDefinition kpi={kpi} />
      <div className="kpi-definition-foot">
        <DeleteButton label={t('workspace.kpi.delete')} done={t('workspace.kpi.deleted')} command={deleteKpi} args={{ kpi: kpi.id }} withWords />
      </div>
    </>
  )
}

const IN_ROW: readonly string[] = ['title', 'unit', 'baseline', ...TARGET_FIELDS]
const IN_WIDE_ROW: readonly string[] = [...IN_ROW, 'owner', 'source']

/** A link to a field that only the definition shows opens the row. */
function useOpenOnJump(kpi: Kpi, isWide: boolean): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false)
  const { target, jumps } = useFieldFocus()
  const isHidden = target !== null && !(isWide ? IN_WIDE_ROW : IN_ROW).includes(target.field)
  const isMeant = isHidden && target.kind === 'kpi' && target.record === kpi.id
  useEffect(() => { if (isMeant && jumps > 0) setOpen(true) }, [isMeant, jumps])
  return [isOpen, setOpen]
}
