import { formatBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'
import { foldOnce } from './cell-reading'
import type { ImportWarning, WarningCode } from './import-report'
import type { DraftLine } from './read-lines'
import { headRank, mayHold, tellCategory } from './tell-category'

export interface JudgedLines {
  /** What counts, once. */
  readonly lines: readonly DraftLine[]
  readonly warnings: readonly ImportWarning[]
}

/** Rows looked at on either side of a row that may sum them up. */
const LONGEST_RUN = 500
/** Fewer lines of a project meet in a sum by chance too easily. */
const FEWEST_LINES = 3

/**
 * Takes out the rows that only sum up others, for printed budgets hold both (brief §10.1 R12) and would count twice: rows that say
 * so, formulas that add up other rows, and names of heads whose amount is the sum of the rows beside them. A sum that does not
 * agree with its rows is told. What only might be a total stays, and is told.
 */
export function judgeTotals(drafts: readonly DraftLine[]): JudgedLines {
  const warnings: ImportWarning[] = []
  const subtotals = subtotalsAmong(drafts)
  const kept: DraftLine[] = []
  for (const draft of drafts) {
    if (draft.saysTotal) continue
    if (subtotals.has(draft)) warnings.push(told(draft, 'subtotalSkipped', { amount: formatBaht(draft.amount) }))
    else {
      if (draft.isHead) warnings.push(told(draft, 'itemIsHead'))
      kept.push(draft)
    }
  }
  const sums = new Sums(kept, drafts)
  for (const draft of drafts) if (draft.saysTotal) warnings.push(sums.judge(draft))
  return { lines: kept, warnings: [...warnings, ...possibleTotals(kept)] }
}

function told({ cell }: DraftLine, code: WarningCode, details?: ImportWarning['details']): ImportWarning {
  return details === undefined ? { cell, code } : { cell, code, details }
}

/**
 * Heads whose amount the rows below them make, or the rows above, exactly. The innermost come first, for a head of heads sums up the
 * same lines again: those already found count no more.
 */
function subtotalsAmong(drafts: readonly DraftLine[]): ReadonlySet<DraftLine> {
  const found = new Set<DraftLine>()
  for (let index = drafts.length - 1; index >= 0; index -= 1) if (runMakes(drafts, index, 1, found)) found.add(drafts[index] as DraftLine)
  for (const [index, draft] of drafts.entries()) if (runMakes(drafts, index, -1, found)) found.add(draft)
  return found
}

function runMakes(drafts: readonly DraftLine[], index: number, step: 1 | -1, found: ReadonlySet<DraftLine>): boolean {
  const own = drafts[index]
  if (own === undefined || !own.isHead || own.saysTotal || own.amount === 0 || found.has(own)) return false
  let sum = 0
  for (let at = index + step, count = 0; count < LONGEST_RUN; at += step, count += 1) {
    const next = drafts[at]
    if (next === undefined || projectKey(next) !== projectKey(own) || endsBlock(next, own) || !mayHold(own.fields.item, next.fields.category)) return false
    if (next.saysTotal || found.has(next)) continue
    sum += next.amount
    if (sum === own.amount) return true
    if (sum > own.amount) return false
  }
  return false
}

/** A head that is as high as another, or higher, begins what is no longer under it. */
function endsBlock(next: DraftLine, own: DraftLine): boolean {
  return next.isHead && headRank(next.fields.item) <= headRank(own.fields.item)
}

/** Sums of consecutive lines, so that a printed total is compared with every run that ends above it or begins below. */
class Sums {
  private readonly rows: readonly number[]
  private readonly upTo: readonly number[]
  private readonly firstAt = new Map<number, number>()
  private readonly lastAt = new Map<number, number>()
  private readonly totals: readonly number[]

  constructor(lines: readonly DraftLine[], drafts: readonly DraftLine[]) {
    let sum = 0
    this.upTo = [0, ...lines.map(({ amount }) => (sum += amount))]
    this.rows = lines.map(({ row }) => row)
    this.totals = drafts.filter(({ saysTotal }) => saysTotal).map(({ row }) => row)
    for (const [index, value] of this.upTo.entries()) {
      if (!this.firstAt.has(value)) this.firstAt.set(value, index)
      this.lastAt.set(value, index)
    }
  }

  judge(draft: DraftLine): ImportWarning {
    const place = this.placeOf(draft.row)
    const here = this.upTo[place] ?? 0
    const above = (this.firstAt.get(here - draft.amount) ?? Infinity) < place
    const below = (this.lastAt.get(here + draft.amount) ?? -1) > place
    if (above || below) return told(draft, 'totalSkipped', { amount: formatBaht(draft.amount) })
    const counted = place === 0 ? (this.upTo.at(-1) ?? 0) : this.nearest(draft, here)
    return told(draft, 'totalDiffers', { amount: formatBaht(draft.amount), counted: formatBaht(counted as Satang), difference: formatBaht(Math.abs(counted - draft.amount) as Satang) })
  }

  /** What the lines above make: all of them, or those since the total before, whichever comes closer. */
  private nearest({ row, amount }: DraftLine, here: number): number {
    const before = this.totals.findLast((each) => each < row) ?? 0
    const since = here - (this.upTo[this.placeOf(before)] ?? 0)
    return since > 0 && Math.abs(since - amount) < Math.abs(here - amount) ? since : here
  }

  /** How many lines stand above a row. */
  private placeOf(row: number): number {
    let [low, high] = [0, this.rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.rows[middle] ?? 0) < row) low = middle + 1
      else high = middle
    }
    return low
  }
}

function projectKey({ project }: DraftLine): string {
  return `${foldOnce(project.title)}/${String(project.fiscalYear ?? '')}/${foldOnce(project.leadAgency ?? '')}`
}

/** Lines that may be a total without its word: the first or last of a project that is the sum of all its others, or one that the lines right below it make. */
function possibleTotals(lines: readonly DraftLine[]): readonly ImportWarning[] {
  const projects = new Map<string, DraftLine[]>()
  for (const line of lines) {
    const group = projects.get(projectKey(line))
    if (group === undefined) projects.set(projectKey(line), [line])
    else group.push(line)
  }
  return [...projects.values()].flatMap((group) => {
    if (group.length < FEWEST_LINES) return []
    const sum = group.reduce((total, { amount }) => total + amount, 0)
    const doubtful = [group[0], group.at(-1)].filter((line) => line !== undefined && line.amount > 0 && line.amount * 2 === sum).slice(0, 1)
    const above = group.filter((line, index) => !doubtful.includes(line) && linesBelowMake(group, index))
    return [...doubtful, ...above].flatMap((line) => (line === undefined ? [] : [told(line, 'mayBeTotal', { amount: formatBaht(line.amount) })]))
  })
}

/** Whether two or more lines right below make the amount of one exactly; a line that names a kind of expense is what it says. */
function linesBelowMake(group: readonly DraftLine[], index: number): boolean {
  const amount = group[index]?.amount ?? 0
  if (tellCategory([], group[index]?.fields.item ?? '') !== undefined) return false
  let sum = 0
  for (let at = index + 1; at < Math.min(group.length, index + LONGEST_RUN) && sum < amount; at += 1) {
    sum += group[at]?.amount ?? 0
    if (sum === amount) return at > index + 1
  }
  return false
}
