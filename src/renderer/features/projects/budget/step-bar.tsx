import { History } from 'lucide-react'
import { useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { BudgetStep } from '@shared/budget/step-amount-record'
import { isAdding } from '@shared/budget/step-totals'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { Button } from '@renderer/ui/button'
import { DateField } from '@renderer/ui/date-field'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { TextField } from '@renderer/ui/text-field'
import { EntryList } from '../standing/entry-list'
import { excessWords, judgeTyped, shownIn, stepLock, stepOfColumn, type StepCell, type Words } from './step-cells'
import type { StepDesk } from './use-step-desk'

/** What is being typed in a cell of the grid, or only which cell is active. */
export interface ActiveStep {
  readonly line: string
  readonly column: string
  /** `null` while nobody types. */
  readonly typed: string | null
}

interface StepBarProps {
  readonly desk: StepDesk
  readonly lines: readonly BudgetLine[]
  readonly active: ActiveStep | null
}

/** Over the grid of steps: what the active cell shows and how what is typed will be taken; the day and paper that it is entered under. */
export function StepBar({ desk, lines, active }: StepBarProps) {
  const t = useT()
  const formats = useNumerals()
  const line = active === null ? undefined : lines.find(({ id }) => id === active.line)
  const step = active === null ? undefined : stepOfColumn(active.column)
  return (
    <>
      <div className="formula-bar step-bar" role="group" aria-label={t('budget.steps.bar')}>
        {line === undefined || step === undefined || active === null
          ? <span className="formula-none">{t('budget.steps.none')}</span>
          : (
            <>
              <span className="formula-item" title={line.fields.item}>{line.fields.item === '' ? t('budget.grid.noItem') : formats.text(line.fields.item)}</span>
              <StepFacts desk={desk} cell={desk.sheet.cellOf(line.id, step)} step={step} typed={active.typed} />
              <CellHistory desk={desk} line={line} step={step} />
            </>
            )}
      </div>
      <SaidLine desk={desk} />
    </>
  )
}

/** What stands in the cell and from how many entries; while somebody types, what will be entered. */
function StepFacts({ desk, cell, step, typed }: { readonly desk: StepDesk; readonly cell: StepCell; readonly step: BudgetStep; readonly typed: string | null }) {
  const t = useT()
  const formats = useNumerals()
  const words = { t, formats }
  const lock = stepLock(words, step, desk.sheet.role)
  const { said } = desk
  const outcome = typed === null ? null : judgeTyped(words, cell, typed, said)
  const refused = outcome?.ok === false ? outcome.error : null
  const entry = outcome?.ok === true ? outcome.value.entry : null
  const wanted = outcome?.ok === true ? outcome.value.wanted : shownIn(cell)
  const excess = wanted === null ? null : excessWords(words, step, wanted, cell.totals)
  return (
    <output className="step-facts" aria-live="polite">
      <span><strong>{t(`budget.step.${step}`)}</strong> {factsOf(words, cell)}</span>
      {entry !== null && <span className="num">{comingWords(words, cell, entry.satang, wanted)}</span>}
      {typed !== null && entry === null && refused === null && <span>{t('budget.steps.same')}</span>}
      {refused !== null && <span className="step-refused">{refused}</span>}
      {typed === null && <span className="step-hint">{lock ?? t(isAdding(step) ? 'budget.steps.hint.adding' : 'budget.steps.hint.latest', { day: said.day === '' ? '–' : formats.isoDay(said.day) })}</span>}
      {excess !== null && <span className="step-excess">▲ {excess}</span>}
    </output>
  )
}

function factsOf({ t, formats }: Words, cell: StepCell): string {
  const { step, entries } = cell
  const shown = shownIn(cell)
  const latest = entries.at(-1)
  const count = formats.count(entries.length)
  if (shown === null) return t(latest === undefined ? 'budget.steps.shows.nothing' : 'budget.steps.shows.reversed', { count })
  const amount = formats.money(shown)
  if (latest === undefined || (!isAdding(step) && latest.fields.satang === UNKNOWN_AMOUNT)) return t('budget.steps.shows.ofLine', { amount })
  if (isAdding(step)) return t('budget.steps.shows.sum', { amount, count })
  const { day, reference } = latest.fields
  const said = [formats.isoDay(day), formats.text(reference)].filter((each) => each !== '').join(' · ')
  return t(entries.length > 1 ? 'budget.steps.shows.latestOf' : 'budget.steps.shows.latest', { amount, said, count })
}

function comingWords({ t, formats }: Words, { step }: StepCell, satang: number, wanted: number | null): string {
  if (satang === UNKNOWN_AMOUNT && !isAdding(step)) return t('budget.steps.coming.reversed')
  if (!isAdding(step)) return t('budget.steps.coming.latest', { amount: formats.money(satang) })
  return t('budget.steps.coming.sum', { amount: `${satang < 0 ? '−' : '+'}${formats.money(Math.abs(satang))}`, total: formats.money(Math.max(0, wanted ?? 0)) })
}

/** The entries of one cell, as they were made. */
function CellHistory({ desk, line, step }: { readonly desk: StepDesk; readonly line: BudgetLine; readonly step: BudgetStep }) {
  const t = useT()
  const formats = useNumerals()
  const [isOpen, setOpen] = useState(false)
  const { entries } = desk.sheet.cellOf(line.id, step)
  if (entries.length === 0) return null
  return (
    <>
      <Button icon={History} dense onPress={() => { setOpen(true) }}>{t('budget.steps.entries', { count: formats.count(entries.length) })}</Button>
      <Dialog isOpen={isOpen} onClose={() => { setOpen(false) }} size="wide" title={`${t(`budget.step.${step}`)} · ${formats.text(line.fields.item)}`}>
        <EntryList entries={entries} lines={[line]} />
      </Dialog>
    </>
  )
}

/** Asked once, and held for everything that is typed or pasted. */
function SaidLine({ desk: { said, say } }: { readonly desk: StepDesk }) {
  const t = useT()
  return (
    <div className="step-said" role="group" aria-label={t('budget.steps.said')}>
      <DateField label={t('budget.steps.day')} value={said.day} onCommit={(day) => { say({ ...said, day }) }} dense />
      <TextField label={t('budget.steps.reference')} value={said.reference} onChange={(reference) => { say({ ...said, reference }) }} maxLength={200} dense className="step-said-long" />
      <TextField label={t('budget.steps.note')} value={said.note} onChange={(note) => { say({ ...said, note }) }} maxLength={500} dense className="step-said-long" />
    </div>
  )
}
