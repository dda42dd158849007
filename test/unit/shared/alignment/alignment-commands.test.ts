import { beforeEach, describe, expect, it } from 'vitest'
import { addAlignment, keepAlignment, repointAlignment, setAlignmentReason } from '@shared/alignment/alignment-commands'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { removeCatalogue, takeInCatalogue } from '@shared/alignment/catalogue-edition-commands'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { libraryOf } from '@shared/alignment/plan-library'
import { addProvincialGoal, deleteProvincialGoal, setProvincialGoalField } from '@shared/alignment/provincial-goal-commands'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { catalogueOf } from '@shared/catalogue/catalogue'
import { findItem } from '@shared/catalogue/library'
import { createIssue, deleteIssue } from '@shared/issue/issue-commands'
import { createPlan } from '@shared/plan/create-plan'
import { createProject } from '@shared/project/project-commands'
import { MemoryPlan } from '../plan/memory-plan'
import { nextEdition } from './next-edition'

let store: MemoryPlan
let plan: string
let issue: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  issue = store.must(createIssue, { plan, title: 'ประเด็น' })
})

const IT = 'justice-it-master-plan-4'
const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const library = () => libraryOf({ editions: store.all(catalogueEditionRecord), goals: store.all(provincialGoalRecord) })

describe('a link of an issue', () => {
  it('names catalogue, version and code, once per item, with its reason', () => {
    const alignment = store.must(addAlignment, { issue, catalogue: 'national-strategy-2561', goal: '6', reason: '  ภาครัฐ  โปร่งใส ' })
    expect(store.get(alignmentRecord, alignment).fields).toEqual({
      project: '', issue, catalogue: 'national-strategy-2561', version: 1, goal: '6', reason: 'ภาครัฐ โปร่งใส', kept: ''
    })
    store.must(addAlignment, { issue, catalogue: IT, version: 1, goal: '2', reason: '' })
    expect(code(store.run(addAlignment, { issue, catalogue: IT, goal: '2', reason: '' }))).toBe('ALREADY_EXISTS')
    store.must(setAlignmentReason, { alignment, reason: 'ใหม่' })
    expect(store.get(alignmentRecord, alignment).fields.reason).toBe('ใหม่')
    expect(code(store.run(setAlignmentReason, { alignment, reason: 'ก'.repeat(1_001) }))).toBe('TEXT_TOO_LONG')
  })

  it('hangs on exactly one subject, and on an item that is there in that version', () => {
    const project = store.must(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2571 })
    const link = { catalogue: IT, goal: '2.1', reason: '' }
    expect(code(store.run(addAlignment, { ...link, issue, project }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(addAlignment, link))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(addAlignment, { ...link, issue, version: 2 }))).toBe('GOAL_UNKNOWN')
    expect(code(store.run(addAlignment, { ...link, issue, catalogue: 'constructor' }))).toBe('GOAL_UNKNOWN')
    expect(code(store.run(addAlignment, { ...link, issue: plan }))).toBe('NOT_FOUND')
    store.must(addAlignment, { ...link, issue })
    store.must(addAlignment, { ...link, project })
  })

  it('goes with its issue', () => {
    store.must(addAlignment, { issue, catalogue: IT, goal: '2.1', reason: '' })
    store.must(deleteIssue, { issue })
    expect(store.all(alignmentRecord)).toEqual([])
  })

  it('an old record without version and issue still finds its wording', () => {
    store.put({ id: store.newId(), kind: 'alignment', plan, office: '64', view: { project: 'p', catalogue: IT, goal: '2.1', reason: '' } })
    const [old] = store.all(alignmentRecord)
    expect(old && findItem(library(), old.fields)?.item.title).toBe('การบูรณาการการทำงานระหว่างหน่วยงาน')
  })
})

describe('the plan of the province', () => {
  const goal = { code: '2', title: 'สังคมปลอดภัย', startYear: 2566, endYear: 2570, source: 'หน้า 12' }

  it('is typed by the office and pointed to like any other', () => {
    expect(library().some(({ origin }) => origin === 'province')).toBe(false)
    const id = store.must(addProvincialGoal, { plan, ...goal })
    const alignment = store.must(addAlignment, { issue, catalogue: 'provincial-plan', goal: id, reason: '' })
    store.must(setProvincialGoalField, { goal: id, field: 'code', value: '2.1' })
    expect(findItem(library(), store.get(alignmentRecord, alignment).fields)?.item).toMatchObject({ label: '2.1', title: 'สังคมปลอดภัย', endYear: 2570, source: 'หน้า 12' })
    store.must(deleteProvincialGoal, { goal: id })
    expect([store.all(alignmentRecord), store.all(provincialGoalRecord)]).toEqual([[], []])
  })

  it('refuses what makes no sense', () => {
    const id = store.must(addProvincialGoal, { plan, ...goal })
    expect(code(store.run(addProvincialGoal, { plan, ...goal, title: ' ' }))).toBe('TITLE_EMPTY')
    expect(code(store.run(addProvincialGoal, { plan, ...goal, endYear: 2565 }))).toBe('PERIOD_INVALID')
    expect(code(store.run(addProvincialGoal, { plan, ...goal, code: 'ก'.repeat(41) }))).toBe('TEXT_TOO_LONG')
    expect(code(store.run(setProvincialGoalField, { goal: id, field: 'endYear', value: 2565 }))).toBe('PERIOD_INVALID')
    expect(code(store.run(setProvincialGoalField, { goal: id, field: 'title', value: '' }))).toBe('TITLE_EMPTY')
    expect(code(store.run(setProvincialGoalField, { goal: id, field: 'startYear', value: 'เก่า' }))).toBe('BAD_ARGUMENTS')
  })
})

describe('an edition that was taken in', () => {
  it('moves no link; a person moves one, and can keep another', () => {
    const moved = store.must(addAlignment, { issue, catalogue: IT, goal: '2.1', reason: 'เดิม' })
    const kept = store.must(addAlignment, { issue, catalogue: IT, goal: '3.2', reason: '' })
    const before = store.all(alignmentRecord)
    const edition = store.must(takeInCatalogue, { plan, catalogue: nextEdition(), file: 'v5.json' })
    expect(store.all(alignmentRecord)).toEqual(before)
    const seal = { signer: 'A'.repeat(60), signature: `${'B'.repeat(86)}==` }
    store.must(takeInCatalogue, { plan, catalogue: nextEdition(), file: 'signed.json', seal })
    expect(store.all(catalogueEditionRecord)).toHaveLength(1)
    expect(store.get(catalogueEditionRecord, edition).fields).toMatchObject(seal)
    expect(code(store.run(takeInCatalogue, { plan, catalogue: nextEdition(), file: 'again.json', seal }))).toBe('ALREADY_EXISTS')
    const other = { ...nextEdition(), owner: 'ผู้อื่น' }
    expect(code(store.run(takeInCatalogue, { plan, catalogue: other, file: 'other.json', seal }))).toBe('ALREADY_EXISTS')
    expect(store.get(catalogueEditionRecord, edition).fields).toMatchObject({ file: 'v5.json', takenInBy: 'สมชาย ใจดี', takenInAt: 1_795_000_000_000 })
    store.must(repointAlignment, { alignment: moved, catalogue: nextEdition().id, version: 1, goal: '2.1' })
    store.must(keepAlignment, { alignment: kept, edition: 'justice-it-master-plan-5@1' })
    expect(store.get(alignmentRecord, moved).fields).toMatchObject({ catalogue: 'justice-it-master-plan-5', goal: '2.1', reason: 'เดิม' })
    expect(store.get(alignmentRecord, kept).fields).toMatchObject({ catalogue: IT, goal: '3.2', kept: 'justice-it-master-plan-5@1' })
    expect(code(store.run(repointAlignment, { alignment: moved, catalogue: nextEdition().id, version: 1, goal: '3.2' }))).toBe('GOAL_UNKNOWN')
    expect(code(store.run(repointAlignment, { alignment: moved, catalogue: IT, version: 1, goal: '3.2' }))).toBe('ALREADY_EXISTS')
    expect(code(store.run(removeCatalogue, { edition }))).toBe('CATALOGUE_IN_USE')
    store.must(repointAlignment, { alignment: moved, catalogue: IT, version: 1, goal: '2.1' })
    store.must(removeCatalogue, { edition })
    expect(library()).toHaveLength(6)
  })

  it('cannot take the place of one that is here, nor of the plan of the province', () => {
    const fake = { ...catalogueOf(IT)!, title: 'ปลอม' }
    expect(code(store.run(takeInCatalogue, { plan, catalogue: fake, file: '' }))).toBe('ALREADY_EXISTS')
    expect(code(store.run(takeInCatalogue, { plan, catalogue: { ...fake, id: 'provincial-plan' }, file: '' }))).toBe('ALREADY_EXISTS')
    store.must(takeInCatalogue, { plan, catalogue: { ...fake, version: 2 }, file: '' })
    expect(library().map(({ catalogue }) => `${catalogue.id}@${String(catalogue.version)}`)).toContain(`${IT}@2`)
  })
})
