import { WHOLE_WEIGHT } from '@shared/activity/activity-record'
import { projectTotal, storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { UnitRate } from '@shared/budget/unit-rate-record'
import { overRate, rateTable, type Rate } from '@shared/budget/rate-table'
import { commitmentsDifference, isRounded, monthsDifference } from '@shared/budget/reconcile'
import type { Project } from '@shared/project/project-record'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** The sums an auditor adds up again (brief §3.8), and what officers are asked about their figures; only of the plan's own years. */
export function budgetChecks(contents: PlanContents): readonly Check[] {
  const { budgetLines, projects } = contents
  const byId = new Map(projects.map((project) => [project.id, project]))
  const lines = budgetLines.filter(({ fields }) => byId.has(fields.project))
  const judged = judgedBy(contents.unitRates)
  return [
    ...codeChecks(projects),
    ...lines.flatMap(judged),
    ...weightChecks(contents),
    ...ceilingChecks(contents, byId, lines)
  ]
}

const judges = new WeakMap<readonly UnitRate[], (line: BudgetLine) => readonly Check[]>()

/** The checks of a line by one table of rates; a line that nobody changed is judged once, for a save judges the whole plan again. */
function judgedBy(own: readonly UnitRate[]): (line: BudgetLine) => readonly Check[] {
  const known = judges.get(own)
  if (known !== undefined) return known
  const rates = rateTable(own)
  const found = new WeakMap<BudgetLine, readonly Check[]>()
  const judge = (line: BudgetLine): readonly Check[] => {
    const checks = found.get(line) ?? lineChecks(line, rates)
    found.set(line, checks)
    return checks
  }
  judges.set(own, judge)
  return judge
}

/** Only what does not hold: a hundred sound lines must not make an empty plan look half done. */
function lineChecks(line: BudgetLine, rates: readonly Rate[]): readonly Check[] {
  const { id, fields } = line
  const at = { kind: 'budgetLine', record: id, name: fields.item, project: fields.project }
  const checks: readonly Check[] = [
    { ...at, rule: 'monthsDiffer', field: 'months', holds: monthsDifference(fields) === undefined },
    { ...at, rule: 'commitmentsDiffer', field: 'thisYear', holds: commitmentsDifference(fields) === undefined },
    { ...at, rule: 'rateExceeded', field: 'overRateReason', holds: overRate(fields, rates) === undefined || fields.overRateReason.trim() !== '' },
    { ...at, rule: 'amountUneven', field: 'rate', holds: isRounded(storedAmount(line)) }
  ]
  return checks.filter(({ holds }) => !holds)
}

/** Two projects made on two devices apart may have been given one code. */
function codeChecks(projects: readonly Project[]): readonly Check[] {
  const seen = new Set<string>()
  return projects.flatMap(({ id, fields: { code, title } }): readonly Check[] => {
    if (code === '') return []
    const holds = !seen.has(code)
    seen.add(code)
    return [{ kind: 'project', record: id, name: title, rule: 'codeTwice', field: 'code', holds }]
  })
}

/** Weights of a project's activities come to a hundred percent, once any is given. */
function weightChecks({ projects, activities }: PlanContents): readonly Check[] {
  const names = new Map(projects.map(({ id, fields }) => [id, fields.title]))
  const sums = new Map<string, { readonly first: string; readonly sum: number }>()
  for (const { id, fields: { project, weight } } of activities) {
    const { first, sum } = sums.get(project) ?? { first: id, sum: 0 }
    sums.set(project, { first, sum: sum + weight })
  }
  return [...sums].flatMap(([project, { first, sum }]): readonly Check[] => {
    const name = names.get(project)
    if (name === undefined || sum === 0) return []
    return [{ kind: 'activity', record: first, name, project, rule: 'weightsDiffer', field: 'weight', holds: sum === WHOLE_WEIGHT }]
  })
}

function ceilingChecks({ ceilings }: PlanContents, byId: ReadonlyMap<string, Project>, lines: readonly BudgetLine[]): readonly Check[] {
  return ceilings.map(({ id, fields: { fundSource, fiscalYear, satang } }): Check => {
    const own = lines.filter(({ fields }) => {
      const project = byId.get(fields.project)?.fields
      return project?.fiscalYear === fiscalYear && (fields.fundSource || project.fundSource) === fundSource
    })
    // A ceiling calls itself by its source and year; whoever shows it has the words.
    return { kind: 'ceiling', record: id, name: `${fundSource} ${String(fiscalYear)}`, rule: 'ceilingExceeded', field: 'satang', holds: projectTotal(own) <= satang }
  })
}
