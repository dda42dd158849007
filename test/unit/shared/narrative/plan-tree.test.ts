import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueRecord, type Issue } from '@shared/issue/issue-record'
import type { Json } from '@shared/kernel/json'
import { thaiLetter } from '@shared/kernel/thai-letters'
import { findPage, headingNumber, MOST_DEPTH, pagesOf, planTree, type PlanNode } from '@shared/narrative/plan-tree'
import { officialParts } from '@shared/narrative/plan-parts'
import { sectionId } from '@shared/narrative/section-id'
import { sectionRecord, SECTION_PARTS, type Section } from '@shared/narrative/section-record'
import { readRecord } from '@shared/record/define-record'

const PLAN = { id: 'ce2beed2-ec0a-82a3-95f5-ac022b828143', kind: 'strategic' } as const
const own = { office: '64', plan: PLAN.id }
const section = (id: string, view: Record<string, Json>): Section => readRecord(sectionRecord, { ...own, kind: 'section', id, view })
const issue = (id: string, order: string): Issue => readRecord(issueRecord, { ...own, kind: 'issue', id, view: { order, title: id } })

const words = (nodes: readonly PlanNode[]): string[] => pagesOf(nodes).filter(({ depth }) => depth > 0).map(({ number, title }) => `${number} ${title}`)

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const ISSUES = [issue('i1', 'a1'), issue('i2', 'a2')]
/** Sections whose parents are parts, each other, themselves, rings, or nothing at all. */
const anySections = fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: IDS.length }).chain((ids) => fc.tuple(...ids.map((id) => fc.record({
  part: fc.constantFrom(...SECTION_PARTS),
  parent: fc.oneof(fc.constantFrom(...IDS), fc.constantFrom(...SECTION_PARTS.map((part) => sectionId(PLAN.id, part))), fc.constant('gone'), fc.constant('')),
  order: fc.constantFrom('a0', 'a1', 'a2', ''),
  issue: fc.constantFrom('', 'i1', 'i2', 'gone')
}).map((view) => section(id, { ...view, title: id })))))

describe('the book as a tree', () => {
  it('numbers parts, the headings the document writes, issues and sections in one row', () => {
    const at = (part: 'province' | 'direction' | 'issues' | 'annex' | 'summary'): Json => sectionId(PLAN.id, part)
    const tree = planTree({
      plan: PLAN, issues: ISSUES, objectives: [{ fields: { issue: 'i1' } }, { fields: { issue: 'i1' } }],
      sections: [
        section('a', { parent: at('direction'), order: 'a1', title: 'ค่านิยม' }), section('b', { parent: at('province'), order: 'a1', title: 'อำเภอ' }),
        section('c', { parent: at('issues'), issue: 'i1', order: 'a1', title: 'บทเรียน' }), section('d', { parent: at('issues'), order: 'a1', title: 'อื่น ๆ' }),
        section('e', { parent: at('annex'), order: 'a1', title: 'คำสั่ง' }), section('f', { parent: 'e', order: 'a1', title: 'บัญชี' }),
        section('g', { parent: at('summary'), order: 'a1', title: 'ย่อ' })
      ]
    })
    expect(words(tree)).toEqual([' ย่อ', '2.4 อำเภอ', '5.6 ค่านิยม', '6.1.3 บทเรียน', '6.3 อื่น ๆ', 'ก คำสั่ง', 'ก.1 บัญชี'])
    expect(findPage(tree, 'issue:i2')?.number).toBe('6.2')
    expect(['vision', 'issues', 'unknown'].map((heading) => headingNumber(tree, PLAN, 'direction', heading))).toEqual(['5.1', '5.4', ''])
    expect(tree.map(({ number }) => number)).toEqual(['', '', '1', '2', '3', '4', '5', '6', '7', '8', ''])
  })

  it('counts the parts of an action plan on its own', () => {
    const tree = planTree({ plan: { ...PLAN, kind: 'action' }, issues: ISSUES, sections: [] })
    expect(tree.map(({ part, number }) => `${number} ${part}`)).toEqual([' foreword', '1 principle', '2 link', '3 issues', '4 projects', '5 monitoring', ' annex'])
    expect(findPage(tree, 'issue:i2')?.number).toBe('3.2')
  })

  it('breaks a ring of two moves made at once at its smallest member', () => {
    const ring = [section('b', { part: 'drive', parent: 'a', title: 'b' }), section('a', { part: 'annex', parent: 'b', title: 'a' })]
    expect(words(planTree({ plan: PLAN, issues: [], sections: ring }))).toEqual(['ก a', 'ก.1 b'])
  })

  it('shows every section exactly once, never too deep, whatever the records say', () => {
    fc.assert(fc.property(anySections, (sections) => {
      const pages = pagesOf(planTree({ plan: PLAN, sections, issues: ISSUES })).filter(({ depth }) => depth > 0)
      expect(pages.map((page) => page.section).sort()).toEqual(sections.map(({ id }) => id).sort())
      for (const { depth } of pages) expect(depth).toBeLessThanOrEqual(MOST_DEPTH)
    }), { numRuns: 400 })
  })

  it('is the same whatever order the records come in', () => {
    fc.assert(fc.property(anySections.chain((sections) => fc.tuple(fc.constant(sections), fc.shuffledSubarray([...sections], { minLength: sections.length }))),
      ([sections, shuffled]) => {
        const tree = (from: readonly Section[]): readonly PlanNode[] => planTree({ plan: PLAN, sections: from, issues: ISSUES })
        expect(tree(shuffled)).toEqual(tree(sections))
      }))
  })

  it('numbers without gaps, in order', () => {
    fc.assert(fc.property(anySections, (sections) => {
      for (const page of pagesOf(planTree({ plan: PLAN, sections, issues: ISSUES }))) {
        const headings = officialParts('strategic').find(({ part }) => part === page.key)?.headings.length ?? 0
        const below = page.children.map(({ number }) => number)
        if (page.key === 'annex') expect(below).toEqual(below.map((_, index) => thaiLetter(index + 1)))
        else if (page.number === '') expect(below.every((number) => number === '')).toBe(true)
        else expect(below).toEqual(below.map((_, index) => `${page.number}.${String(headings + index + 1)}`))
      }
    }))
  })
})
