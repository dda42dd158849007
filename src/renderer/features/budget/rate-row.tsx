import { RotateCcw } from 'lucide-react'
import { SHIPPED_RATES, type Rate } from '@shared/budget/rate-table'
import { createUnitRate, deleteUnitRate, setUnitRateField } from '@shared/budget/unit-rate-commands'
import type { UnitRate } from '@shared/budget/unit-rate-record'
import { parseBaht } from '@shared/kernel/baht'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { DeleteButton } from '@renderer/fields/delete-button'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordDateField } from '@renderer/fields/record-date-field'
import { RecordFigureField } from '@renderer/fields/record-figure-field'
import { RecordTextField, type SaveField } from '@renderer/fields/record-text-field'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { Badge, StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { MoneyField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { bahtReader } from './read-baht'

interface RateRowProps {
  readonly rate: Rate
  /** The office's own record behind it, where there is one. */
  readonly own: UnitRate | undefined
}

/** A rate: one of the program's turns into the office's own value once a figure is typed over it. */
export function RateRow({ rate, own }: RateRowProps) {
  return own === undefined ? <ShippedRow rate={rate} /> : <OwnRow rate={rate} own={own} />
}

function ShippedRow({ rate }: { readonly rate: Rate }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit, plan } = usePlanFields()
  const { run, refused } = useCommand()
  const take = (ceiling: number): Promise<unknown> => (ceiling === UNKNOWN_AMOUNT
    ? Promise.resolve()
    : run(createUnitRate, { plan: plan.id, code: rate.code, title: rate.title, ceiling, unit: rate.unit }))
  return (
    <tr>
      <th scope="row">{formats.text(rate.title)}</th>
      <td className="num-cell">
        <MoneyField
          aria-label={t('rates.ceilingOf', { title: rate.title })}
          value={rate.ceiling}
          format={formats.money}
          parse={bahtReader(t, 'rates.example')}
          onCommit={take}
          isReadOnly={!canEdit}
          dense
          error={refused === null ? undefined : errorWords(t, refused).what}
        />
      </td>
      <td>{rate.unit}</td>
      <td>{rate.source === '' ? <span className="budget-quiet">{t('rates.noSource')}</span> : formats.text(rate.source)}</td>
      <td>{rate.confirmed ? <StateMark state="done" bare>{t('rates.state.confirmed')}</StateMark> : <StateMark state="missing" bare>{t('rates.state.unconfirmed')}</StateMark>}</td>
      <td />
    </tr>
  )
}

type Field = 'title' | 'ceiling' | 'unit' | 'source' | 'effectiveFrom' | 'effectiveTo'

function OwnRow({ rate, own }: { readonly rate: Rate; readonly own: UnitRate }) {
  const t = useT()
  const formats = useNumerals()
  const store = useStore()
  const { fields } = own
  const shipped = SHIPPED_RATES.rates.find(({ code }) => code === rate.code)
  const title = fields.title
  const place = (field: Field) => ({ kind: 'unitRate', record: own.id, field })
  const save = (field: Field): SaveField<string> => (value, seen) => store.runCommand(setUnitRateField, { record: own.id, field, value }, seen)
  return (
    <tr className="rate-own">
      <th scope="row">
        {shipped === undefined
          ? <RecordTextField target={place('title')} label={t('rates.titleOf', { title })} hideLabel dense maxLength={300} value={title} save={save('title')} />
          : <>{formats.text(title)}<span className="budget-quiet rate-shipped">{t('rates.shipped', { ceiling: formats.shortMoney(shipped.ceiling), unit: shipped.unit })}</span></>}
      </th>
      <td className="num-cell">
        <RecordFigureField<number>
          target={place('ceiling')}
          label={t('rates.ceilingOf', { title })}
          hideLabel
          dense
          value={fields.ceiling}
          format={formats.money}
          parse={parseBaht}
          example={t('rates.example')}
          save={(value, seen) => store.runCommand(setUnitRateField, { record: own.id, field: 'ceiling', value }, seen)}
        />
      </td>
      <td><RecordTextField target={place('unit')} label={t('rates.unitOf', { title })} hideLabel dense maxLength={60} placeholder={t('rates.unitHint')} value={fields.unit} save={save('unit')} /></td>
      <td>
        <div className="rate-origin">
          <RecordTextField target={place('source')} label={t('rates.source')} dense maxLength={500} placeholder={t('rates.sourceHint')} value={fields.source} save={save('source')} />
          <div className="rate-days">
            <RecordDateField target={place('effectiveFrom')} label={t('rates.from')} value={fields.effectiveFrom} save={save('effectiveFrom')} />
            <RecordDateField target={place('effectiveTo')} label={t('rates.to')} value={fields.effectiveTo} save={save('effectiveTo')} />
          </div>
        </div>
      </td>
      <td><Badge tone={rate.confirmed ? 'accent' : 'amber'}>{t(rate.confirmed ? 'rates.state.own' : 'rates.state.ownUnsourced')}</Badge></td>
      <td className="rate-tools">
        {shipped === undefined
          ? <DeleteButton label={t('rates.delete', { title })} done={t('rates.deleted')} command={deleteUnitRate} args={{ record: own.id }} />
          : <ResetRate own={own} />}
      </td>
    </tr>
  )
}

/** Gives the program's value back: the office's own goes, and can be brought back by undo. */
function ResetRate({ own }: { readonly own: UnitRate }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  if (!canEdit) return null
  const reset = async (): Promise<void> => {
    const done = await run(deleteUnitRate, { record: own.id })
    if (done.ok) undoToast(deleteUnitRate.name, t('rates.wasReset'))
  }
  return (
    <>
      <Button variant="plain" dense icon={RotateCcw} onPress={() => { void reset() }}>{t('rates.reset')}<span className="ui-hidden"> {own.fields.title}</span></Button>
      {refused !== null && <span role="alert" className="refused">{errorWords(t, refused).what}</span>}
    </>
  )
}
