import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import sample from '@resources/sample/sukhothai-2571.json'
import { addAlignment, keepAlignment, removeAlignment, repointAlignment, setAlignmentReason } from '@shared/alignment/alignment-commands'
import { removeCatalogue, takeInCatalogue } from '@shared/alignment/catalogue-edition-commands'
import { addProvincialGoal, deleteProvincialGoal, setProvincialGoalField } from '@shared/alignment/provincial-goal-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { addBudgetLine, deleteBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { addBudgetLines, deleteBudgetLines, moveBudgetLines, pasteBudgetLines, setBudgetLines } from '@shared/budget/many-lines'
import { importBudgetLines } from '@shared/budget/import-lines'
import { coreValueCommands, missionCommands, planGoalCommands, setCoreValueMeaning } from '@shared/direction/direction-commands'
import { createIssue, deleteIssue, moveIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { createStrategy, deleteStrategy, moveStrategy, setStrategyTitle } from '@shared/issue/strategy-commands'
import { uuidV7 } from '@shared/kernel/ids'
import { createKpi, deleteKpi, moveKpi, setKpiField } from '@shared/kpi/kpi-commands'
import { takeBaseline } from '@shared/kpi/take-baseline'
import { editSection, type ParagraphEdit } from '@shared/narrative/edit-section'
import { describeFigure, tidyFigures } from '@shared/narrative/figure-commands'
import { figureRecord } from '@shared/narrative/figure-record'
import { blankTable } from '@shared/narrative/text-table'
import { insertTemplate } from '@shared/narrative/insert-template'
import { createSection, deleteSection, moveSection, renameSection } from '@shared/narrative/section-commands'
import { sectionId } from '@shared/narrative/section-id'
import { issueKey, sectionKey } from '@shared/narrative/section-place'
import { createObjective, deleteObjective, moveObjective, setObjectiveTitle } from '@shared/objective/objective-commands'
import { createPastResult, deletePastResult, movePastResult, setPastResultField } from '@shared/past-result/past-result-commands'
import { COMMANDS } from '@shared/plan/command-registry'
import { fixWord } from '@shared/spelling/fix-word'
import { resetSheetLayout, setSheetLayout } from '@shared/budget/sheet-layout-commands'
import { addOwnWord, removeOwnWord } from '@shared/spelling/own-word-commands'
import { createPlan } from '@shared/plan/create-plan'
import { nextEdition } from '../alignment/next-edition'
import { approvePlan, recallPlan, returnPlan } from '@shared/plan/decide-submission'
import { importPlan } from '@shared/plan/import-plan'
import { planId } from '@shared/plan/plan-ids'
import { planRecord } from '@shared/plan/plan-record'
import { setPlanTitle } from '@shared/plan/set-plan-title'
import { setVision } from '@shared/plan/set-vision'
import { parseSnapshot } from '@shared/plan/snapshot'
import { COPY_PARTS } from '@shared/project/copy-parts'
import { copyProject } from '@shared/project/copy-project'
import { deleteProjects, setProjects } from '@shared/project/many-projects'
import { unifyDistrict } from '@shared/project/unify-district'
import { createProject, deleteProject, setProjectField } from '@shared/project/project-commands'
import { SHIPPED_PROJECT_TEMPLATES } from '@shared/project/shipped-project-templates'
import { createFromTemplate, deleteProjectTemplate, saveProjectTemplate, setProjectTemplateField } from '@shared/project/template-commands'
import { linkKpi, unlinkKpi } from '@shared/project/project-kpi-commands'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, type Command, type RecordReader, type Role } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import { addComment, answerComment, closeComment, reopenComment } from '@shared/review/comment-commands'
import { applyOp } from '@shared/sync/apply-op'
import { decideCommand } from '@shared/sync/decide-command'
import { makeOp } from '@shared/sync/make-op'
import { opSchema } from '@shared/sync/op'
import { planDigest } from '@shared/sync/plan-digest'
import type { RecordRow } from '@shared/sync/client-row'
import type { ServerRecord } from '@shared/sync/server-record'
import { signPlan } from '../../sign-plan'
import { walkProposal } from '../project/walk-proposal'
import { walkAnalysis } from '../analysis/walk-analysis'
import { walkSteps } from '../project/walk-steps'
import { walkAttachments } from '../attachment/walk-attachments'

const DEVICES = { office: '0190a000-0000-7000-8000-0000000000a1', reviewer: '0190a000-0000-7000-8000-0000000000b1' } as const

/** The centre, and devices that have always just pulled: every command goes the whole road to `applyOp`. */
class Road {
  readonly records = new Map<string, ServerRecord>()
  readonly names = new Set<string>()
  private made = 0
  private seq = 0

  /** Runs a command, sends its op and expects the centre to apply it; gives the first record it created. */
  go<A>(command: Command<A>, args: A, role: Role = 'office'): string {
    const newId = (): string => uuidV7(1_795_000_000_000 + (this.made += 1), new Uint8Array(10))
    const actor = { id: DEVICES[role], name: role === 'office' ? 'สมชาย ใจดี' : 'ปรียา ตั้งใจ' }
    const office = role === 'office' ? '64' : null
    const decision = decideCommand(command, this.reader(), args, { actor, role, office, now: 1_795_000_000_000, newId })
    if (!decision.ok) throw new Error(`${command.name}: ${decision.error.code}`)
    const cursor = { device: DEVICES[role], nextN: 1, lastOp: null, hlc: null, cursor: this.seq, epoch: null, journaledN: 0 }
    const made = makeOp({
      decision: decision.value, command, rows: this.rows(), cursor, actor, nowMs: 1_795_000_000_000 + this.seq, opId: newId(), schema: 1
    })
    if (made === null) throw new Error(`${command.name} changed nothing`)
    this.seq += 1
    const verdict = applyOp(opSchema.parse(made.op.body), this.seq, { id: DEVICES[role], role, office }, {
      get: (id) => this.records.get(id),
      openConflicts: () => [],
      planRecords: () => this.records.values()
    })
    expect({ command: command.name, status: verdict.status, code: verdict.code, where: verdict.where })
      .toEqual({ command: command.name, status: 'applied', code: null, where: [] })
    for (const record of verdict.writes) this.records.set(record.id, record)
    this.names.add(command.name)
    return decision.value.intents.find(({ type }) => type === 'create')?.ent ?? ''
  }

  all<R extends RecordSpec>(spec: R): RecordOf<R>[] {
    return [...this.records.values()].filter(({ kind, del }) => kind === spec.kind && !del).map((record) => readRecord(spec, { ...record, view: record.doc }))
  }

  private dead<R extends RecordSpec>(spec: R): RecordOf<R>[] {
    return [...this.records.values()].filter(({ kind, del }) => kind === spec.kind && del).map((record) => readRecord(spec, { ...record, view: record.doc }))
  }

  private reader(): RecordReader {
    return {
      get: (spec, id) => this.all(spec).find((record) => record.id === id),
      gone: (spec, id) => this.dead(spec).find((record) => record.id === id),
      list: (spec, plan) => this.all(spec).filter((record) => record.plan === plan),
      digest: () => planDigest([...this.records.values()].map(({ id, kind, doc, del }) => ({ id, kind, fields: doc, del })))
    }
  }

  private rows(): Map<string, RecordRow> {
    return new Map([...this.records.values()].map(({ id, kind, office, plan, seq, doc, marks, del }) => {
      const confirmed = Object.fromEntries(Object.entries(marks).map(([field, mark]) => [field, [doc[field] ?? null, mark.s] as const]))
      return [id, { id, kind, office, plan, seq, confirmed, confirmedDel: del, view: doc, viewDel: del, pending: {} }]
    }))
  }
}

/** What earlier versions left behind: a picture of long ago that no block shows. */
function leftFigure(plan: string): Command<object> {
  const left = create(figureRecord, uuidV7(1_700_000_000_000, new Uint8Array(10)), { mime: 'image/png', width: 1, height: 1, data: 'iVBORw==' })
  return defineCommand({ name: 'test.left', type: 'edit', args: z.object({}), needs: () => ({}), decide: () => decided({ plan, office: '64' }, [left]) })
}

describe('the centre', () => {
  it('accepts what the commands decide, from the first issue to the approval', () => {
    const road = new Road()
    const plan = road.go(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
    road.go(setVision, { plan, value: 'วิสัยทัศน์' })
    road.go(setPlanTitle, { plan, value: 'แผนของเรา' })
    const [issue, second] = [road.go(createIssue, { plan, title: 'ก' }), road.go(createIssue, { plan, title: 'ข' })]
    road.go(setIssueTitle, { issue, title: 'ก ใหม่' })
    road.go(moveIssue, { issue: second, before: issue })
    const [objective, strategy] = [road.go(createObjective, { plan, issue, title: 'เป้า' }), road.go(createStrategy, { plan, issue, title: 'กลยุทธ์' })]
    road.go(setObjectiveTitle, { objective, title: 'เป้าประสงค์' })
    road.go(setStrategyTitle, { strategy, title: 'กลยุทธ์ใหม่' })
    const kpi = road.go(createKpi, { plan, objective, title: 'ตัวชี้วัด' })
    road.go(setKpiField, { kpi, field: 'target1', value: '๗๐' })
    road.go(takeBaseline, { kpi, value: '85', year: 2570 })
    const kept = road.go(createKpi, { plan, objective, title: 'ตัวชี้วัดที่สอง' })
    road.go(moveKpi, { kpi: kept, objective, before: kpi })
    road.go(moveObjective, { objective: road.go(createObjective, { plan, issue, title: 'เป้าสอง' }), before: objective })
    road.go(moveStrategy, { strategy: road.go(createStrategy, { plan, issue, title: 'กลยุทธ์สอง' }), before: strategy })
    const project = road.go(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2571 })
    road.go(setProjectField, { project, field: 'fundSource', value: 'province' })
    road.go(setProjectField, { project, field: 'strategy', value: strategy })
    for (const served of [kpi, kept]) road.go(linkKpi, { project, kpi: served })
    road.go(unlinkKpi, { project, kpi: kept })
    road.go(linkKpi, { project, kpi: kept })
    road.go(removeOwnWord, { item: road.go(addOwnWord, { plan, word: 'คุ้มครองสิทธิ์ศรีสัชนาลัย' }) })
    const layout = { plan, form: 'emenscr', sheet: 'M1 ข้อมูลทั่วไป' }
    for (const heading of ['ชื่อ', 'ชื่อโครงการ']) road.go(setSheetLayout, { ...layout, unit: 'baht', columns: [{ heading, group: '', value: 'title', width: 0 }] })
    road.go(resetSheetLayout, layout)
    road.go(setIssueTitle, { issue, title: 'ดิจิตอล' })
    road.go(fixWord, { record: issue, kind: 'issue', field: 'title', from: 0, typed: 'ดิจิตอล', suggestion: 'ดิจิทัล' })
    for (const list of [missionCommands, coreValueCommands, planGoalCommands]) {
      const [first, last] = [road.go(list.create, { plan, title: 'หนึ่ง' }), road.go(list.create, { plan, title: 'สอง' })]
      road.go(list.setTitle, { item: first, title: 'แรก' })
      road.go(list.move, { item: last, before: first })
      if (list === coreValueCommands) road.go(setCoreValueMeaning, { item: first, meaning: 'ความหมาย' })
      road.go(list.delete, { item: first })
    }
    const [past, later] = [road.go(createPastResult, { plan, title: 'ผล', year: 2569 }), road.go(createPastResult, { plan, title: 'ผลสอง', year: 0 })]
    road.go(setPastResultField, { result: past, field: 'disbursed', value: 0 })
    road.go(movePastResult, { result: later, before: past })
    road.go(deletePastResult, { result: past })
    walkProposal((command, args) => road.go(command, args), plan, project)
    walkAttachments((command, args) => road.go(command, args), project)
    const line = road.go(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [{ quantity: 2, unit: 'คน' }], rate: 3_500 })
    road.go(setBudgetLine, { line, fields: { rate: 4_000 } })
    const alignment = road.go(addAlignment, { project, catalogue: 'justice-it-master-plan-4', goal: '2.1', reason: '' })
    const link = road.go(addAlignment, { issue, catalogue: 'national-strategy-2561', version: 1, goal: '6', reason: '' })
    road.go(setAlignmentReason, { alignment: link, reason: 'ภาครัฐโปร่งใส' })
    const goal = road.go(addProvincialGoal, { plan, code: '2', title: 'สังคมปลอดภัย', startYear: 2571, endYear: 2575, source: '' })
    road.go(setProvincialGoalField, { goal, field: 'source', value: 'แผนพัฒนาจังหวัด หน้า 12' })
    road.go(addAlignment, { issue, catalogue: 'provincial-plan', goal, reason: '' })
    const edition = road.go(takeInCatalogue, { plan, catalogue: nextEdition(), file: 'v5.json' })
    road.go(keepAlignment, { alignment, edition: 'justice-it-master-plan-5@1' })
    road.go(repointAlignment, { alignment, catalogue: 'justice-it-master-plan-5', version: 1, goal: '2.1' })
    road.go(repointAlignment, { alignment, catalogue: 'justice-it-master-plan-4', version: 1, goal: '2.1' })
    road.go(removeCatalogue, { edition })
    road.go(deleteProvincialGoal, { goal })
    road.go(addAlignment, { issue, catalogue: 'sdg-2030', goal: '16', reason: '' })
    const id = '0190a000-0000-7000-8000-00000000000a'
    const put: ParagraphEdit = { type: 'put', id, order: 'a0', style: 'body', content: [{ t: 'ข้อความ' }] }
    const section = sectionId(plan, 'drive')
    road.go(insertTemplate, { plan, parts: [{ part: 'drive', paragraphs: [{ style: 'heading', text: 'กลไก' }] }] })
    road.go(editSection, { plan, section, edits: [put] })
    road.go(editSection, { plan, section, edits: [{ type: 'remove', id }] })
    road.go(editSection, { plan, section, edits: [put] })
    const picture = '0190a000-0000-7000-8000-00000000000b'
    const figures = [{ id: picture, mime: 'image/png' as const, width: 1, height: 1, alt: '', data: 'iVBORw==' }]
    const table: ParagraphEdit = { ...put, id: '0190a000-0000-7000-8000-00000000000c', style: 'table', table: blankTable(2, 2), level: 1, look: 'path', figure: '' }
    const shows: ParagraphEdit = { ...put, style: 'figure', figure: picture }
    road.go(editSection, { plan, section, edits: [table, shows], figures })
    road.go(describeFigure, { figure: picture, alt: 'แผนที่' })
    road.go(editSection, { plan, section, edits: [{ type: 'remove', id }] })
    expect(road.all(figureRecord)).toEqual([])
    road.go(editSection, { plan, section, edits: [{ ...shows, id: '0190a000-0000-7000-8000-00000000000e' }] })
    expect(road.all(figureRecord).map(({ fields }) => fields.alt)).toEqual(['แผนที่'])
    const left = road.go(leftFigure(plan), {})
    road.go(tidyFigures, { plan, unshown: [left], missing: [] })
    expect(road.all(figureRecord).map((figure) => figure.id)).toEqual([picture])
    walkAnalysis((command, args) => road.go(command, args), plan)
    const annex = road.go(createSection, { plan, under: 'annex', before: null, title: 'คำสั่งแต่งตั้ง' })
    const below = road.go(createSection, { plan, under: sectionKey(annex), before: null, title: 'บัญชีรายชื่อ' })
    const ofIssue = road.go(createSection, { plan, under: issueKey(second), before: null, title: 'บทเรียน' })
    road.go(editSection, { plan, section: below, edits: [{ ...put, id: '0190a000-0000-7000-8000-00000000000d' }] })
    road.go(renameSection, { plan, section: sectionId(plan, 'issues'), title: 'ประเด็นยุทธศาสตร์' })
    road.go(moveSection, { section: below, under: issueKey(second), before: ofIssue })
    road.go(moveSection, { section: annex, under: 'drive', before: null })
    road.go(deleteSection, { section: annex })
    road.go(signPlan, { plan })
    road.go(recallPlan, { plan })
    road.go(signPlan, { plan })
    const comment = road.go(addComment, { plan, target: kpi, targetKind: 'kpi', field: 'baseline', text: 'ขอข้อมูลฐาน' }, 'reviewer')
    road.go(returnPlan, { plan, reason: 'ขอข้อมูลฐาน', dueDay: '2026-12-15' }, 'reviewer')
    road.go(answerComment, { comment, answer: 'เพิ่มแล้ว' })
    road.go(reopenComment, { comment }, 'reviewer')
    road.go(closeComment, { comment }, 'reviewer')
    road.go(removeAlignment, { alignment })
    road.go(deleteBudgetLine, { line })
    road.go(addBudgetLine, { project, category: '2.3', item: 'ข', factors: [], rate: 1 })
    road.go(importBudgetLines, { plan, writes: [{ kind: 'budgetLine', id: '0190a000-0000-8000-8000-0000000000f1', fields: { project, category: '2.3', item: 'ค', factors: [], rate: 1 } }] })
    const many = { project, lines: [{ category: '2.2' as const, item: 'หนึ่ง', factors: [], rate: 1 }, { category: '2.2' as const, item: 'สอง', factors: [], rate: 2 }] }
    road.go(addBudgetLines, { ...many, after: null })
    const [one = '', two = ''] = road.all(budgetLineRecord).filter(({ fields }) => ['หนึ่ง', 'สอง'].includes(fields.item)).map(({ id }) => id)
    road.go(setBudgetLines, { project, lines: [{ line: one, fields: { rate: 5 } }, { line: two, fields: { rate: 6 } }] })
    road.go(pasteBudgetLines, { project, changes: [{ line: one, fields: { note: 'วาง' } }], added: [{ category: '2.3', item: 'สาม', factors: [], rate: 3 }], after: one })
    road.go(moveBudgetLines, { project, lines: [two], after: null })
    road.go(deleteBudgetLines, { project, lines: [one, two] })
    road.go(deleteKpi, { kpi })
    road.go(deleteStrategy, { strategy })
    road.go(deleteIssue, { issue })
    expect(road.all(projectRecord).map(({ fields }) => [fields.issue, fields.strategy])).toEqual([['', '']])
    expect(road.all(projectKpiRecord)).toEqual([])
    const template = road.go(saveProjectTemplate, { project, title: 'แม่แบบ' })
    road.go(setProjectTemplateField, { record: template, field: 'title', value: 'แม่แบบของเรา' })
    const { family, texts, groups, indicators, activities, risks, lines } = SHIPPED_PROJECT_TEMPLATES[0]!
    const content = { texts, groups, indicators, activities, risks, lines }
    road.go(deleteProject, { project: road.go(createFromTemplate, { plan, issue: '', title: 'โครงการจากแม่แบบ', fiscalYear: 2571, family, content }) })
    road.go(deleteProjectTemplate, { record: template })
    const copies = [2571, 2572].map((fiscalYear) => ({ title: 'สำเนา', fiscalYear, place: { districts: ['ศรีสำโรง'], area: 'อำเภอศรีสำโรง' } }))
    road.go(copyProject, { project, plan, copies, parts: [...COPY_PARTS], amounts: 'full' })
    for (const copy of road.all(projectRecord).filter(({ fields }) => fields.copiedFrom === project)) road.go(deleteProject, { project: copy.id })
    const pair = [project, road.go(createProject, { plan, issue: second, title: 'โครงการคู่', fiscalYear: 2571 })]
    road.go(setProjects, { plan, projects: pair, fields: { issue: second, fiscalYear: 2572, districts: ['เมือง'], leadAgency: 'สำนักงาน' } })
    road.go(unifyDistrict, { plan, from: 'เมือง', to: 'เมืองสุโขทัย' })
    road.go(deleteProject, { project })
    road.go(deleteProjects, { plan, projects: pair.slice(1) })
    const walked = road.go(createProject, { plan, issue: second, title: 'โครงการที่ดำเนินการ', fiscalYear: 2571 })
    const paid = road.go(addBudgetLine, { project: walked, category: '2.2', item: 'ค', factors: [], rate: 10_000 })
    const third = road.go(createIssue, { plan, title: 'ค' })
    road.go(createSection, { plan, under: issueKey(third), before: null, title: 'ไปพร้อมกัน' })
    road.go(deleteIssue, { issue: third })
    road.go(deleteObjective, { objective: road.go(createObjective, { plan, issue: second, title: 'อีก' }) })
    road.go(signPlan, { plan })
    road.go(approvePlan, { plan, note: '' }, 'reviewer')
    expect(road.all(planRecord)[0]?.fields).toMatchObject({ state: 'approved', edition: 3 })
    walkSteps((command, args, role) => road.go(command, args, role), plan, walked, paid)
    expect(road.all(budgetLineRecord).find(({ id }) => id === paid)?.fields.rate).toBe(9_000)
    expect(COMMANDS.map(({ name }) => name).filter((name) => !road.names.has(name))).toEqual(['plan.import', 'conflict.resolve'])
  })

  it('accepts the whole sample as one op, and then its submission', () => {
    const road = new Road()
    const parsed = parseSnapshot(sample)
    if (!parsed.ok) throw new Error(parsed.error.code)
    road.go(importPlan, { snapshot: parsed.value })
    expect(road.records.size).toBe(parsed.value.records.length)
    road.go(deleteIssue, { issue: road.all(issueRecord)[0]?.id ?? '' })
    expect(road.all(strategyRecord)).toHaveLength(4)
    road.go(signPlan, { plan: planId('64', 2571, 2575) })
  })
})
