import { largestRemainder, sumSatang, type Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { storedAmount } from './budget-amounts'
import type { BudgetLine } from './budget-line-record'
import { sourceOfLine } from './ceiling-standing'

/** What the plan's money can be laid out by. */
export const PIVOT_AXES = ['year', 'category', 'source', 'issue', 'district'] as const
export type PivotAxis = (typeof PIVOT_AXES)[number]

/** Where a project of several districts counts, once and whole; and one that names none. Neither is the name of a district. */
export const SEVERAL_DISTRICTS = '*'
export const NO_DISTRICT = ''

/** Amounts by row and column, in satang. Every margin is the exact sum of its cells. */
export interface Pivot {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, PivotCell>>
  readonly rowTotals: ReadonlyMap<string, Satang>
  readonly columnTotals: ReadonlyMap<string, Satang>
  readonly total: Satang
}

export interface PivotCell {
  readonly amount: Satang
  /** Ids of the projects whose lines make the amount up. */
  readonly projects: ReadonlySet<string>
}

export interface PivotContents {
  /** Projects of the plan's own years. */
  readonly projects: readonly Project[]
  readonly lines: readonly BudgetLine[]
  /** With the amounts that other years of items paid over several years are bound to. */
  readonly withCommitments: boolean
  /** A project of several districts counts in each of them by an equal share, to the satang; without it once and whole, apart. */
  readonly sharesDistricts?: boolean
}

/** One amount with where it belongs on each axis. */
export interface PivotFact {
  readonly project: string
  readonly keys: Readonly<Record<PivotAxis, string>>
  readonly amount: Satang
}

/**
 * The budget by two axes. Keys come in order: years and categories as they are, the others as they are met. Without commitments
 * the grand total is that of the plan; with them, that and all commitments.
 */
export function budgetPivot(contents: PivotContents, row: PivotAxis, column: PivotAxis): Pivot {
  const cells = new Map<string, Map<string, { amount: Satang; projects: Set<string> }>>()
  const [rowTotals, columnTotals] = [new Map<string, Satang>(), new Map<string, Satang>()]
  let total = 0 as Satang
  for (const { project, keys, amount } of pivotFacts(contents)) {
    const [at, under] = [keys[row], keys[column]]
    const line = cells.get(at) ?? new Map<string, { amount: Satang; projects: Set<string> }>()
    cells.set(at, line)
    const cell = line.get(under) ?? { amount: 0 as Satang, projects: new Set<string>() }
    line.set(under, cell)
    cell.amount = sumSatang([cell.amount, amount])
    cell.projects.add(project)
    rowTotals.set(at, sumSatang([rowTotals.get(at) ?? (0 as Satang), amount]))
    columnTotals.set(under, sumSatang([columnTotals.get(under) ?? (0 as Satang), amount]))
    total = sumSatang([total, amount])
  }
  return { rows: sorted(row, rowTotals.keys()), columns: sorted(column, columnTotals.keys()), cells, rowTotals, columnTotals, total }
}

/** Every amount of the budget with where it belongs; together they are the total of the plan. */
export function pivotFacts({ projects, lines, withCommitments, sharesDistricts = false }: PivotContents): readonly PivotFact[] {
  const byId = new Map(projects.map((project) => [project.id, project]))
  return lines.flatMap((line): readonly PivotFact[] => {
    const project = byId.get(line.fields.project)
    if (project === undefined) return []
    const { fiscalYear, issue } = project.fields
    const keys = { year: String(fiscalYear), category: line.fields.category, source: sourceOfLine(line, project), issue, district: districtOf(project) }
    const own = { project: project.id, keys, amount: storedAmount(line) }
    const facts = withCommitments
      ? [own, ...line.fields.commitments.map((year) => ({ ...own, keys: { ...keys, year: String(year.fiscalYear) }, amount: year.satang as Satang }))]
      : [own]
    return sharesDistricts ? facts.flatMap((fact) => sharesOf(fact, project)) : facts
  })
}

/** An amount as the equal shares of the districts of its project. */
function sharesOf(fact: PivotFact, project: Project): readonly PivotFact[] {
  const districts = [...new Set(project.fields.districts)]
  if (districts.length < 2) return [fact]
  const shares = largestRemainder(fact.amount, districts.map(() => 1))
  return districts.map((district, at) => ({ ...fact, keys: { ...fact.keys, district }, amount: shares[at] ?? (0 as Satang) }))
}

/** The district a project counts under. */
export function districtOf({ fields: { districts } }: Project): string {
  return new Set(districts).size > 1 ? SEVERAL_DISTRICTS : districts[0] ?? NO_DISTRICT
}

function sorted(axis: PivotAxis, keys: Iterable<string>): readonly string[] {
  return axis === 'year' || axis === 'category' ? [...keys].sort() : [...keys]
}
