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
    const own = new Map<string, StepAmount[]>(lines.map(({ id }) => [id, []]))
    for (const entry of all ?? []) own.get(entry.fields.line)?.push(entry)
    const frozen = new Map(baselineOf(way)?.lines.map(({ line, satang }) => [line, satang as Satang]))
    return {
      entries: (all ?? []).filter(({ fields }) => own.has(fields.line)),
      byLine: new Map(lines.map((line) => [line.id, stepsOfLine(line, own.get(line.id) ?? [], frozen.get(line.id))]))
    }
  }, [all, lines, way])
}
