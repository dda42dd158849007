import { Plus } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { lineAmount } from '@shared/budget/budget-amounts'
import { addBudgetLine } from '@shared/budget/budget-commands'
import { BUDGET_CATEGORIES, type BudgetCategory, type Factor } from '@shared/budget/budget-line-record'
import { parseFactors } from '@shared/budget/factors-text'
import { parseBaht } from '@shared/kernel/baht'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Satang } from '@shared/kernel/satang'
import { ok, type Result } from '@shared/kernel/result'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { TextField } from '@renderer/ui/text-field'
import { categoryTitle } from './category-title'

interface Typed {
  readonly item: string
  readonly factors: string
  readonly rate: string
}

const NOTHING: Typed = { item: '', factors: '', rate: '' }

/** The line at the foot: type the item, what is counted and the rate; Enter adds it and is ready for the next. */
export function NewBudgetLine({ project, lastCategory }: { readonly project: string; readonly lastCategory: BudgetCategory }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const first = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(NOTHING)
  const [category, setCategory] = useState<BudgetCategory>(lastCategory)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const line = readLine(typed)
  const amount = line.ok ? lineAmount(line.value) : line

  // The row is free at once: the next line is typed while this one goes to disk.
  const add = async (): Promise<void> => {
    setRefused(line.ok ? null : line.error)
    if (!line.ok) return
    first.current?.querySelector('input')?.focus()
    if (typed.item.trim() === '') return
    setTyped(NOTHING)
    const added = await store.runCommand(addBudgetLine, { project, category, item: typed.item, ...line.value })
    if (added.ok) return
    setRefused(added.error)
    setTyped((now) => (now === NOTHING ? typed : now))
  }
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (value: string) => { setTyped((now) => ({ ...now, [name]: value })) },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      void add()
    },
    dense: true
  })
  return (
    <div className="new-line" role="group" aria-label={t('project.budget.add')}>
      <Select
        aria-label={t('domain.field.budgetLine.category')}
        options={BUDGET_CATEGORIES.map((id) => ({ id, label: categoryTitle(t, id) }))}
        value={category}
        onChange={setCategory}
        dense
        className="new-line-category"
      />
      <div ref={first} className="new-line-item"><TextField aria-label={t('project.budget.item')} placeholder={t('project.budget.itemHint')} maxLength={500} {...field('item')} /></div>
      <TextField aria-label={t('project.budget.factors')} placeholder={t('project.budget.factorsHint')} className="new-line-factors" {...field('factors')} />
      <TextField aria-label={t('project.budget.rate')} placeholder={t('project.budget.rateHint')} className="new-line-rate" {...field('rate')} />
      <Button dense icon={Plus} isDisabled={typed.item.trim() === ''} onPress={() => { void add() }}>{t('project.budget.addVerb')}</Button>
      <output className="num new-line-amount">{amount.ok && typed.rate !== '' ? t('project.baht', { amount: formats.money(amount.value) }) : ''}</output>
      {refused !== null && <p role="alert" className="new-line-refused">{errorWords(t, refused).what} {errorWords(t, refused).todo}</p>}
    </div>
  )
}

/** What was typed as figures; a rate left empty is nothing yet. */
function readLine({ factors, rate }: Typed): Result<{ readonly factors: Factor[]; readonly rate: Satang }, PlanError> {
  const counted = parseFactors(factors)
  if (!counted.ok) return counted
  const amount = rate.trim() === '' ? ok(0 as Satang) : parseBaht(rate)
  return amount.ok ? ok({ factors: [...counted.value], rate: amount.value }) : amount
}
