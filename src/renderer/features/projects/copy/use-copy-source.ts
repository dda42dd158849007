import { useMemo } from 'react'
import { bangkokDay } from '@shared/kernel/calendar'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { entryOf } from '@shared/catalogue/library'
import { checkPlanLock } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { outsideInto, type TitledOf } from '@shared/project/copy-links'
import { countCopy, copyRows, type CopyCount } from '@shared/project/copy-rows'
import { branchSpec, PROJECT_CHILD_KINDS } from '@shared/project/project-children'
import type { Project } from '@shared/project/project-record'
import { rowsUnder, type ProjectRow } from '@shared/project/project-rows'
import { readRecord, type RecordSpec } from '@shared/record/define-record'
import { findPlans } from '@renderer/data/queries/plans'
import { listRecords } from '@renderer/data/queries/records'
import { useAlignments } from '@renderer/fields/alignment/use-alignments'
import { useLive } from '@renderer/live/store-context'
import { useRows } from '@renderer/live/use-records'
import type { CopyDraft } from './copy-draft'

/** The plans of the office that may be written in, the one at hand first; `undefined` until they were read. */
export function useOpenPlans(project: Project): readonly Plan[] | undefined {
  const plans = useLive(findPlans, [])
  return useMemo(() => plans
    ?.filter((plan) => plan.office === project.office && checkPlanLock(plan, 'edit', { role: 'office', office: plan.office }).ok)
    .sort((a, b) => Number(b.id === project.plan) - Number(a.id === project.plan)), [plans, project.office, project.plan])
}

/** Counts what a copy for a fiscal year would be: the very rows that would be made. */
export interface CopySource {
  readonly rows: readonly ProjectRow[]
  readonly count: (fiscalYear: number, draft: Pick<CopyDraft, 'parts' | 'amounts'>) => CopyCount
  /** The issue of the original has its like in the plan chosen. */
  readonly hasIssue: boolean
}

/** What hangs on the project, and what of it finds its place in the plan `into`; `undefined` until it was read. */
export function useCopySource(project: Project, into: string): CopySource | undefined {
  const raw = useRows(PROJECT_CHILD_KINDS, project.plan)
  const titled = useTitled(project.plan, into)
  const library = useAlignments(into)?.library
  return useMemo(() => {
    if (raw === undefined || titled === undefined || library === undefined) return undefined
    const rows = rowsUnder(project.id, raw.flatMap((each) => {
      const spec = branchSpec(each.kind)
      return spec === undefined ? [] : [{ id: each.id, kind: each.kind, fields: readRecord(spec, each).fields as ProjectRow['fields'] }]
    }))
    const outside = outsideInto(project.plan, into, titled)
    const count: CopySource['count'] = (fiscalYear, { parts, amounts }) => countCopy(copyRows({ id: project.id, copy: project.id }, rows, {
      years: fiscalYear - project.fields.fiscalYear, fiscalYear, amounts, parts, today: bangkokDay(0), idOf: ({ id }) => id, outside,
      knows: (catalogue, version) => project.plan === into || entryOf(library, catalogue, version) !== undefined
    }))
    const { issue } = project.fields
    return { rows, count, hasIssue: issue === '' || outside('issue', issue) !== '' }
  }, [project, into, raw, titled, library])
}

const TITLED: readonly RecordSpec[] = [issueRecord, strategyRecord, kpiRecord, provincialGoalRecord]

function useTitled(from: string, into: string): TitledOf | undefined {
  return useLive(async (store) => {
    const lists = new Map<string, ReturnType<TitledOf>>()
    for (const plan of new Set([from, into])) {
      for (const spec of TITLED) lists.set(`${plan}/${spec.kind}`, (await listRecords(store, spec, plan)) as unknown as ReturnType<TitledOf>)
    }
    return (kind: string, plan: string) => lists.get(`${plan}/${kind}`) ?? []
  }, [from, into])
}
