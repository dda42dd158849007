import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, set } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkTitle, setChanged } from '@shared/record/field-value'
import { inOrder, orderAtEnd, placeInOrder, placeOf } from '@shared/record/order-key'
import { issueRecord, strategyRecord } from './issue-record'

/** Adds a strategic issue at the end. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const createIssue = defineCommand({
  name: 'issue.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), title: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: issueRecord.kind }] }),
  decide(reader, { plan, title }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(issueRecord, title)
    if (!words.ok) return words
    const order = orderAtEnd(reader.list(issueRecord, plan))
    return decided(open.value, [create(issueRecord, context.newId(), { order, title: words.value })])
  }
})

/** Renames an issue. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const setIssueTitle = defineCommand({
  name: 'issue.setTitle',
  type: 'edit',
  args: z.strictObject({ issue: z.string(), title: z.string() }),
  needs: ({ issue }) => ({ ids: [issue] }),
  decide(reader, { issue, title }, context) {
    const open = openRecord(issueRecord, issue, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(issueRecord, title)
    return words.ok ? decided(open.value, setChanged(issueRecord, open.value, { title: words.value })) : words
  }
})

/** Puts an issue before another, or last. Errors: those of the lock, `NOT_FOUND`. */
export const moveIssue = defineCommand({
  name: 'issue.move',
  type: 'edit',
  args: z.strictObject({ issue: z.string(), before: z.string().nullable() }),
  needs: ({ issue }) => ({ ids: [issue], lists: [{ kind: issueRecord.kind, beside: issue }] }),
  decide(reader, { issue, before }, context) {
    const open = openRecord(issueRecord, issue, reader, 'edit', context)
    if (!open.ok) return open
    const issues = inOrder(reader.list(issueRecord, open.value.plan))
    const others = issues.map(({ id }) => id).filter((id) => id !== issue)
    const at = before === null ? others.length : before === issue ? issues.findIndex(({ id }) => id === issue) : others.indexOf(before)
    if (at < 0) return err(planError('NOT_FOUND', { kind: issueRecord.kind }))
    const orders = placeInOrder(issues.map(placeOf), others.toSpliced(at, 0, issue))
    return decided(open.value, issues.flatMap((each) => setChanged(issueRecord, each, { order: orders.get(each.id) ?? each.fields.order })))
  }
})

/**
 * Deletes an issue with its objectives, their KPIs and its strategies. Its projects stay, without an issue.
 * Errors: those of the lock.
 */
export const deleteIssue = defineCommand({
  name: 'issue.delete',
  type: 'edit',
  args: z.strictObject({ issue: z.string() }),
  needs: ({ issue }) => ({
    ids: [issue],
    lists: [objectiveRecord, kpiRecord, strategyRecord, projectRecord].map(({ kind }) => ({ kind, beside: issue }))
  }),
  decide(reader, { issue }, context) {
    const open = openRecord(issueRecord, issue, reader, 'edit', context)
    if (!open.ok) return open
    const { plan } = open.value
    const objectives = reader.list(objectiveRecord, plan).filter(({ fields }) => fields.issue === issue)
    const gone = new Set(objectives.map(({ id }) => id))
    const kpis = reader.list(kpiRecord, plan).filter(({ fields }) => gone.has(fields.objective))
    const strategies = reader.list(strategyRecord, plan).filter(({ fields }) => fields.issue === issue)
    const projects = reader.list(projectRecord, plan).filter(({ fields }) => fields.issue === issue)
    return decided(open.value, [
      ...projects.map(({ id }) => set(projectRecord, id, { issue: '' })),
      ...strategies.map(({ id }) => remove(strategyRecord, id)),
      ...kpis.map(({ id }) => remove(kpiRecord, id)),
      ...objectives.map(({ id }) => remove(objectiveRecord, id)),
      remove(issueRecord, issue)
    ])
  }
})
