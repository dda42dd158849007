import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { deleteKpi, type KpiField } from '@shared/kpi/kpi-commands'
import type { KpiHint } from '@shared/kpi/kpi-hints'
import { TARGET_FIELDS, type Kpi, type TargetField } from '@shared/kpi/kpi-record'
import type { EarlierFigures } from '@shared/plan/earlier-figures'
import { DeleteButton } from '@renderer/fields/delete-button'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordTextField, type SaveField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Movable } from '@renderer/ui/use-movable'
import type { PartProps } from './direction/definition-parts'
import { EarlierLine } from './direction/earlier-line'
import { KpiHintLines, useKpiHints } from './direction/kpi-hint-lines'
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
  /** How many projects serve it. */
  readonly served: number
  /** What last period's plan says of it. */
  readonly earlier: EarlierFigures | null
  /** Grip and menu. */
  readonly handle: ReactNode
  /** What makes the rows a list that can be put in order. */
  readonly rowProps: ReturnType<Movable['rowProps']>
}

/** One KPI: name, unit and figures edited in place; the arrow opens the rest. Hints stand below the figures. */
export function KpiRow({ kpi, index, columns, isWide, served, earlier, handle, rowProps }: KpiRowProps) {
  const [isOpen, setOpen] = useOpenOnJump(kpi, isWide)
  const { hints, onType } = useKpiHints(kpi)
  const order = <OrderCell kpi={kpi} index={index} isOpen={isOpen} setOpen={setOpen} rows={isWide ? 1 : 2} />
  const figures = <FigureCells kpi={kpi} columns={columns} hints={hints} onType={onType} />
  const width = columns.length + (isWide ? 6 : 3)
  const name = (
    <NameCell kpi={kpi} handle={handle} span={isWide ? 1 : columns.length + 2}>
      <Quiet kpi={kpi} served={served} isWide={isWide} />
    </NameCell>
  )
  return (
    <tbody className="kpi" data-open={isOpen ? '' : undefined} {...rowProps}>
      {isWide ? (
        <tr>
          {order}
          {name}
          <td><KpiText kpi={kpi} field="unit" /></td>
          {figures}
          <td><KpiText kpi={kpi} field="owner" /></td>
          <td><KpiText kpi={kpi} field="source" /></td>
        </tr>
      ) : (
        <>
          <tr className="kpi-name-row">{order}{name}</tr>
          <tr><td><KpiText kpi={kpi} field="unit" /></td>{figures}</tr>
        </>
      )}
      {hints.length > 0 && <tr className="kpi-hint-row"><td colSpan={width}><KpiHintLines hints={hints} /></td></tr>}
      {earlier !== null && (isOpen || kpi.fields.baseline === '') && <tr className="kpi-hint-row"><td colSpan={width}><EarlierLine kpi={kpi} figures={earlier} /></td></tr>}
      {isOpen && <tr className="kpi-definition-row"><td colSpan={width}><Opened kpi={kpi} onType={onType} /></td></tr>}
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

interface NameCellProps {
  readonly kpi: Kpi
  readonly span: number
  readonly handle: ReactNode
  readonly children: ReactNode
}

function NameCell({ kpi, span, handle, children }: NameCellProps) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  return (
    <th scope="rowgroup" colSpan={span} className="kpi-name">
      <div className="kpi-name-line">
        <RecordTextField {...place(kpi, 'title')} label={t('domain.kind.kpi')} shape="title" maxLength={500} value={kpi.fields.title} save={save('title')} className="kpi-title" />
        {handle}
      </div>
      {children}
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

interface FigureCellsProps extends Pick<KpiRowProps, 'kpi' | 'columns'>, PartProps {
  readonly hints: readonly KpiHint[]
}

function FigureCells({ kpi, columns, hints, onType }: FigureCellsProps) {
  const t = useT()
  const { year: yearText } = useNumerals()
  const save = useSaveKpi(kpi.id)
  const saveFigure = (field: 'baseline' | TargetField): SaveField<string> => async (value, seen) => {
    const saved = await save(field)(value, seen)
    if (saved.ok) onType(field, null)
    return saved
  }
  const figure = (field: 'baseline' | TargetField, label: string): ReactNode => (
    <td key={field} className={hints.some((hint) => hint.field === field) ? 'kpi-hinted' : undefined}>
      <RecordDecimalField {...place(kpi, field)} label={label} value={kpi.fields[field]} save={saveFigure(field)} onType={(typed) => { onType(field, typed) }} />
    </td>
  )
  return (
    <>
      {figure('baseline', t('domain.field.kpi.baseline'))}
      {columns.map(({ field, year }) => figure(field, t('workspace.kpi.target', { year: yearText(year) })))}
    </>
  )
}

/** Who answers for it, where the figures come from and what serves it, in one quiet line under the name. */
function Quiet({ kpi, served, isWide }: Pick<KpiRowProps, 'kpi' | 'served' | 'isWide'>) {
  const t = useT()
  const { text, count } = useNumerals()
  const { owner, source, sample } = kpi.fields
  return (
    <div className="kpi-quiet">
      <SampleBadge isMarked={sample} />
      {!isWide && (owner === '' ? <Missing what={t('domain.field.kpi.owner')} /> : <span>{text(owner)}</span>)}
      {!isWide && (source === '' ? <Missing what={t('domain.field.kpi.source')} /> : <span>{text(source)}</span>)}
      <span>{t('direction.chain.projects', { count: count(served) })}</span>
    </div>
  )
}

function Missing({ what }: { readonly what: string }) {
  const t = useT()
  return <span className="kpi-missing"><span aria-hidden>▲ </span>{t('workspace.kpi.missing', { what })}</span>
}

function Opened({ kpi, onType }: PartProps) {
  const t = useT()
  return (
    <>
      <KpiDefinition kpi={kpi} onType={onType} />
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
