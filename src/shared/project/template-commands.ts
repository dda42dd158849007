import { z } from 'zod'
import { rateTable } from '@shared/budget/rate-table'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { issueRecord } from '@shared/issue/issue-record'
import { bangkokDay, type FiscalYear } from '@shared/kernel/calendar'
import { planError } from '@shared/kernel/error-codes'
import { err } from '@shared/kernel/result'
import { deleteCommand, setFieldCommand, type ListOf } from '@shared/plan/list-commands'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { branchSpec, PROJECT_CHILD_KINDS } from './project-children'
import { nextProjectCode } from './project-code'
import { checkYear } from './project-commands'
import { projectRecord } from './project-record'
import { creationOf, readRows } from './project-rows'
import { projectTemplateRecord } from './project-template-record'
import { templateContentSchema } from './template-content'
import { templateOfProject, templateRows } from './template-rows'

/**
 * Begins a project from a template: its texts, rows and budget lines in one op. Lines begin with the reference rates of the office and
 * without quantities. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `YEAR_OUT_OF_PLAN`.
 */
export const createFromTemplate = defineCommand({
  name: 'project.createFromTemplate',
  type: 'edit',
  args: z.strictObject({
    plan: z.string(), issue: z.string(), title: z.string(), fiscalYear: z.number(), family: z.string().max(60), content: templateContentSchema
  }),
  needs: ({ plan, issue }) => ({ ids: [plan, issue], lists: [projectRecord, unitRateRecord].map(({ kind }) => ({ plan, kind })) }),
  decide(reader, { plan, issue, title, fiscalYear, family, content }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(projectRecord, title)
    if (!words.ok) return words
    if (issue !== '' && reader.get(issueRecord, issue)?.plan !== plan) return err(planError('NOT_FOUND', { kind: issueRecord.kind }))
    const year = checkYear(open.value, fiscalYear)
    if (!year.ok) return year
    const projects = reader.list(projectRecord, plan)
    const project = context.newId()
    const [order, code] = [orderAtEnd(projects), nextProjectCode(open.value.office, fiscalYear, projects)]
    const rates = rateTable(reader.list(unitRateRecord, plan))
    const rows = templateRows(content, { project, fiscalYear: fiscalYear as FiscalYear, rates, newId: () => context.newId() })
    return decided(open.value, [
      creationOf(projectRecord, project, { ...content.texts, issue, order, code, title: words.value, fiscalYear, family }),
      ...rows.map(({ id, kind, fields }) => creationOf(branchSpec(kind) ?? projectRecord, id, fields))
    ])
  }
})

/** Keeps a project as a template of the office, under a name. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`. */
export const saveProjectTemplate = defineCommand({
  name: 'projectTemplate.save',
  type: 'edit',
  args: z.strictObject({ project: z.string(), title: z.string() }),
  needs: ({ project }) => ({
    ids: [project], lists: [...PROJECT_CHILD_KINDS, projectTemplateRecord.kind, unitRateRecord.kind].map((kind) => ({ kind, beside: project }))
  }),
  decide(reader, { project, title }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(projectTemplateRecord, title)
    if (!words.ok) return words
    const { plan } = open.value
    const content = templateOfProject(open.value, readRows(reader, plan, project), rateTable(reader.list(unitRateRecord, plan)))
    const judged = checkField(projectTemplateRecord, 'content', content)
    if (!judged.ok) return judged
    const order = orderAtEnd(reader.list(projectTemplateRecord, plan))
    return decided(open.value, [create(projectTemplateRecord, context.newId(), { order, title: words.value, content, savedOn: bangkokDay(context.now) })])
  }
})

const templateList: ListOf<typeof projectTemplateRecord> = { name: 'projectTemplate', spec: projectTemplateRecord, group: null }

export const setProjectTemplateField = setFieldCommand(templateList, ['title'])
export const deleteProjectTemplate = deleteCommand(templateList)

/** Every command on templates of projects, for the registry. */
export const PROJECT_TEMPLATE_COMMANDS = [createFromTemplate, saveProjectTemplate, setProjectTemplateField, deleteProjectTemplate] as const
