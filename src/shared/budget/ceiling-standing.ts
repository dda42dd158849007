import { sumSatang, type Satang } from '@shared/kernel/satang'
import { FUND_SOURCES, type FundSource, type Project } from '@shared/project/project-record'
import { storedAmount } from './budget-amounts'
import type { BudgetLine } from './budget-line-record'
import type { Ceiling } from './ceiling-record'

/** One source in one fiscal year: what is asked of it, and what it grants at most. All in satang. */
export interface CeilingStanding {
  readonly fiscalYear: number
  readonly fundSource: FundSource
  readonly requested: Satang
  /** The office's own ceiling; `undefined` while none is known. */
  readonly ceiling: Ceiling | undefined
  /** What is left; negative when more is asked for than there is. `undefined` without a ceiling. */
  readonly remaining: Satang | undefined
}

/** The source a line is paid from: its own, else that of its project. */
export function sourceOfLine(line: BudgetLine, project: Project): FundSource {
  return line.fields.fundSource === '' ? project.fields.fundSource : line.fields.fundSource
}

/**
 * Every source and year that is asked for or has a ceiling, by year and in the order of the sources. Lines of projects that are not
 * given count nowhere: give only the projects of the plan's own years.
 */
export function ceilingStandings(projects: readonly Project[], lines: readonly BudgetLine[], ceilings: readonly Ceiling[]): readonly CeilingStanding[] {
  const byId = new Map(projects.map((project) => [project.id, project]))
  const requested = new Map<string, Satang>()
  for (const line of lines) {
    const project = byId.get(line.fields.project)
    if (project === undefined) continue
    const key = keyOf(project.fields.fiscalYear, sourceOfLine(line, project))
    requested.set(key, sumSatang([requested.get(key) ?? (0 as Satang), storedAmount(line)]))
  }
  const known = new Map(ceilings.map((ceiling) => [keyOf(ceiling.fields.fiscalYear, ceiling.fields.fundSource), ceiling]))
  return [...new Set([...requested.keys(), ...known.keys()])].map((key): CeilingStanding => {
    const [year = '', source = ''] = key.split(' ')
    const [asked, ceiling] = [requested.get(key) ?? (0 as Satang), known.get(key)]
    return {
      fiscalYear: Number(year), fundSource: source as FundSource, requested: asked, ceiling,
      remaining: ceiling === undefined ? undefined : (ceiling.fields.satang - asked) as Satang
    }
  }).sort((a, b) => a.fiscalYear - b.fiscalYear || FUND_SOURCES.indexOf(a.fundSource) - FUND_SOURCES.indexOf(b.fundSource))
}

function keyOf(fiscalYear: number, source: FundSource): string {
  return `${String(fiscalYear)} ${source}`
}
