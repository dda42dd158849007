import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CAPITAL_THRESHOLDS } from '@shared/budget/capital-groups'
import { checkedTotal, listTotal, projectTotal } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES, budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { translator } from '@shared/i18n/translator'
import type { FiscalYear } from '@shared/kernel/calendar'
import type { Json } from '@shared/kernel/json'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { readRecord } from '@shared/record/define-record'
import { budgetEntries } from '@renderer/features/projects/budget/budget-row'
import { columnsOfSet } from '@renderer/features/projects/budget/column-sets'
import { columnSums, sumTable } from '@renderer/features/projects/budget/column-sums'
import { KeptEntries, type KeptInput } from '@renderer/features/projects/budget/kept-entries'
import { stepSheet } from '@renderer/features/projects/budget/step-sheet'
import { withTyping } from '@renderer/features/projects/budget/use-line-drafts'
import { formatsOf } from '@renderer/ui/formats'

const t = translator('th')
const formats = formatsOf(t, 'th', 'arabic')
const columns = columnsOfSet('months', {
  t, formats, year: 2571 as FiscalYear, source: 'function', activities: [], years: [2572], steps: stepSheet('office', new Map(), [], () => ({ day: '', reference: '', note: '' })), canEditLines: true
})
const words: KeptInput['words'] = {
  categoryTitle: (category) => category, capital: ({ small, large }, size) => `${size} ${String(small.items)} ${String(small.units)} ${String(large.length)}`, newRow: 'ใหม่', unnamed: String
}
const rowIdOf = (line: string): string => line
const table = sumTable(columns, formats)

function counted({ stored, shown, waiting, newRow }: KeptInput) {
  const sums = columnSums(columns, formats)
  const entries = budgetEntries({ stored, shown, waiting, newRow, rowIdOf, words, sums, known: new Map() })
  return { entries, footers: sums(entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))) }
}

function budgetLine(id: string, view: Record<string, Json>): BudgetLine {
  return readRecord(budgetLineRecord, { id, kind: budgetLineRecord.kind, office: '64', plan: 'plan', view: { project: 'p', ...view } })
}

const place = fc.nat(7)
const rate = fc.constantFrom(0, 100, 7_050, 99_999_999, 100_000_000, SATANG_LIMIT)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('set' as const, 'type' as const), at: place, rate }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('months' as const), at: place, months: fc.constantFrom<Json>([], Array.from({ length: 12 }, () => 50)) }) },
  fc.record({ do: fc.constant('item' as const), at: place, item: fc.constantFrom('', 'ก', 'ข') }),
  fc.record({ do: fc.constant('category' as const), at: place, category: fc.constantFrom(...BUDGET_CATEGORIES) }),
  fc.record({ do: fc.constantFrom('add' as const, 'remove' as const, 'turn' as const, 'wait' as const, 'leave' as const), at: place })
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface State {
  readonly lines: readonly BudgetLine[]
  readonly typing: Parameters<typeof withTyping>[1]
  readonly waiting: readonly BudgetLine[]
  readonly made: number
}

function after(state: State, made: Step): State {
  const at = made.at % Math.max(state.lines.length, 1)
  const line = state.lines[at]
  const replaced = (fields: Partial<Record<string, Json>>): readonly BudgetLine[] => {
    const next = line === undefined ? state.lines : state.lines.with(at, { ...line, fields: { ...line.fields, ...fields } })
    return checkedTotal(next.map((each) => each.fields)).ok ? next : state.lines
  }
  const fresh = (id: string): BudgetLine => budgetLine(id, { category: BUDGET_CATEGORIES[made.at % BUDGET_CATEGORIES.length] ?? '2.2', rate: 300, item: 'เพิ่ม', order: id })
  switch (made.do) {
    case 'set': return { ...state, lines: replaced({ rate: made.rate }) }
    case 'type': return { ...state, typing: line === undefined ? [] : [{ line: line.id, field: 'rate', over: line.fields.rate, value: made.rate }] }
    case 'months': return { ...state, lines: replaced({ months: made.months }) }
    case 'item': return { ...state, lines: replaced({ item: made.item }) }
    case 'category': return { ...state, lines: replaced({ category: made.category }) }
    case 'add': return { ...state, lines: [...state.lines, fresh(`n${String(state.made)}`)], made: state.made + 1 }
    case 'remove': return { ...state, lines: state.lines.filter((_, index) => index !== at) }
    case 'turn': return { ...state, lines: state.lines.toReversed() }
    case 'wait': return { ...state, waiting: [fresh('w')] }
    case 'leave': return { ...state, waiting: [], typing: [] }
  }
}

it('rows, subtotals and totals laid over after every key are those that are counted anew, and what did not change is the same row', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    const kept = new KeptEntries()
    let state: State = { lines: ['a', 'b', 'c'].map((id, at) => budgetLine(id, { category: ['2.1', '2.2', '3.1'][at] ?? '2.2', rate: 100 * at, item: id, order: id })), typing: [], waiting: [], made: 0 }
    for (const made of steps) {
      const before = kept.next(inputOf(state))
      const changed = state.lines[made.at % Math.max(state.lines.length, 1)]
      state = after(state, made)
      const input = inputOf(state)
      const next = kept.next(input)
      expect(next.entries).toEqual(counted(input).entries)
      expect(next.footers).toEqual(counted(input).footers)
      expect(listTotal(input.shown)).toBe(projectTotal(input.shown))
      // A capital item that comes over its threshold goes to another heading, and all after it have other numbers.
      const isCapital = changed !== undefined && Object.hasOwn(CAPITAL_THRESHOLDS, changed.fields.category)
      const isPlain = made.do === 'set' && !isCapital && state.typing.length + state.waiting.length === 0 && before.entries.length === next.entries.length
      if (isPlain) expect(next.entries.filter((entry, at) => entry.kind === 'row' && entry !== before.entries[at]).length).toBeLessThanOrEqual(2)
    }
  }), { numRuns: 400 })
})

function inputOf({ lines, typing, waiting }: State): KeptInput {
  return { stored: lines, shown: withTyping(lines, typing), waiting, rowIdOf, newRow: 'new-0', table, words }
}
