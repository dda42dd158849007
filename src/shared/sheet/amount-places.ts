import type { BudgetLine } from '@shared/budget/budget-line-record'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isUuid } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Project } from '@shared/project/project-record'
import { inOrder } from '@shared/record/order-key'
import { foldOnce } from './cell-reading'
import type { ExistingRecords } from './match-records'
import type { DraftAmount } from './read-amounts'

/** What an amount is about: one line, or all lines of a project. */
export interface AmountPlace {
  readonly project: string
  readonly lines: readonly BudgetLine[]
  readonly isWhole: boolean
}

/** Finds lines by the id of a form, else by the code or title of their project and the words of their item. */
export class AmountPlaces {
  private readonly byId: ReadonlyMap<string, BudgetLine>
  private readonly linesOf = new Map<string, BudgetLine[]>()
  private readonly byTitle = new Map<string, Project[]>()
  private readonly byCode = new Map<string, Project[]>()
  private readonly byItem = new Map<string, BudgetLine[]>()
  /** How often the same words and step stood above: the second row means the second line of these words. */
  private readonly turns = new Map<string, number>()

  constructor({ projects, lines }: ExistingRecords, private readonly onGone: (cell: string) => void) {
    this.byId = new Map(lines.map((line) => [line.id, line]))
    for (const line of inOrder(lines)) {
      push(this.linesOf, line.fields.project, line)
      push(this.byItem, foldOnce(line.fields.item), line)
    }
    for (const project of projects) {
      push(this.byTitle, foldOnce(project.fields.title), project)
      for (const code of [project.fields.code, project.fields.externalCode]) if (code !== '') push(this.byCode, foldOnce(code), project)
    }
  }

  line(id: string): BudgetLine | undefined {
    return this.byId.get(id)
  }

  /** `CELL_PROJECT_UNKNOWN`, `CELL_LINE_UNKNOWN`, `CELL_LINE_SEVERAL`. */
  find(draft: DraftAmount): Result<AmountPlace, PlanError> {
    const own = isUuid(draft.record) ? this.byId.get(draft.record) : undefined
    if (own !== undefined) return oneLine(own)
    if (draft.record !== '') this.onGone(draft.cell)
    if (draft.code === '' && draft.project === '') return this.byWords(draft)
    const project = this.project(draft)
    if (!project.ok) return project
    const lines = this.linesOf.get(project.value.id) ?? []
    if (draft.item === '' || (foldOnce(draft.item) === foldOnce(project.value.fields.title) && lines.every(({ fields }) => foldOnce(fields.item) !== foldOnce(draft.item)))) return whole(draft, project.value, lines)
    return this.among(draft, lines)
  }

  private project({ code, project: title, fiscalYear, agency }: DraftAmount): Result<Project, PlanError> {
    const coded = code === '' ? [] : (this.byCode.get(foldOnce(code)) ?? [])
    // The same title is asked for every year and by every office: an amount of another year or office is not this project's
    const titled = title === '' ? [] : (this.byTitle.get(foldOnce(title)) ?? []).filter(
      ({ fields }) => (fiscalYear === undefined || fields.fiscalYear === fiscalYear) && (agency === '' || fields.leadAgency === '' || foldOnce(fields.leadAgency) === foldOnce(agency))
    )
    const found = coded.length > 0 ? coded : titled
    const value = (title === '' ? code : title).slice(0, 60)
    const [only] = found
    if (only === undefined) return err(planError('CELL_PROJECT_UNKNOWN', { value }))
    return found.length > 1 ? err(planError('CELL_LINE_SEVERAL', { value, count: found.length })) : ok(only)
  }

  /** A row that names no project: its item stands once in the plan, or is the title of a project. */
  private byWords(draft: DraftAmount): Result<AmountPlace, PlanError> {
    const lines = this.byItem.get(foldOnce(draft.item)) ?? []
    if (lines.length > 0) return lines.length === 1 ? this.among(draft, lines) : several(draft, lines)
    const [project, ...others] = this.byTitle.get(foldOnce(draft.item)) ?? []
    if (project === undefined) return unknown(draft)
    return others.length > 0 ? err(planError('CELL_LINE_SEVERAL', { value: draft.item.slice(0, 60), count: others.length + 1 })) : whole(draft, project, this.linesOf.get(project.id) ?? [])
  }

  private among(draft: DraftAmount, lines: readonly BudgetLine[]): Result<AmountPlace, PlanError> {
    const named = lines.filter(({ fields }) => foldOnce(fields.item) === foldOnce(draft.item))
    const ofCategory = named.filter(({ fields }) => fields.category === draft.category)
    const found = ofCategory.length > 0 ? ofCategory : named
    if (found.length <= 1) return found[0] === undefined ? unknown(draft) : oneLine(found[0])
    const key = `${found[0]?.id ?? ''}/${draft.step}`
    const turn = this.turns.get(key) ?? 0
    this.turns.set(key, turn + 1)
    const own = found[turn]
    return own === undefined ? several(draft, found) : oneLine(own)
  }
}

function oneLine(line: BudgetLine): Result<AmountPlace, PlanError> {
  return ok({ project: line.fields.project, lines: [line], isWhole: false })
}

function whole(draft: DraftAmount, project: Project, lines: readonly BudgetLine[]): Result<AmountPlace, PlanError> {
  return lines.length === 0 ? unknown(draft) : ok({ project: project.id, lines, isWhole: true })
}

function unknown({ item, project, code }: DraftAmount): Result<AmountPlace, PlanError> {
  return err(planError('CELL_LINE_UNKNOWN', { value: (item || project || code).slice(0, 60) }))
}

function several({ item }: DraftAmount, lines: readonly BudgetLine[]): Result<AmountPlace, PlanError> {
  return err(planError('CELL_LINE_SEVERAL', { value: item.slice(0, 60), count: lines.length }))
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}
