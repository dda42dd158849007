import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { tidyLine } from '@shared/kernel/thai-text'
import { entryOf, findItem, type ItemRef } from '@shared/catalogue/library'
import { issueRecord } from '@shared/issue/issue-record'
import { openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, type CommandContext, type ListNeed, type RecordReader } from '@shared/record/command'
import { decided, type Home } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { alignmentRecord, type Alignment } from './alignment-record'
import { catalogueEditionRecord } from './catalogue-edition-record'
import { libraryOf } from './plan-library'
import { provincialGoalRecord } from './provincial-goal-record'

/** What a link hangs on: a project or a strategic issue. */
export interface Subject {
  readonly project?: string | undefined
  readonly issue?: string | undefined
}

function listsBeside(record: string): readonly ListNeed[] {
  return [alignmentRecord, catalogueEditionRecord, provincialGoalRecord].map(({ kind }) => ({ kind, beside: record }))
}

/**
 * Links a project or an issue to an item of a reference plan; without a version, to the newest one known.
 * Errors: those of the lock, `NOT_FOUND`, `GOAL_UNKNOWN`, `ALREADY_EXISTS`, `TEXT_TOO_LONG`; `BAD_ARGUMENTS` for both or neither.
 */
export const addAlignment = defineCommand({
  name: 'alignment.add',
  type: 'edit',
  args: z.strictObject({
    project: z.string().optional(), issue: z.string().optional(), catalogue: z.string(), version: z.int().optional(), goal: z.string(), reason: z.string()
  }),
  needs: ({ project, issue }) => ({ ids: [project ?? issue ?? ''], lists: listsBeside(project ?? issue ?? '') }),
  decide(reader, { project = '', issue = '', catalogue, version, goal, reason }, context) {
    if ((project === '') === (issue === '')) return err(planError('BAD_ARGUMENTS', { field: 'project' }))
    const open = openSubject(reader, { project, issue }, context)
    if (!open.ok) return open
    const known = version ?? entryOf(libraryBeside(reader, open.value.plan), catalogue)?.catalogue.version ?? 1
    const link = checkLink(reader, open.value, { project, issue }, { catalogue, version: known, goal })
    if (!link.ok) return link
    const words = tidyLine(reason)
    const judged = checkField(alignmentRecord, 'reason', words)
    if (!judged.ok) return judged
    const subject = project === '' ? { issue } : { project }
    return decided(open.value, [create(alignmentRecord, context.newId(), { ...subject, ...link.value, reason: words })])
  }
})

/** Says why a link is there. Errors: those of the lock, `TEXT_TOO_LONG`. */
export const setAlignmentReason = defineCommand({
  name: 'alignment.setReason',
  type: 'edit',
  args: z.strictObject({ alignment: z.string(), reason: z.string() }),
  needs: ({ alignment }) => ({ ids: [alignment] }),
  decide(reader, { alignment, reason }, context) {
    const open = openRecord(alignmentRecord, alignment, reader, 'edit', context)
    if (!open.ok) return open
    const words = tidyLine(reason)
    const judged = checkField(alignmentRecord, 'reason', words)
    return judged.ok ? decided(open.value, setChanged(alignmentRecord, open.value, { reason: words })) : judged
  }
})

/**
 * Moves a link to another item, usually of a newer edition; its reason stays. Only a person does this, one link at a time.
 * Errors: those of the lock, `GOAL_UNKNOWN`, `ALREADY_EXISTS`.
 */
export const repointAlignment = defineCommand({
  name: 'alignment.repoint',
  type: 'edit',
  args: z.strictObject({ alignment: z.string(), catalogue: z.string(), version: z.int(), goal: z.string() }),
  needs: ({ alignment }) => ({ ids: [alignment], lists: listsBeside(alignment) }),
  decide(reader, { alignment, ...to }, context) {
    const open = openRecord(alignmentRecord, alignment, reader, 'edit', context)
    if (!open.ok) return open
    const link = checkLink(reader, open.value, open.value.fields, to, alignment)
    return link.ok ? decided(open.value, setChanged(alignmentRecord, open.value, { ...link.value, kept: '' })) : link
  }
})

/** Notes that a link stays as it is although this newer edition (`id@version`) is here. Errors: those of the lock, `BAD_ARGUMENTS`. */
export const keepAlignment = defineCommand({
  name: 'alignment.keep',
  type: 'edit',
  args: z.strictObject({ alignment: z.string(), edition: z.string() }),
  needs: ({ alignment }) => ({ ids: [alignment] }),
  decide(reader, { alignment, edition }, context) {
    const open = openRecord(alignmentRecord, alignment, reader, 'edit', context)
    if (!open.ok) return open
    const judged = checkField(alignmentRecord, 'kept', edition)
    return judged.ok ? decided(open.value, setChanged(alignmentRecord, open.value, { kept: edition })) : judged
  }
})

/** Takes the link away. Errors: those of the lock. */
export const removeAlignment = defineCommand({
  name: 'alignment.remove',
  type: 'edit',
  args: z.strictObject({ alignment: z.string() }),
  needs: ({ alignment }) => ({ ids: [alignment] }),
  decide(reader, { alignment }, context) {
    const open = openRecord(alignmentRecord, alignment, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(alignmentRecord, alignment)]) : open
  }
})

function openSubject(reader: RecordReader, { project, issue }: Required<Subject>, context: CommandContext): Result<Home, PlanError> {
  return project === '' ? openRecord(issueRecord, issue ?? '', reader, 'edit', context) : openRecord(projectRecord, project ?? '', reader, 'edit', context)
}

function libraryBeside(reader: RecordReader, plan: string): ReturnType<typeof libraryOf> {
  return libraryOf({ editions: reader.list(catalogueEditionRecord, plan), goals: reader.list(provincialGoalRecord, plan) })
}

/** A link is to a known item, and only once. `except` is the link that is being moved. */
function checkLink(reader: RecordReader, { plan }: Home, subject: Subject, to: ItemRef, except = ''): Result<ItemRef, PlanError> {
  if (findItem(libraryBeside(reader, plan), to) === undefined) return err(planError('GOAL_UNKNOWN', { goal: to.goal }))
  const twin = reader.list(alignmentRecord, plan).some((other) => other.id !== except && isOf(other, subject) && pointsTo(other, to))
  return twin ? err(planError('ALREADY_EXISTS')) : ok(to)
}

function isOf({ fields }: Alignment, { project = '', issue = '' }: Subject): boolean {
  return fields.project === project && fields.issue === issue
}

function pointsTo({ fields }: Alignment, { catalogue, version, goal }: ItemRef): boolean {
  return fields.catalogue === catalogue && fields.version === version && fields.goal === goal
}
