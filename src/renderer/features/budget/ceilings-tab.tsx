import { useMemo, useState } from 'react'
import { removeCeiling, setCeiling } from '@shared/budget/ceiling-commands'
import { ceilingStandings, type CeilingStanding } from '@shared/budget/ceiling-standing'
import type { PlanError } from '@shared/kernel/error-codes'
import { sumSatang, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { moneyInWords } from '@renderer/fields/budget-note-words'
import { DeleteButton } from '@renderer/fields/delete-button'
import { JumpPlace } from '@renderer/fields/field-place'
import { seenOf } from '@renderer/fields/field-target'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { FieldMarks } from '@renderer/fields/field-marks'
import { useStore } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { MoneyField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { errorWords } from '@renderer/ui/plan-error'
import { NewCeiling } from './new-ceiling'
import { bahtReader } from './read-baht'
import type { Budget } from './use-budget'

/** What every source grants and what is left of it, year by year; it follows every edit of a budget line. */
export function CeilingsTab({ budget }: { readonly budget: Budget }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { projects, lines, ceilings } = budget
  const standings = useMemo(() => ceilingStandings(projects, lines, ceilings), [projects, lines, ceilings])
  const years = [...new Set(standings.map(({ fiscalYear }) => fiscalYear))]
  return (
    <div className="budget-tab">
      <p className="budget-tab-note">{t('figures.ceiling.note')}</p>
      <Panel flush>
        {standings.length === 0 ? <p className="budget-tab-none">{t('figures.ceiling.empty')}</p> : (
          <div className="budget-scroll" role="region" aria-label={t('figures.ceiling.title')} tabIndex={0}>
            <table className="ui-table ceiling-table">
              <caption className="ui-hidden">{t('figures.ceiling.title')}</caption>
              <CeilingHead />
              {years.map((year) => <YearRows key={year} year={year} rows={standings.filter(({ fiscalYear }) => fiscalYear === year)} />)}
            </table>
          </div>
        )}
      </Panel>
      {canEdit && <NewCeiling standings={standings} />}
    </div>
  )
}

function CeilingHead() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col">{t('figures.ceiling.source')}</th>
        <th scope="col" className="num-cell budget-money">{t('figures.ceiling.requested')}</th>
        <th scope="col" className="num-cell budget-money">{t('figures.ceiling.ceiling')}</th>
        <th scope="col" className="num-cell budget-left">{t('figures.ceiling.remaining')}</th>
        <th scope="col" className="budget-from">{t('figures.ceiling.reference')}</th>
        <td className="budget-tool"><span className="ui-hidden">{t('figures.ceiling.tools')}</span></td>
      </tr>
    </thead>
  )
}

function YearRows({ year, rows }: { readonly year: number; readonly rows: readonly CeilingStanding[] }) {
  const t = useT()
  const formats = useNumerals()
  const requested = sumSatang(rows.map((row) => row.requested))
  return (
    <tbody>
      <tr className="budget-year"><th scope="rowgroup" colSpan={6}>{t('figures.ceiling.year', { year: formats.year(year) })}</th></tr>
      {rows.map((row) => <StandingRow key={row.fundSource} row={row} />)}
      <tr className="budget-sum">
        <th scope="row">{t('figures.ceiling.sum', { year: formats.year(year) })}</th>
        <td className="num num-cell">{formats.money(requested)}</td>
        <td colSpan={4} />
      </tr>
    </tbody>
  )
}

function StandingRow({ row }: { readonly row: CeilingStanding }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit, plan } = usePlanFields()
  const store = useStore()
  const { fiscalYear, fundSource, ceiling, requested, remaining } = row
  const place = { source: t(`domain.fundSource.${fundSource}`), year: formats.year(fiscalYear) }
  const target = { kind: 'ceiling', record: ceiling?.id ?? `${fundSource}-${String(fiscalYear)}`, field: 'satang' }
  const { reference, satang: held } = ceiling?.fields ?? { reference: '', satang: UNKNOWN_AMOUNT }
  const set = (satang: number, words: string, seen?: ReturnType<typeof seenOf>) =>
    store.runCommand(setCeiling, { plan: plan.id, fundSource, fiscalYear, satang, reference: words }, ceiling === undefined ? undefined : seen)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const commit = async (value: number, base: number): Promise<void> => {
    if (value === UNKNOWN_AMOUNT && ceiling === undefined) return
    const done = value === UNKNOWN_AMOUNT && ceiling !== undefined
      ? await store.runCommand(removeCeiling, { ceiling: ceiling.id })
      : await set(value, reference, seenOf(target, base))
    setRefused(done.ok ? null : done.error)
  }
  return (
    <tr>
      <th scope="row">{place.source}</th>
      <td className="num num-cell">{formats.money(requested)}</td>
      <td className="num-cell">
        <JumpPlace target={target}>
          <MoneyField
            aria-label={t('figures.ceiling.ceilingOf', place)}
            value={held}
            format={(value) => (value === UNKNOWN_AMOUNT ? '' : formats.money(value))}
            parse={bahtReader(t, 'figures.ceiling.example')}
            onCommit={commit}
            placeholder={t('figures.ceiling.none')}
            isReadOnly={!canEdit}
            dense
            error={refused === null ? undefined : errorWords(t, refused).what}
          />
          {ceiling !== undefined && <FieldMarks target={target} compact />}
        </JumpPlace>
      </td>
      <td className="num num-cell budget-left-cell"><Remaining amount={remaining} /></td>
      <td>
        {ceiling !== undefined && (
          <RecordTextField
            target={{ ...target, field: 'reference' }}
            label={t('figures.ceiling.referenceOf', place)}
            hideLabel
            dense
            maxLength={300}
            placeholder={t('figures.ceiling.referenceHint')}
            value={reference}
            save={(words, seen) => set(ceiling.fields.satang, words, seen)}
          />
        )}
      </td>
      <td className="budget-tool">
        {ceiling !== undefined && <DeleteButton label={t('figures.ceiling.remove', place)} done={t('figures.ceiling.removed')} command={removeCeiling} args={{ ceiling: ceiling.id }} />}
      </td>
    </tr>
  )
}

/** What is left; more asked for than granted stands in figures and in words. */
function Remaining({ amount }: { readonly amount: Satang | undefined }) {
  const t = useT()
  const formats = useNumerals()
  if (amount === undefined) return <span className="budget-quiet">{t('figures.ceiling.none')}</span>
  if (amount >= 0) return <>{formats.money(amount)}</>
  const over = Math.abs(amount) as Satang
  return <StateMark state="missing" bare>{t('figures.ceiling.over', { amount: formats.money(over), words: moneyInWords(over) })}</StateMark>
}
