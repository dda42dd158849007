import { useMemo, useState } from 'react'
import type { ErrorCode, PlanError } from '@shared/kernel/error-codes'
import { linesByProject } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { whyNot, type WhyNot } from '@shared/project/many-steps'
import { projectRecord, type Project } from '@shared/project/project-record'
import type { Standing } from '@shared/project/project-step-record'
import { recordStep, type SaidWithStep } from '@shared/project/step-commands'
import { wayOf, type Way } from '@shared/project/standing'
import { listRecords } from '@renderer/data/queries/records'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useLive, useStore } from '@renderer/live/store-context'
import { useWays } from './use-way'

/** One of several projects that are to take the same step. */
export interface ManyRow {
  readonly project: Project
  readonly lines: readonly BudgetLine[]
  readonly way: Way
}

/** The chosen projects of the plan on show, in the order given; `undefined` until they were read. */
export function useManyRows(ids: readonly string[]): readonly ManyRow[] | undefined {
  const { plan } = usePlanFields()
  const projects = useLive((store) => listRecords(store, projectRecord, plan.id), [plan.id])
  const lines = useLive((store) => listRecords(store, budgetLineRecord, plan.id), [plan.id])
  const ways = useWays(plan.id)
  return useMemo(() => {
    if (projects === undefined || lines === undefined) return undefined
    const byId = new Map(projects.map((project) => [project.id, project]))
    const byProject = linesByProject(lines)
    return ids.flatMap((id) => {
      const project = byId.get(id)
      return project === undefined ? [] : [{ project, lines: byProject.get(id) ?? [], way: ways.get(id) ?? NOWHERE }]
    })
  }, [ids, projects, lines, ways])
}

const NOWHERE = wayOf([])

/** How a project stands to the step that is asked for: cannot take it, may, has taken it now, or was refused. */
export type RowState = { readonly is: 'cannot'; readonly why: WhyNot } | { readonly is: 'can' } | { readonly is: 'done' } | { readonly is: 'refused'; readonly error: PlanError }

export interface ManyOutcome {
  readonly done: ReadonlySet<string>
  readonly refused: ReadonlyMap<string, PlanError>
  /** What is wrong with the words that were said for all of them: told once, beside the fields. */
  readonly wrongWords: PlanError | null
}

const NOTHING: ManyOutcome = { done: new Set(), refused: new Map(), wrongWords: null }
const ABOUT_WORDS: ReadonlySet<ErrorCode> = new Set(['STEP_INCOMPLETE', 'MEETING_INVALID', 'BAD_ARGUMENTS', 'TEXT_TOO_LONG'])

/** Records one step for several projects, one op each, so that a project that is refused holds up no other. */
export function useManySteps() {
  const store = useStore()
  const [outcome, setOutcome] = useState(NOTHING)
  const [isRunning, setRunning] = useState(false)
  const record = async (rows: readonly ManyRow[], to: Standing, said: SaidWithStep, carry: boolean): Promise<ManyOutcome> => {
    setRunning(true)
    const done = new Set(outcome.done)
    const refused = new Map<string, PlanError>()
    for (const { project, way } of rows) {
      const made = await store.runCommand(recordStep, { project: project.id, after: way.tip?.id ?? '', act: 'move', to, said, carry })
      if (made.ok) done.add(project.id)
      else refused.set(project.id, made.error)
    }
    const [first] = refused.values()
    const isWords = first !== undefined && [...refused.values()].every(({ code }) => code === first.code && ABOUT_WORDS.has(code))
    const result = { done, refused: isWords ? new Map<string, PlanError>() : refused, wrongWords: isWords ? first : null }
    setRunning(false)
    setOutcome(result)
    return result
  }
  const forget = (): void => { setOutcome(NOTHING) }
  return { outcome, isRunning, record, forget }
}

/** The state of one row for a step. */
export function rowState({ project, way }: ManyRow, to: Standing, role: 'office' | 'reviewer', { done, refused }: ManyOutcome): RowState {
  if (done.has(project.id)) return { is: 'done' }
  const error = refused.get(project.id)
  if (error !== undefined) return { is: 'refused', error }
  const why = whyNot(way, to, role)
  return why === null ? { is: 'can' } : { is: 'cannot', why }
}
