import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { createIssue, deleteIssue } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { editSection, type ParagraphEdit } from '@shared/narrative/edit-section'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { pagesOf, planTree } from '@shared/narrative/plan-tree'
import { createSection, deleteSection, moveSection, renameSection } from '@shared/narrative/section-commands'
import { sectionId } from '@shared/narrative/section-id'
import { issueKey, sectionKey } from '@shared/narrative/section-place'
import { sectionRecord } from '@shared/narrative/section-record'
import { createPlan } from '@shared/plan/create-plan'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})

const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const add = (under: string, title: string, before: string | null = null): string => made(store.run(createSection, { plan, under, before, title }))
function made(done: ReturnType<MemoryPlan['run']>): string {
  return done.ok ? (done.value.intents.findLast(({ type }) => type === 'create')?.ent ?? '') : done.error.code
}
function outline(): string[] {
  const tree = planTree({ plan: { id: plan, kind: 'strategic' }, sections: store.all(sectionRecord), issues: store.all(issueRecord) })
  return pagesOf(tree).filter(({ depth }) => depth > 0).map(({ number, title }) => `${number} ${title}`)
}

describe('sections that officers add', () => {
  it('stand where they were put, and go where they are moved', () => {
    const [one, two] = [add('introduction', 'หลักการ'), add('introduction', 'กฎหมาย')]
    const three = add('introduction', 'กระบวนการ', two)
    add(sectionKey(two), 'พระราชบัญญัติ')
    expect(outline()).toEqual(['1.1 หลักการ', '1.2 กระบวนการ', '1.3 กฎหมาย', '1.3.1 พระราชบัญญัติ'])
    store.must(moveSection, { section: two, under: 'introduction', before: one })
    expect(outline()).toEqual(['1.1 กฎหมาย', '1.1.1 พระราชบัญญัติ', '1.2 หลักการ', '1.3 กระบวนการ'])
    store.must(moveSection, { section: three, under: 'drive', before: null })
    expect(store.get(sectionRecord, three).fields).toMatchObject({ part: 'drive', parent: sectionId(plan, 'drive') })
    expect(outline()).toEqual(['1.1 กฎหมาย', '1.1.1 พระราชบัญญัติ', '1.2 หลักการ', '8.1 กระบวนการ'])
  })

  it('never stand below themselves nor deeper than three levels', () => {
    const [one, other] = [add('drive', 'ก'), add('drive', 'ข')]
    const two = add(sectionKey(one), 'ก.ก')
    const three = add(sectionKey(two), 'ก.ก.ก')
    expect(add(sectionKey(three), 'ลึกไป')).toBe('SECTION_DEEP')
    expect(code(store.run(moveSection, { section: one, under: sectionKey(two), before: null }))).toBe('SECTION_RING')
    expect(code(store.run(moveSection, { section: one, under: sectionKey(one), before: null }))).toBe('SECTION_RING')
    expect(code(store.run(moveSection, { section: two, under: sectionKey(other), before: null }))).toBe('ok')
    expect(code(store.run(moveSection, { section: one, under: sectionKey(three), before: null }))).toBe('SECTION_DEEP')
    expect(code(store.run(moveSection, { section: one, under: 'drive', before: 'nobody' }))).toBe('NOT_FOUND')
  })

  it('leave official parts in their place; those can only be renamed, and get their heading back', () => {
    const drive = sectionId(plan, 'drive')
    expect(code(store.run(moveSection, { section: drive, under: 'annex', before: null }))).toBe('SECTION_FIXED')
    expect(code(store.run(deleteSection, { section: drive }))).toBe('SECTION_FIXED')
    store.must(renameSection, { plan, section: drive, title: ' กลไก  ขับเคลื่อน ' })
    expect(store.get(sectionRecord, drive).fields.title).toBe('กลไก ขับเคลื่อน')
    store.must(renameSection, { plan, section: drive, title: '' })
    expect(store.get(sectionRecord, drive).fields.title).toBe('')
    const own = add('drive', 'ชื่อ')
    expect(code(store.run(renameSection, { plan, section: own, title: ' ' }))).toBe('TITLE_EMPTY')
    expect(code(store.run(renameSection, { plan, section: 'nobody', title: 'ก' }))).toBe('NOT_FOUND')
  })

  it('give a part that older plans do not have its record with the first thing written there', () => {
    store.rows.delete(sectionId(plan, 'annex'))
    store.rows.delete(sectionId(plan, 'foreword'))
    add('annex', 'คำสั่ง')
    expect(store.get(sectionRecord, sectionId(plan, 'annex')).fields).toMatchObject({ part: 'annex', parent: '' })
    const put: ParagraphEdit = { type: 'put', id: 'p', order: 'a0', style: 'body', content: [{ t: 'คำนำ' }] }
    expect(code(store.run(editSection, { plan, section: sectionId(plan, 'foreword'), edits: [] }))).toBe('ok')
    expect(store.rows.has(sectionId(plan, 'foreword'))).toBe(false)
    store.must(editSection, { plan, section: sectionId(plan, 'foreword'), edits: [put] })
    expect(store.get(sectionRecord, sectionId(plan, 'foreword')).fields.part).toBe('foreword')
    expect(code(store.run(editSection, { plan, section: 'nobody', edits: [put] }))).toBe('NOT_FOUND')
  })

  it('go with their text and everything below, and with the issue they belong to', () => {
    const issue = store.must(createIssue, { plan, title: 'ประเด็น' })
    const top = add(issueKey(issue), 'บทเรียน')
    const low = add(sectionKey(top), 'ปีแรก')
    const stays = add('issues', 'ภาพรวม')
    store.must(editSection, { plan, section: low, edits: [{ type: 'put', id: 'p', order: 'a0', style: 'body', content: [] }] })
    expect(outline()).toEqual(['6.1.1 บทเรียน', '6.1.1.1 ปีแรก', '6.2 ภาพรวม'])
    store.must(deleteIssue, { issue })
    expect(outline()).toEqual(['6.1 ภาพรวม'])
    expect(store.all(paragraphRecord)).toEqual([])
    store.must(deleteSection, { section: stays })
    expect(outline()).toEqual([])
  })

  it('leave nothing behind that hangs on them, even out of a ring', () => {
    const [one, two] = [add('drive', 'ก'), add('drive', 'ข')]
    for (const [id, parent] of [[one, two], [two, one]] as const) {
      const row = store.rows.get(id)
      if (row !== undefined) store.put({ ...row, view: { ...row.view, parent } })
    }
    expect(outline()).toEqual(['8.1 ก', '8.1.1 ข'])
    store.must(deleteSection, { section: two })
    expect(store.get(sectionRecord, one).fields.parent).toBe(sectionId(plan, 'drive'))
  })
})

/** Every way of two people at once: random commands, and afterwards no section is lost and every parent lives. */
it('keep every reference alive through any sequence of commands', () => {
  const step = fc.record({ verb: fc.constantFrom('add', 'move', 'move', 'delete'), at: fc.nat(20), to: fc.nat(20), before: fc.nat(20) })
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    store = new MemoryPlan()
    plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
    const ids = (): string[] => store.all(sectionRecord).filter(({ fields }) => fields.parent !== '').map(({ id }) => id)
    for (const { verb, at, to, before } of steps) {
      const hosts = ['introduction', 'annex', ...ids().map(sectionKey)]
      const under = hosts[to % hosts.length] ?? 'annex'
      const section = ids()[at % Math.max(1, ids().length)] ?? 'nobody'
      if (verb === 'add') store.run(createSection, { plan, under, before: null, title: 'ก' })
      else if (verb === 'move') store.run(moveSection, { section, under, before: before % 2 === 0 ? null : (ids()[before % Math.max(1, ids().length)] ?? null) })
      else store.run(deleteSection, { section })
      const live = new Set(store.all(sectionRecord).map(({ id }) => id))
      for (const { fields } of store.all(sectionRecord)) expect(fields.parent === '' || live.has(fields.parent)).toBe(true)
      expect(outline()).toHaveLength(ids().length)
    }
  }), { numRuns: 60 })
})
