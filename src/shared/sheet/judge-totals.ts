import { formatBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'
import { foldOnce } from './cell-reading'
import { columnOf } from './address'
import type { ImportWarning, WarningCode } from './import-report'
import type { DraftLine } from './read-lines'

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
  const rows = new Set(drafts.map(({ row }) => row))
  const kept: DraftLine[] = []
  for (const [index, draft] of drafts.entries()) {
    if (draft.saysTotal) continue
    if (addsUpRows(draft, rows)) warnings.push(told(draft, 'subtotalSkipped', { amount: formatBaht(draft.amount) }))
    else if (draft.isHead && sumsNeighbours(drafts, index)) warnings.push(told(draft, 'subtotalSkipped', { amount: formatBaht(draft.amount) }))
    else {
      if (draft.isHead) warnings.push(told(draft, 'itemIsHead'))
      kept.push(draft)
    }
  }
  const sums = new Sums(kept)
  for (const draft of drafts) if (draft.saysTotal) warnings.push(sums.judge(draft))
  return { lines: kept, warnings: [...warnings, ...possibleTotals(kept)] }
}

function told({ cell }: DraftLine, code: WarningCode, details?: ImportWarning['details']): ImportWarning {
  return details === undefined ? { cell, code } : { cell, code, details }
}

const REFERENCE = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/g

/** Whether the formula of the money reaches into the money of other rows of the table. */
function addsUpRows({ formula, cell, row }: DraftLine, rows: ReadonlySet<number>): boolean {
  if (formula === undefined || formula.length > 2_000) return false
  const own = columnOf(cell.replace(/\d+$/, ''))
  for (const [, letters = '', first = '', lastLetters = letters, last = first] of formula.matchAll(REFERENCE)) {
    if (columnOf(letters) > own || columnOf(lastLetters) < own) continue
    for (let at = Number(first); at <= Math.min(Number(last), Number(first) + LONGEST_RUN); at += 1) if (at !== row && rows.has(at)) return true
  }
  return false
}

/** Whether the rows right below, or right above, of the same project make the amount exactly. */
function sumsNeighbours(drafts: readonly DraftLine[], index: number): boolean {
  return runMakes(drafts, index, 1) || runMakes(drafts, index, -1)
}

function runMakes(drafts: readonly DraftLine[], index: number, step: 1 | -1): boolean {
  const own = drafts[index]
  if (own === undefined || own.amount === 0) return false
  let sum = 0
  for (let at = index + step, count = 0; count < LONGEST_RUN; at += step, count += 1) {
    const next = drafts[at]
    if (next === undefined || next.saysTotal || next.isHead || projectKey(next) !== projectKey(own)) return false
    sum += next.amount
    if (sum === own.amount) return true
    if (sum > own.amount) return false
  }
  return false
}

/** Sums of consecutive lines, so that a printed total is compared with every run that ends above it or begins below. */
class Sums {
  private readonly rows: readonly number[]
  private readonly upTo: readonly number[]
  private readonly firstAt = new Map<number, number>()
  private readonly lastAt = new Map<number, number>()

  constructor(lines: readonly DraftLine[]) {
    let sum = 0
    this.upTo = [0, ...lines.map(({ amount }) => (sum += amount))]
    this.rows = lines.map(({ row }) => row)
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
    const counted = place === 0 ? (this.upTo.at(-1) ?? 0) : here
    return told(draft, 'totalDiffers', { amount: formatBaht(draft.amount), counted: formatBaht(counted as Satang), difference: formatBaht(Math.abs(counted - draft.amount) as Satang) })
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

/** The first or last line of a project that is the sum of all its others: perhaps a total without its word. */
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
    const doubtful = [group[0], group.at(-1)].find((line) => line !== undefined && line.amount > 0 && line.amount * 2 === sum)
    return doubtful === undefined ? [] : [told(doubtful, 'mayBeTotal', { amount: formatBaht(doubtful.amount) })]
  })
}
