import { z } from 'zod'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { sectionId } from '@shared/narrative/section-id'
import { sectionRecord, SECTION_PARTS } from '@shared/narrative/section-record'
import { planId } from '@shared/plan/plan-ids'
import { planRecord } from '@shared/plan/plan-record'
import { FUND_SOURCES, projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, set, type Command, type Decision } from '@shared/record/command'
import type { Result } from '@shared/kernel/result'
import { err, ok } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'

const none = (): { ids: readonly string[] } => ({ ids: [] })

/** Small commands over real nouns: every class of field, references, derived ids, several records in one op. */
export const startPlan = defineCommand({
  name: 'sim.startPlan', type: 'edit', args: z.strictObject({ office: z.string() }), needs: none,
  decide(reader, { office }) {
    const plan = planId(office, 2571, 2575)
    if (reader.get(planRecord, plan) !== undefined) return err(planError('ALREADY_EXISTS'))
    return ok({ plan, office, intents: [create(planRecord, plan, { startYear: 2571, endYear: 2575 })] })
  }
})

export const addSection = defineCommand({
  name: 'sim.addSection', type: 'edit', args: z.strictObject({ plan: z.string(), office: z.string(), part: z.int() }), needs: none,
  decide(reader, { plan, office, part }) {
    const own = SECTION_PARTS[part % 2] ?? 'summary'
    const id = sectionId(plan, own)
    if (reader.get(planRecord, plan) === undefined) return err(planError('NOT_FOUND'))
    if (reader.get(sectionRecord, id) !== undefined) return err(planError('ALREADY_EXISTS'))
    return ok({ plan, office, intents: [create(sectionRecord, id, { part: own })] })
  }
})

export const addProject = defineCommand({
  name: 'sim.addProject', type: 'edit', args: z.strictObject({ plan: z.string(), office: z.string(), value: z.int() }), needs: none,
  decide(reader, { plan, office, value }, context) {
    if (reader.get(planRecord, plan) === undefined) return err(planError('NOT_FOUND'))
    const project = context.newId()
    const line = create(budgetLineRecord, context.newId(), { project, rate: value })
    return ok({ plan, office, intents: [create(projectRecord, project, { title: `t${value}`, fiscalYear: 2571 }), ...(value % 2 === 0 ? [line] : [])] })
  }
})

export const addLine = defineCommand({
  name: 'sim.addLine', type: 'edit', args: z.strictObject({ project: z.string(), value: z.int() }), needs: none,
  decide(reader, { project, value }, context) {
    const found = reader.get(projectRecord, project)
    if (found === undefined) return err(planError('NOT_FOUND'))
    return ok({ plan: found.plan, office: found.office, intents: [create(budgetLineRecord, context.newId(), { project, rate: value, item: `i${value}` })] })
  }
})

/** One guarded or text field of a plan, project or line; `both` also touches a line of the project in the same op. */
export const editField = defineCommand({
  name: 'sim.editField', type: 'edit', args: z.strictObject({ ent: z.string(), which: z.int(), value: z.int(), both: z.boolean() }), needs: none,
  decide(reader, { ent, which, value, both }) {
    const plan = reader.get(planRecord, ent)
    if (plan !== undefined) return ok({ plan: ent, office: plan.office, intents: [set(planRecord, ent, which % 2 === 0 ? { vision: `v${value}` } : { sample: value % 2 === 0 })] })
    const section = reader.get(sectionRecord, ent)
    if (section !== undefined) return ok({ plan: section.plan, office: section.office, intents: [set(sectionRecord, ent, { part: SECTION_PARTS[value % 3] ?? 'summary' })] })
    const line = reader.get(budgetLineRecord, ent)
    if (line !== undefined) return ok({ plan: line.plan, office: line.office, intents: [set(budgetLineRecord, ent, which % 2 === 0 ? { rate: value } : { item: `i${value}` })] })
    const project = reader.get(projectRecord, ent)
    if (project === undefined) return err(planError('NOT_FOUND'))
    const own = [{ title: `t${value}` }, { fiscalYear: 2571 + value % 5 }, { fundSource: FUND_SOURCES[value % 3] ?? 'none' }][which % 3] ?? {}
    const child = both ? reader.list(budgetLineRecord, project.plan).find((row) => row.fields.project === ent) : undefined
    const intents = [set(projectRecord, ent, own), ...(child === undefined ? [] : [set(budgetLineRecord, child.id, { rate: value })])]
    return ok({ plan: project.plan, office: project.office, intents })
  }
})

/** Deletes a line, a section, or a project with its lines. */
export const removeRecord = defineCommand({
  name: 'sim.remove', type: 'edit', args: z.strictObject({ ent: z.string() }), needs: none,
  decide(reader, { ent }) {
    const line = reader.get(budgetLineRecord, ent) ?? reader.get(sectionRecord, ent)
    if (line !== undefined) return ok({ plan: line.plan, office: line.office, intents: [remove(line.kind === 'section' ? sectionRecord : budgetLineRecord, ent)] })
    const project = reader.get(projectRecord, ent)
    if (project === undefined) return err(planError('NOT_FOUND'))
    const lines = reader.list(budgetLineRecord, project.plan).filter((row) => row.fields.project === ent)
    return ok({ plan: project.plan, office: project.office, intents: [remove(projectRecord, ent), ...lines.map((row) => remove(budgetLineRecord, row.id))] })
  }
})

/** A decision made elsewhere (undo), or by somebody who does not keep to the rules (forged). */
export function given(name: string, decision: Result<Decision, PlanError>): Command<null> {
  return { name, type: 'edit', args: z.null(), needs: none, decide: () => decision }
}
