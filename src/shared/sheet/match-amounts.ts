import type { BudgetLine } from '@shared/budget/budget-line-record'
import { stepEntryId } from '@shared/budget/step-entry-id'
import { BUDGET_STEPS, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { judgeStepAmount, STEP_ROLES } from '@shared/budget/step-amount-rules'
import { stepsOfLine, type StepTotals } from '@shared/budget/step-totals'
import { formatBaht } from '@shared/kernel/baht'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import type { AmountWrite, ImportReport, ImportWarning, RefusedCell } from './import-report'
import { AmountPlaces, type AmountPlace } from './amount-places'
import { spreadAmount } from './spread-amount'
import type { Mapping } from './mapping'
import type { ExistingRecords, KnownAmounts } from './match-records'
import type { DraftAmount } from './read-amounts'

export interface AmountContext {
  readonly existing: ExistingRecords
  readonly rounds: Mapping['rounds']
  readonly spread: boolean
}

/** Steps whose entries add up. */
const ADDING: ReadonlySet<BudgetStep> = new Set(['allocation', 'commitment', 'disbursement'])
const NO_AMOUNTS: KnownAmounts = { entries: [], frozen: new Map(), role: 'office' }

/**
 * Meets amounts of steps with what was entered for the lines of a plan. Nothing is overwritten: where the file says something else than
 * what stands, a new entry is made under its day and paper; where it says the same, none.
 */
export function matchAmounts(drafts: readonly DraftAmount[], context: AmountContext): ImportReport {
  const matcher = new AmountMatcher(context)
  const placed = matcher.place(drafts.filter(({ saysTotal }) => !saysTotal))
  for (const each of placed) matcher.take(each)
  for (const draft of drafts) if (draft.saysTotal) matcher.compareTotal(draft)
  return matcher.report()
}

type Placed = AmountPlace & { readonly draft: DraftAmount }
type Outcome = 'new' | 'changed' | 'same'

class AmountMatcher {
  private readonly places: AmountPlaces
  private readonly known: KnownAmounts
  private readonly entriesOf = new Map<string, StepAmount[]>()
  private readonly totals = new Map<string, StepTotals>()
  /** Row of the file that spoke of a line and step first. */
  private readonly rowOf = new Map<string, number>()
  /** Entries that the file made or met again, by line and step. */
  private readonly met = new Map<string, string[]>()
  private readonly counted: { readonly row: number; readonly step: BudgetStep; readonly satang: Satang }[] = []
  private readonly writes: AmountWrite[] = []
  private readonly refused: RefusedCell[] = []
  private readonly warnings: ImportWarning[] = []
  private readonly count = { new: 0, changed: 0, same: 0 }

  constructor(private readonly context: AmountContext) {
    this.known = context.existing.amounts ?? NO_AMOUNTS
    this.places = new AmountPlaces(context.existing, (cell) => { this.warnings.push({ cell, code: 'recordGone' }) })
    for (const entry of this.known.entries) this.entriesOf.set(entry.fields.line, [...(this.entriesOf.get(entry.fields.line) ?? []), entry])
  }

  /** Finds the line of every amount; an amount of a whole project beside those of its lines only sums them up. */
  place(drafts: readonly DraftAmount[]): readonly Placed[] {
    const placed: Placed[] = []
    for (const draft of drafts) {
      const found = this.places.find(draft)
      if (found.ok) placed.push({ draft, ...found.value })
      else this.refuse(draft.cell, found.error)
    }
    const itemised = new Map<string, Satang[]>()
    for (const { draft, isWhole, project } of placed) if (!isWhole) itemised.set(`${project}/${draft.step}`, [...(itemised.get(`${project}/${draft.step}`) ?? []), draft.satang])
    return placed.filter(({ draft, isWhole, project }) => {
      const items = isWhole ? itemised.get(`${project}/${draft.step}`) : undefined
      if (items !== undefined) this.tellSum(draft, sumSatang(items), 'subtotalSkipped')
      return items === undefined
    })
  }

  take(placed: Placed): void {
    const { draft, isWhole, lines } = placed
    if (!STEP_ROLES[draft.step].includes(this.known.role)) {
      this.refuse(draft.cell, planError('CELL_STEP_OTHER', { step: draft.step }))
      return
    }
    if (isWhole && lines.length > 1) this.takeWhole(placed)
    else if (lines[0] !== undefined) this.finish(draft, [this.judge(draft, lines[0], draft.satang, placed.project)])
  }

  compareTotal(draft: DraftAmount): void {
    const own = this.counted.filter(({ step }) => step === draft.step)
    const above = own.filter(({ row }) => row < draft.row).map(({ satang }) => satang)
    const below = own.filter(({ row }) => row > draft.row).map(({ satang }) => satang)
    const agrees = makes(above.toReversed(), draft.satang) || makes(below, draft.satang)
    this.tellSum(draft, agrees ? draft.satang : sumSatang(above.length === 0 ? below : above), 'totalSkipped')
  }

  report(): ImportReport {
    return {
      ...this.count, refused: this.refused, warnings: this.warnings, writes: this.writes,
      totals: { lines: this.counted.length, satang: sumSatang(this.counted.map(({ satang }) => satang)) }
    }
  }

  private takeWhole({ draft, lines, project }: Placed): void {
    const before = lines.map((line) => this.totalsOf(line))
    const stands = before.every((totals) => totals.has(draft.step)) ? sumSatang(before.map((totals) => totals.get(draft.step) ?? (0 as Satang))) : null
    if (stands === draft.satang && !(this.context.rounds === 'part' && ADDING.has(draft.step))) this.finish(draft, [{ outcome: 'same', writes: [] }])
    else if (!this.context.spread) this.refuse(draft.cell, planError('CELL_PROJECT_WHOLE', { count: lines.length }))
    else {
      const asked = before.map((totals) => totals.get(BUDGET_STEPS.slice(0, BUDGET_STEPS.indexOf(draft.step)).findLast((step) => totals.has(step)) ?? 'request') ?? (0 as Satang))
      const shares = spreadAmount(draft.satang, asked)
      this.finish(draft, lines.map((line, index) => this.judge(draft, line, shares[index] ?? (0 as Satang), project)))
      this.warnings.push({ cell: draft.cell, code: 'spreadByRequest', details: { amount: formatBaht(draft.satang), count: lines.length } })
    }
  }

  /** Counts a cell once, whatever number of lines it is about; one line that may not have its part keeps out all of them. */
  private finish(draft: DraftAmount, judged: readonly Judged[]): void {
    const wrong = judged.find((each) => each.error !== undefined)
    if (wrong?.error !== undefined) {
      this.refuse(draft.cell, wrong.error)
      return
    }
    for (const { writes = [], isOlder = false } of judged) {
      this.writes.push(...writes)
      if (isOlder) this.warnings.push({ cell: draft.cell, code: 'amountOlder' })
      for (const write of writes) this.compareBefore(draft, write)
    }
    const outcomes = judged.map(({ outcome = 'same' }) => outcome)
    this.count[outcomes.includes('changed') ? 'changed' : outcomes.includes('new') ? 'new' : 'same'] += 1
    this.counted.push({ row: draft.row, step: draft.step, satang: draft.satang })
  }

  private judge(draft: DraftAmount, line: BudgetLine, satang: Satang, project: string): Judged {
    const { step, day, reference, note } = draft
    const key = `${line.id}/${step}`
    const own = (this.entriesOf.get(line.id) ?? []).filter(({ fields }) => fields.step === step)
    const isRound = this.context.rounds === 'part' && ADDING.has(step)
    const first = this.rowOf.get(key)
    if (first !== undefined && !isRound) return { error: planError('CELL_RECORD_TWICE', { row: first }) }
    this.rowOf.set(key, draft.row)
    const was = this.totalsOf(line).get(step)
    const met = this.met.get(key) ?? []
    const again = isRound ? own.find((entry) => !met.includes(entry.id) && isSameRound(entry, draft, satang)) : undefined
    if (again !== undefined) this.met.set(key, [...met, again.id])
    if (again !== undefined || (!isRound && stands(own, was, satang, draft)) || (ADDING.has(step) && satang === 0 && (isRound || was === undefined))) return { outcome: 'same' }
    const entered = (ADDING.has(step) && !isRound ? satang - (was ?? 0) : satang) as Satang
    const fields = { step, satang: entered, day, reference, note }
    const wrong = judgeStepAmount({ ...fields, line: line.id, by: '', fromFile: false }, this.known.role)
    if (wrong !== null) return { error: wrong }
    const id = stepEntryId({ ...fields, line: line.id }, [...own.map((entry) => entry.id), ...met])
    this.met.set(key, [...met, id])
    const isOlder = !ADDING.has(step) && own.some((entry) => entry.fields.day > day)
    const becomes = isRound ? this.roundTotal(key, was, satang) : isOlder ? (was ?? satang) : satang
    return { outcome: own.length === 0 ? 'new' : 'changed', writes: [{ kind: 'stepAmount', id, isNew: own.length === 0, cell: draft.cell, project, line: line.id, fields, was, becomes }], isOlder }
  }

  private roundTotal(key: string, was: Satang | undefined, satang: Satang): Satang {
    const before = this.writes.findLast((write) => `${write.line}/${write.fields.step}` === key)?.becomes ?? was ?? 0
    return (before + satang) as Satang
  }

  private totalsOf(line: BudgetLine): StepTotals {
    const known = this.totals.get(line.id)
    if (known !== undefined) return known
    const made = stepsOfLine(line, this.entriesOf.get(line.id) ?? [], this.known.frozen.get(line.id))
    this.totals.set(line.id, made)
    return made
  }

  /** More at a step than the step before it decided is possible, and worth a look. */
  private compareBefore(draft: DraftAmount, write: AmountWrite): void {
    const line = this.places.line(write.line)
    if (line === undefined) return
    const totals = this.totalsOf(line)
    const at = BUDGET_STEPS.indexOf(draft.step)
    const before = (at > BUDGET_STEPS.indexOf('allocation') ? (['allocation'] as const) : BUDGET_STEPS.slice(0, at)).findLast((step) => totals.has(step))
    const amount = before === undefined ? undefined : totals.get(before)
    if (before === undefined || amount === undefined || write.becomes <= amount) return
    this.warnings.push({ cell: draft.cell, code: 'aboveBefore', details: { amount: formatBaht(write.becomes as Satang), before: formatBaht(amount), step: before } })
  }

  private tellSum({ cell, satang }: DraftAmount, counted: Satang, agrees: 'subtotalSkipped' | 'totalSkipped'): void {
    const amount = formatBaht(satang)
    const difference = formatBaht(Math.abs(satang - counted) as Satang)
    this.warnings.push(satang === counted ? { cell, code: agrees, details: { amount } } : { cell, code: 'totalDiffers', details: { amount, counted: formatBaht(counted), difference } })
  }

  private refuse(cell: string, { code, details }: PlanError): void {
    this.refused.push(details === undefined ? { cell, code } : { cell, code, details })
  }
}

interface Judged {
  readonly outcome?: Outcome
  readonly writes?: readonly AmountWrite[]
  /** An entry of a later day stands already, and counts. */
  readonly isOlder?: boolean
  readonly error?: PlanError
}

/** Whether what the file says is what stands: today, or on the day the file speaks of. */
function stands(own: readonly StepAmount[], was: Satang | undefined, satang: Satang, { step, day }: DraftAmount): boolean {
  if (was === satang) return true
  if (ADDING.has(step) || day === '') return false
  const until = own.filter(({ fields }) => fields.day <= day).toSorted((a, b) => (a.fields.day < b.fields.day || (a.fields.day === b.fields.day && a.id < b.id) ? -1 : 1))
  return until.at(-1)?.fields.satang === satang
}

/** Whether the first of some amounts, one or more, come to a sum. */
function makes(amounts: readonly Satang[], sum: Satang): boolean {
  let so = 0
  return amounts.some((amount) => (so += amount) === sum)
}

function isSameRound({ fields }: StepAmount, { day, reference }: DraftAmount, satang: Satang): boolean {
  return fields.satang === satang && fields.day === day && fields.reference === reference
}
