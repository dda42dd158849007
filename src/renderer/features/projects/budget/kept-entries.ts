import { CAPITAL_THRESHOLDS } from '@shared/budget/capital-groups'
import { changedPlaces } from '@shared/record/changed-places'
import { budgetEntries, rowOf, type BudgetEntry, type BudgetRowsInput } from './budget-row'
import type { RowSums, SumTable } from './column-sums'

/** What the grid shows. */
export interface ShownBudget {
  readonly entries: readonly BudgetEntry[]
  /** The totals at the foot, by column. */
  readonly footers: Readonly<Record<string, string>>
}

export interface KeptInput extends Omit<BudgetRowsInput, 'sums' | 'known'> {
  readonly table: SumTable
}

/** The headings and where they stand, with what their rows come to. */
interface Kept extends ShownBudget {
  readonly input: KeptInput
  readonly headings: readonly { readonly id: string; readonly at: number }[]
  readonly sums: readonly RowSums[]
}

/**
 * Rows, subtotals and totals of a budget from one key to the next: where only a few lines have changed, and none of them its place,
 * these are laid over what stood there. Always the same as counting everything anew.
 */
export class KeptEntries {
  readonly #known: BudgetRowsInput['known'] = new Map()
  #kept: Kept | null = null

  next(input: KeptInput): ShownBudget {
    this.#kept = (this.#kept === null ? null : this.#laidOver(this.#kept, input)) ?? this.#counted(input)
    return this.#kept
  }

  #counted(input: KeptInput): Kept {
    const { table } = input
    const sums: RowSums[] = []
    const entries = budgetEntries({
      ...input, known: this.#known,
      sums: (rows) => {
        const sum = table.of(rows)
        sums.push(sum)
        return table.texts(sum)
      }
    })
    const headings = entries.flatMap(({ kind, id }, at) => (kind === 'group' ? [{ id, at }] : []))
    return { input, entries, headings, sums, footers: table.texts(table.together(sums)) }
  }

  /** `null` when more than a few figures is different. */
  #laidOver(kept: Kept, input: KeptInput): Kept | null {
    const places = placesChanged(kept.input, input)
    if (places === null) return null
    if (places.length === 0) return { ...kept, input }
    const entries = [...kept.entries]
    const sums = [...kept.sums]
    for (const place of places) {
      const [stored, shown, before] = [input.stored[place], input.shown[place], kept.input.stored[place]]
      if (stored === undefined || shown === undefined || before === undefined || !standsThere(stored, before)) return null
      const held = this.#known.get(input.rowIdOf(stored.id))
      const group = kept.headings.findIndex(({ id }) => id === `category-${stored.fields.category}`)
      const at = (held?.row.order ?? 0) + group
      const sum = sums[group]
      if (held === undefined || sum === undefined || entries[at] !== held) return null
      const row = rowOf({ ...input, known: this.#known }, { stored, shown, isWaiting: false }, held.row.order)
      entries[at] = row
      sums[group] = input.table.changed(sum, held.row, row.row)
    }
    kept.headings.forEach(({ at }, group) => {
      const [entry, sum] = [entries[at], sums[group]]
      if (entry?.kind === 'group' && sum !== undefined && sum !== kept.sums[group]) entries[at] = { ...entry, texts: input.table.texts(sum) }
    })
    return { ...kept, input, entries, sums, footers: input.table.texts(input.table.together(sums)) }
  }
}

/** The places at which a line is stored or shown otherwise; `null` when anything else is different. */
function placesChanged(before: KeptInput, after: KeptInput): readonly number[] | null {
  const isSame = before.table === after.table && before.words === after.words && before.newRow === after.newRow && before.rowIdOf === after.rowIdOf
  if (!isSame || before.waiting.length + after.waiting.length > 0 || after.stored.length !== after.shown.length) return null
  const [stored, shown] = [changedPlaces(before.stored, after.stored), changedPlaces(before.shown, after.shown)]
  return stored === null || shown === null ? null : [...new Set([...stored, ...shown])]
}

type Line = KeptInput['stored'][number]

/** The same line under the same heading. Capital items are counted in their heading, and change it. */
function standsThere(line: Line, before: Line): boolean {
  const { category, order } = line.fields
  return line.id === before.id && category === before.fields.category && order === before.fields.order && !Object.hasOwn(CAPITAL_THRESHOLDS, category)
}
