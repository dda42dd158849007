import { useMemo } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { stepAmountRecord, type StepAmount } from '@shared/budget/step-amount-record'
import { stepsOfLine, type StepTotals } from '@shared/budget/step-totals'
import type { Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { baselineOf } from '@shared/project/standing'
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'
import { useWay } from './use-way'

/** What every step decided or paid for the lines of a project, and the entries it follows from. */
export interface LineSteps {
  readonly entries: readonly StepAmount[]
  readonly byLine: ReadonlyMap<string, StepTotals>
}

export function useLineSteps(project: Project, lines: readonly BudgetLine[]): LineSteps {
  const way = useWay(project)
  const all = useLive((store) => listRecords(store, stepAmountRecord, project.plan), [project.plan])
  return useMemo(() => {
    const here = new Set(lines.map(({ id }) => id))
    const entries = (all ?? []).filter(({ fields }) => here.has(fields.line))
    const own = new Map<string, StepAmount[]>()
    for (const entry of entries) own.set(entry.fields.line, [...(own.get(entry.fields.line) ?? []), entry])
    const frozen = new Map(baselineOf(way)?.lines.map(({ line, satang }) => [line, satang as Satang]))
    const of = (line: BudgetLine): StepTotals => {
      const [told, agreed] = [own.get(line.id), frozen.get(line.id)]
      return told === undefined && agreed === undefined ? askedOf(line) : stepsOfLine(line, told ?? [], agreed)
    }
    return { entries, byLine: new Map(lines.map((line) => [line.id, of(line)])) }
  }, [all, lines, way])
}

/** A line about which nothing was decided is looked at once, and its row is not drawn again. */
const asked = new WeakMap<BudgetLine, StepTotals>()

function askedOf(line: BudgetLine): StepTotals {
  const totals = asked.get(line) ?? stepsOfLine(line, [])
  asked.set(line, totals)
  return totals
}
