import { ChevronDown, ChevronRight } from 'lucide-react'
import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'
import { deleteSwot, setSwotField } from '@shared/analysis/swot-commands'
import type { SwotEntry, TowsCitation, TowsStrategy } from '@shared/analysis/swot-record'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordScaleField } from '@renderer/fields/record-scale-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useStore } from '@renderer/live/store-context'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { ReorderHandle, type Reorder } from '@renderer/ui/reorder'
import { useOpenRow } from '@renderer/fields/use-open-row'

type SwotField = 'title' | 'evidence' | 'evidenceSource' | 'priority'

export interface SwotRowProps {
  readonly entry: SwotEntry
  /** "S1" */
  readonly code: string
  readonly citations: readonly TowsCitation[]
  readonly tows: readonly TowsStrategy[]
  readonly reorder: Reorder
}

function useSaveSwot(record: string) {
  const store = useStore()
  return (field: SwotField) => (value: Json, seen?: Seen) => store.runCommand(setSwotField, { record, field, value }, seen)
}

/** One entry of the SWOT: its statement in sight, its evidence behind the arrow. */
export function SwotRow({ entry, code, citations, tows, reorder }: SwotRowProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [isOpen, setOpen] = useOpenRow(entry.id, ['title'])
  const save = useSaveSwot(entry.id)
  const label = t('analysis.swot.open', { code })
  return (
    <li className="swot-entry" data-open={isOpen ? '' : undefined} {...reorder.rowProps(entry.id)}>
      <div className="swot-line">
        <IconButton label={label} icon={isOpen ? ChevronDown : ChevronRight} dense aria-expanded={isOpen} onPress={() => { setOpen(!isOpen) }} />
        <span className="analysis-code num">{code}</span>
        <RecordTextField
          target={{ kind: 'swotEntry', record: entry.id, field: 'title' }}
          label={code} hideLabel bare dense shape="title" maxLength={1_000}
          value={entry.fields.title} save={save('title')} className="analysis-title"
        />
        {canEdit && <ReorderHandle reorder={reorder} id={entry.id} name={code} />}
      </div>
      {isOpen ? <Details entry={entry} code={code} citations={citations} tows={tows} /> : <Quiet entry={entry} />}
    </li>
  )
}

/** What the closed row says of its evidence, in one line. */
function Quiet({ entry }: { readonly entry: SwotEntry }) {
  const t = useT()
  const { count, text } = useNumerals()
  const { evidence, evidenceSource, priority } = entry.fields
  return (
    <p className="swot-quiet">
      <SampleBadge />
      {priority > 0 && <span className="analysis-priority">{t('analysis.priority', { count: count(priority) })}</span>}
      {evidence.trim() === ''
        ? <span className="kpi-missing"><span aria-hidden>▲ </span>{t('analysis.swot.noEvidence')}</span>
        : <span className="swot-evidence" title={text(evidence)}>{text(evidence)}</span>}
      {evidenceSource !== '' && <span className="swot-source">{t('analysis.swot.from', { source: text(evidenceSource) })}</span>}
    </p>
  )
}

function Details({ entry, code, citations, tows }: Omit<SwotRowProps, 'reorder'>) {
  const t = useT()
  const { count } = useNumerals()
  const save = useSaveSwot(entry.id)
  const { evidence, evidenceSource, priority } = entry.fields
  const place = (field: SwotField) => ({ target: { kind: 'swotEntry', record: entry.id, field }, label: t(`domain.field.swotEntry.${field}`), dense: true })
  const citing = tows.filter(({ id }) => citations.some(({ fields }) => fields.swot === entry.id && fields.tows === id)).length
  const done = citing === 0 ? t('analysis.swot.deleted', { code }) : t('analysis.swot.deletedCited', { code, count: count(citing) })
  return (
    <div className="swot-details">
      <WaitingMark record={entry.id} />
      <RecordTextField {...place('evidence')} shape="text" rows={2} maxLength={2_000} value={evidence} save={save('evidence')} />
      <RecordTextField {...place('evidenceSource')} shape="title" maxLength={500} value={evidenceSource} save={save('evidenceSource')} />
      <div className="swot-foot">
        <RecordScaleField {...place('priority')} value={priority} save={save('priority')} className="analysis-scale" />
        {citing > 0 && <span className="analysis-quiet">{t('analysis.swot.cited', { count: count(citing) })}</span>}
        <DeleteButton label={t('analysis.swot.delete', { code })} done={done} command={deleteSwot} args={{ record: entry.id }} withWords />
      </div>
    </div>
  )
}
