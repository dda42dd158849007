import { Plus } from 'lucide-react'
import { useState } from 'react'
import { setCeiling } from '@shared/budget/ceiling-commands'
import type { CeilingStanding } from '@shared/budget/ceiling-standing'
import { yearsOf } from '@shared/kernel/calendar'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { FUND_SOURCES, type FundSource } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { MoneyField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { errorWords } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { bahtReader } from './read-baht'

/** A ceiling for a source nobody has asked of yet. */
export function NewCeiling({ standings }: { readonly standings: readonly CeilingStanding[] }) {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const { run, refused } = useCommand()
  const [year, setYear] = useState(plan.fields.startYear)
  const [chosen, setChosen] = useState<FundSource | null>(null)
  const [amount, setAmount] = useState(UNKNOWN_AMOUNT)
  const known = new Set(standings.filter(({ fiscalYear }) => fiscalYear === year).map(({ fundSource }) => fundSource))
  const free = FUND_SOURCES.filter((source) => source !== 'none' && !known.has(source))
  const source = chosen !== null && free.includes(chosen) ? chosen : free[0]
  const add = async (): Promise<void> => {
    if (source === undefined || amount === UNKNOWN_AMOUNT) return
    const made = await run(setCeiling, { plan: plan.id, fundSource: source, fiscalYear: year, satang: amount, reference: '' })
    if (made.ok) setAmount(UNKNOWN_AMOUNT)
  }
  return (
    <Panel title={t('figures.ceiling.addTitle')}>
      <div className="budget-new">
        <Select
          label={t('figures.ceiling.addYear')}
          options={yearsOf(plan.fields.startYear, plan.fields.endYear).map((each) => ({ id: String(each), label: formats.year(each) }))}
          value={String(year)}
          onChange={(next) => { setYear(Number(next)) }}
        />
        <Select
          label={t('figures.ceiling.source')}
          options={free.map((each) => ({ id: each, label: t(`domain.fundSource.${each}`) }))}
          value={source ?? null}
          onChange={setChosen}
          className="budget-new-wide"
        />
        <MoneyField
          label={t('figures.ceiling.addAmount')}
          value={amount}
          format={(value) => (value === UNKNOWN_AMOUNT ? '' : formats.money(value))}
          parse={bahtReader(t, 'figures.ceiling.example')}
          onCommit={setAmount}
          unit={t('figures.ceiling.baht')}
        />
        <Button icon={Plus} isDisabled={source === undefined || amount === UNKNOWN_AMOUNT} onPress={() => { void add() }}>{t('figures.ceiling.add')}</Button>
      </div>
      {refused !== null && <p role="alert" className="refused">{errorWords(t, refused).what}</p>}
    </Panel>
  )
}
