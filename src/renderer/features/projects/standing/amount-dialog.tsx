import { useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { enterStepAmount } from '@shared/budget/step-amount-commands'
import type { BudgetStep } from '@shared/budget/step-amount-record'
import { isAdding, type StepTotals } from '@shared/budget/step-totals'
import { parseBaht } from '@shared/kernel/baht'
import type { IsoDay } from '@shared/kernel/calendar'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { DateField } from '@renderer/ui/date-field'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { TextField } from '@renderer/ui/text-field'
import { excessWords, type Words } from '../budget/step-cells'

interface AmountDialogProps {
  readonly lines: readonly BudgetLine[]
  /** What every step came to so far, by line. */
  readonly totals: ReadonlyMap<string, StepTotals>
  /** The steps this side may enter. */
  readonly steps: readonly BudgetStep[]
  readonly onClose: () => void
}

/** Enters one amount beside the others. A minus before it takes back what was entered before, and asks for a reason. */
export function AmountDialog({ lines, totals, steps, onClose }: AmountDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const { run, refused } = useCommand()
  const [line, setLine] = useState(lines[0]?.id ?? '')
  const [step, setStep] = useState<BudgetStep>(steps.includes('allocation') ? 'allocation' : steps[0] ?? 'bureau')
  const [typed, setTyped] = useState({ amount: '', day: '', reference: '', note: '' })
  const [isWrong, setWrong] = useState(false)
  const change = (field: keyof typeof typed) => (value: string): void => { setTyped((now) => ({ ...now, [field]: value })) }
  const enter = async (): Promise<void> => {
    const satang = readSigned(typed.amount)
    setWrong(satang === null)
    if (satang === null) return
    const { day, reference, note } = typed
    const done = await run(enterStepAmount, { line, step, satang, day, reference, note })
    if (done.ok) onClose()
  }
  const excess = excessOf({ t, formats }, step, readSigned(typed.amount), totals.get(line))
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void enter() }}>{t('standing.record')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('standing.amount.add')} actions={actions}>
      <div className="standing-form">
        <Select label={t('domain.field.stepAmount.line')} value={line} onChange={setLine} options={lines.map(({ id, fields }) => ({ id, label: formats.text(fields.item) }))} />
        <Select label={t('domain.field.stepAmount.step')} value={step} onChange={setStep} options={steps.map((each) => ({ id: each, label: t(`budget.step.${each}`) }))} />
        <TextField
          label={t('standing.amount.baht')} description={t('standing.amount.hint')} value={typed.amount} onChange={change('amount')} isRequired
          error={isWrong ? t('error.AMOUNT_INVALID.what') : undefined}
        />
        {excess !== null && <p role="status" className="standing-excess">▲ {excess}</p>}
        <DateField label={t('domain.field.stepAmount.day')} value={typed.day as IsoDay | ''} onCommit={change('day')} isRequired />
        <TextField label={t('domain.field.stepAmount.reference')} value={typed.reference} onChange={change('reference')} maxLength={200} />
        <TextField label={t('domain.field.stepAmount.note')} value={typed.note} onChange={change('note')} maxLength={500} />
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}

/** That the step would come to more than the one before it, as the grid says it; `null` when it does not. */
function excessOf(words: Words, step: BudgetStep, satang: number | null, totals: StepTotals | undefined): string | null {
  if (satang === null || totals === undefined) return null
  return excessWords(words, step, satang + (isAdding(step) ? (totals.get(step) ?? 0) : 0), totals)
}

/** Satang of what is typed in baht, below nothing with a minus before it; `null` when it cannot be read. */
function readSigned(typed: string): number | null {
  const tidy = typed.trim()
  const isNegative = /^[-−–]/.test(tidy)
  const read = parseBaht(isNegative ? tidy.slice(1) : tidy)
  if (!read.ok || tidy === '') return null
  return isNegative ? -Number(read.value) : read.value
}
