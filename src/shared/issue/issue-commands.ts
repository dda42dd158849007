import { z } from 'zod'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { sectionRecord } from '@shared/narrative/section-record'
import { removalOf } from '@shared/narrative/section-removal'
import { objectiveRecord } from '@shared/objective/objective-record'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { planRecord } from '@shared/plan/plan-record'
import { linksToKpis } from '@shared/project/project-kpi-commands'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkTitle, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { issueRecord, strategyRecord, type Issue } from './issue-record'

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
    const moved = moveBefore(issueRecord, reader.list(issueRecord, open.value.plan), open.value, before)
    return moved.ok ? decided(open.value, moved.value) : moved
  }
})

/**
 * Deletes an issue with its objectives, their KPIs, its strategies, its alignments and the sections written below it. Its projects
 * stay, without an issue, a strategy or links to those KPIs.
 * Errors: those of the lock.
 */
export const deleteIssue = defineCommand({
  name: 'issue.delete',
  type: 'edit',
  args: z.strictObject({ issue: z.string() }),
  needs: ({ issue }) => ({
    ids: [issue],
    lists: [
      objectiveRecord, kpiRecord, strategyRecord, projectRecord, projectKpiRecord, alignmentRecord, issueRecord, sectionRecord, paragraphRecord
    ].map(({ kind }) => ({ kind, beside: issue })),
    may: [figureRecord.kind]
  }),
  decide(reader, { issue }, context) {
    const open = openRecord(issueRecord, issue, reader, 'edit', context)
    if (!open.ok) return open
    const { plan } = open.value
    const objectives = reader.list(objectiveRecord, plan).filter(({ fields }) => fields.issue === issue)
    const gone = new Set(objectives.map(({ id }) => id))
    const kpis = reader.list(kpiRecord, plan).filter(({ fields }) => gone.has(fields.objective))
    const strategies = reader.list(strategyRecord, plan).filter(({ fields }) => fields.issue === issue)
    const ended = new Set(strategies.map(({ id }) => id))
    const projects = reader.list(projectRecord, plan).filter(({ fields }) => fields.issue === issue || ended.has(fields.strategy))
    const alignments = reader.list(alignmentRecord, plan).filter(({ fields }) => fields.issue === issue)
    return decided(open.value, [
      ...sectionRemoval(reader, open.value),
      ...alignments.map(({ id }) => remove(alignmentRecord, id)),
      ...projects.flatMap((project) => setChanged(projectRecord, project, {
        ...(project.fields.issue === issue ? { issue: '' } : {}), ...(ended.has(project.fields.strategy) ? { strategy: '' } : {})
      })),
      ...linksToKpis(reader, plan, kpis).map(({ id }) => remove(projectKpiRecord, id)),
      ...strategies.map(({ id }) => remove(strategyRecord, id)),
      ...kpis.map(({ id }) => remove(kpiRecord, id)),
      ...objectives.map(({ id }) => remove(objectiveRecord, id)),
      remove(issueRecord, issue)
    ])
  }
})

/** What removes the sections below an issue, and those that still name it though they stand elsewhere. */
function sectionRemoval(reader: RecordReader, { id, plan }: Issue): readonly Intent[] {
  const kind = reader.get(planRecord, plan)?.fields.kind ?? 'strategic'
  const sections = reader.list(sectionRecord, plan)
  const own = sections.filter(({ fields }) => fields.issue === id).map((section) => section.id)
  const shelf = { plan: { id: plan, kind }, sections, issues: reader.list(issueRecord, plan), paragraphs: reader.list(paragraphRecord, plan) }
  return removalOf(own, shelf, reader)
}
