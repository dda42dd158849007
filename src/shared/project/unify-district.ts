import { z } from 'zod'
import { needRecord, type Need } from '@shared/analysis/need-record'
import { planError } from '@shared/kernel/error-codes'
import { err } from '@shared/kernel/result'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan } from '@shared/plan/plan-lock'
import type { PlanState } from '@shared/plan/plan-record'
import { defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { isLocked } from './judge-step'
import { projectRecord, type Project } from './project-record'
import { projectStepRecord } from './project-step-record'
import { wayOf, waysOf, type Way } from './standing'

/**
 * Gives one name of a district in place of another, in every project of the plan and every need of a district, as one step. Projects
 * that are locked, and the needs of an approved plan, keep what was agreed. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`.
 */
export const unifyDistrict = defineCommand({
  name: 'project.unifyDistrict',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), from: z.string().min(1), to: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [projectRecord, projectStepRecord, needRecord].map(({ kind }) => ({ plan, kind })) }),
  decide(reader, { plan, from, to }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const name = tidyLine(to)
    if (name === '') return err(planError('TITLE_EMPTY'))
    const judged = checkField(projectRecord, 'districts', [name])
    if (!judged.ok) return judged
    const ways = waysOf(reader.list(projectStepRecord, plan))
    const projects = projectsNaming(reader.list(projectRecord, plan), ways, open.value.fields.state, from)
    return decided(open.value, [
      ...projects.flatMap((project) => setChanged(projectRecord, project, { districts: renamed(project.fields.districts, from, name) })),
      ...needsNaming(reader.list(needRecord, plan), open.value.fields.state, from).flatMap((need) => setChanged(needRecord, need, { district: name }))
    ])
  }
})

/** The projects that name a district so and are not locked: those the command changes. */
export function projectsNaming(projects: readonly Project[], ways: ReadonlyMap<string, Way>, state: PlanState, name: string): readonly Project[] {
  return projects.filter(({ id, fields }) => fields.districts.includes(name) && !isLocked(ways.get(id) ?? NOWHERE, state))
}

/** The needs of a district so named; those of an approved plan stand. */
export function needsNaming(needs: readonly Need[], state: PlanState, name: string): readonly Need[] {
  return state === 'approved' ? [] : needs.filter(({ fields }) => fields.district === name)
}

const NOWHERE = wayOf([])

/** One name in place of another; a name that stood there already stays once. */
export function renamed(names: readonly string[], from: string, to: string): string[] {
  return [...new Set(names.map((name) => (name === from ? to : name)))]
}
