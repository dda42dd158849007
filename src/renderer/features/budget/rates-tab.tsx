import { useMemo } from 'react'
import { rateTable } from '@shared/budget/rate-table'
import type { UnitRate } from '@shared/budget/unit-rate-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { NewRate } from './new-rate'
import { RateRow } from './rate-row'

/** อัตราอ้างอิง: the program's rates with the office's own values in their place, and the office's further ones behind. */
export function RatesTab({ own }: { readonly own: readonly UnitRate[] }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const rates = useMemo(() => rateTable(own), [own])
  const ownByCode = useMemo(() => new Map(own.map((rate) => [rate.fields.code, rate])), [own])
  return (
    <div className="budget-tab">
      <p className="budget-tab-note">{t('rates.note')}</p>
      <Panel flush>
        <div className="budget-scroll" role="region" aria-label={t('rates.title')} tabIndex={0}>
          <table className="ui-table rate-table">
            <caption className="ui-hidden">{t('rates.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('rates.column.title')}</th>
                <th scope="col" className="num-cell rate-ceiling">{t('rates.column.ceiling')}</th>
                <th scope="col" className="rate-unit">{t('rates.column.unit')}</th>
                <th scope="col">{t('rates.column.source')}</th>
                <th scope="col" className="rate-state">{t('rates.column.state')}</th>
                <td className="rate-tools"><span className="ui-hidden">{t('rates.column.tools')}</span></td>
              </tr>
            </thead>
            <tbody>{rates.map((rate) => <RateRow key={rate.code} rate={rate} own={ownByCode.get(rate.code)} />)}</tbody>
          </table>
        </div>
      </Panel>
      {canEdit && <NewRate />}
    </div>
  )
}
