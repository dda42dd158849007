import { z } from 'zod'
import { issueRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { openRecord } from '@shared/plan/plan-lock'
import { linksToKpis } from '@shared/project/project-kpi-commands'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkTitle, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { objectiveRecord } from './objective-record'

/** Adds an objective at the end of an issue. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const createObjective = defineCommand({
  name: 'objective.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), issue: z.string(), title: z.string() }),
  needs: ({ issue }) => ({ ids: [issue], lists: [{ kind: objectiveRecord.kind, beside: issue }] }),
  decide(reader, { issue, title }, context) {
    const open = openRecord(issueRecord, issue, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(objectiveRecord, title)
    if (!words.ok) return words
    const siblings = reader.list(objectiveRecord, open.value.plan).filter(({ fields }) => fields.issue === issue)
    return decided(open.value, [
      create(objectiveRecord, context.newId(), { issue, order: orderAtEnd(siblings), title: words.value })
    ])
  }
})

/** Renames an objective. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const setObjectiveTitle = defineCommand({
  name: 'objective.setTitle',
  type: 'edit',
  args: z.strictObject({ objective: z.string(), title: z.string() }),
  needs: ({ objective }) => ({ ids: [objective] }),
  decide(reader, { objective, title }, context) {
    const open = openRecord(objectiveRecord, objective, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(objectiveRecord, title)
    return words.ok ? decided(open.value, setChanged(objectiveRecord, open.value, { title: words.value })) : words
  }
})

/** Puts an objective before another of its issue, or last. Errors: those of the lock, `NOT_FOUND`. */
export const moveObjective = defineCommand({
  name: 'objective.move',
  type: 'edit',
  args: z.strictObject({ objective: z.string(), before: z.string().nullable() }),
  needs: ({ objective }) => ({ ids: [objective], lists: [{ kind: objectiveRecord.kind, beside: objective }] }),
  decide(reader, { objective, before }, context) {
    const open = openRecord(objectiveRecord, objective, reader, 'edit', context)
    if (!open.ok) return open
    const siblings = reader.list(objectiveRecord, open.value.plan).filter(({ fields }) => fields.issue === open.value.fields.issue)
    const moved = moveBefore(objectiveRecord, siblings, open.value, before)
    return moved.ok ? decided(open.value, moved.value) : moved
  }
})

/** Deletes an objective with its KPIs and the links of projects to them. Errors: those of the lock. */
export const deleteObjective = defineCommand({
  name: 'objective.delete',
  type: 'edit',
  args: z.strictObject({ objective: z.string() }),
  needs: ({ objective }) => ({ ids: [objective], lists: [kpiRecord, projectKpiRecord].map(({ kind }) => ({ kind, beside: objective })) }),
  decide(reader, { objective }, context) {
    const open = openRecord(objectiveRecord, objective, reader, 'edit', context)
    if (!open.ok) return open
    const kpis = reader.list(kpiRecord, open.value.plan).filter(({ fields }) => fields.objective === objective)
    return decided(open.value, [
      ...linksToKpis(reader, open.value.plan, kpis).map(({ id }) => remove(projectKpiRecord, id)),
      ...kpis.map(({ id }) => remove(kpiRecord, id)),
      remove(objectiveRecord, objective)
    ])
  }
})
