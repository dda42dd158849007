import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { createIssue, deleteIssue } from '@shared/issue/issue-commands'
import { uuidV7 } from '@shared/kernel/ids'
import { diffParagraphs, type EditorParagraph, type StoredParagraph } from '@shared/narrative/diff-paragraphs'
import { editSection, type NewFigure } from '@shared/narrative/edit-section'
import { tidyFigures } from '@shared/narrative/figure-commands'
import { figureRecord } from '@shared/narrative/figure-record'
import { newParagraph, paragraphBody, paragraphRecord } from '@shared/narrative/paragraph-record'
import { createSection, deleteSection } from '@shared/narrative/section-commands'
import { sectionId } from '@shared/narrative/section-id'
import { issueKey } from '@shared/narrative/section-place'
import { copyPlan } from '@shared/plan/copy-plan'
import { createPlan } from '@shared/plan/create-plan'
import { COPY_GROUPS } from '@shared/plan/plan-kind'
import { copiedId } from '@shared/plan/plan-ids'
import { inOrder } from '@shared/record/order-key'
import { restoreValues } from '@shared/sync/restore-values'
import { MemoryPlan } from '../plan/memory-plan'

const DAY = 86_400_000
const PICTURES = ['a', 'b'].map((last) => `0190a000-0000-7000-8000-0000000000b${last}`)
let store: MemoryPlan
let plan: string
let other: string
let fresh = 0

beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  other = store.must(createPlan, { office: '64', startYear: 2576, endYear: 2580 })
})

const newId = (): string => `0190a000-0000-7000-8000-${String((fresh += 1)).padStart(12, '1')}`
const picture = (id: string): NewFigure => ({ id, mime: 'image/png', width: 4, height: 3, alt: '', data: 'iVBORw==' })
const shows = (figure: string, id = newId()): EditorParagraph => ({ id, ...newParagraph({ style: figure === '' ? 'body' : 'figure', figure }) })
const held = (section: string): StoredParagraph[] => inOrder(store.all(paragraphRecord).filter(({ fields }) => fields.section === section))
  .map(({ id, fields }) => ({ id, order: fields.order, ...paragraphBody(fields) }))

/** Brings a part to what an editor shows, with every picture it could have taken in. */
function write(section: string, after: readonly EditorParagraph[], home = plan): void {
  store.must(editSection, { plan: home, section, edits: diffParagraphs(held(section), after), figures: PICTURES.map(picture) })
}

const figures = (): string[] => store.all(figureRecord).map(({ id }) => id).sort()

/** Every block shows a picture of its own plan, and no picture stands without a block. */
function expectWhole(): void {
  const shown = store.all(paragraphRecord).filter(({ fields }) => fields.figure !== '').map((block) => `${block.plan}/${block.fields.figure}`)
  const live = store.all(figureRecord).map((figure) => `${figure.plan}/${figure.id}`)
  expect([...new Set(shown)].sort()).toEqual(live.sort())
}

describe('a picture and the blocks that show it', () => {
  const [first, second] = PICTURES as [string, string]
  const [here, there] = ['introduction', 'drive'] as const

  it('comes in the step that first shows it, and goes in the step that takes its last block away', () => {
    const block = shows(first)
    const intents = store.run(editSection, { plan, section: sectionId(plan, here), edits: diffParagraphs([], [block]), figures: PICTURES.map(picture) })
    expect(intents.ok && intents.value.intents.map(({ type, kind }) => `${type} ${kind}`)).toEqual(['create figure', 'create paragraph'])
    const gone = store.run(editSection, { plan, section: sectionId(plan, here), edits: [{ type: 'remove', id: block.id }] })
    expect(gone.ok && gone.value.intents.map(({ type, kind }) => `${type} ${kind}`)).toEqual(['delete paragraph', 'delete figure'])
  })

  it('stays while another block shows it, in whatever part', () => {
    write(sectionId(plan, here), [shows(first)])
    write(sectionId(plan, there), [shows(first)])
    write(sectionId(plan, here), [])
    expect(figures()).toEqual([first])
    write(sectionId(plan, there), [shows(second)])
    expect(figures()).toEqual([second])
  })

  it('comes back with what is pasted after a cut, in the same plan or as a copy in another one', () => {
    write(sectionId(plan, here), [shows(first)])
    write(sectionId(plan, here), [])
    expect(figures()).toEqual([])
    write(sectionId(other, here), [shows(first), shows(first)], other)
    expect(figures()).toEqual([copiedId(other, first)])
    expect(held(sectionId(other, here)).map(({ figure }) => figure)).toEqual([copiedId(other, first), copiedId(other, first)])
    write(sectionId(plan, there), [shows(first)])
    write(sectionId(other, here), [], other)
    expect(figures()).toEqual([first])
    write(sectionId(other, here), [shows(first)], other)
    expectWhole()
  })

  it('follows a value brought back from the history', () => {
    const block = shows(first)
    write(sectionId(plan, here), [block])
    write(sectionId(plan, here), [shows('', block.id)])
    store.must(restoreValues, { record: block.id, kind: 'paragraph', fields: { figure: first } })
    expectWhole()
    store.must(restoreValues, { record: block.id, kind: 'paragraph', fields: { figure: '' } })
    expectWhole()
  })

  it('goes with the section or the issue it stood in', () => {
    const added = store.must(createSection, { plan, under: here, before: null, title: 'หัวข้อ' })
    const issue = store.must(createIssue, { plan, title: 'ประเด็น' })
    const below = store.must(createSection, { plan, under: issueKey(issue), before: null, title: 'บทเรียน' })
    write(added, [shows(first), shows(second)])
    write(below, [shows(second)])
    store.must(deleteSection, { section: added })
    expect(figures()).toEqual([second])
    store.must(deleteIssue, { issue })
    expectWhole()
  })

  it('is copied with a plan only when a block shows it', () => {
    write(sectionId(plan, here), [shows(first)])
    store.put({ id: second, kind: 'figure', plan, office: '64', view: {} })
    const target = { startYear: 2571, endYear: 2575, kind: 'strategic', revision: 1, groups: COPY_GROUPS } as const
    const copy = copyPlan([...store.rows.values()].filter((row) => row.plan === plan), target)
    expect(copy.records.filter(({ kind }) => kind === 'figure')).toHaveLength(1)
  })

  it('is whole after any steps of writing, cutting, pasting and deleting', () => {
    const step = fc.record({ home: fc.boolean(), part: fc.constantFrom('introduction', 'drive', 'annex'), shown: fc.array(fc.constantFrom('', ...PICTURES), { maxLength: 3 }), keep: fc.boolean() })
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      for (const row of [...store.rows.values()]) if (row.kind === 'paragraph' || row.kind === 'figure') store.rows.delete(row.id)
      store.dead.clear()
      for (const { home, part, shown, keep } of steps) {
        const at = home ? plan : other
        const before = held(sectionId(at, part))
        write(sectionId(at, part), shown.map((figure, index) => shows(figure, keep ? before[index]?.id : undefined)), at)
        expectWhole()
      }
    }), { numRuns: 300 })
  })
})

describe('tidying', () => {
  const now = 1_795_000_000_000
  const left = (age: number): string => uuidV7(now - age, new Uint8Array(10).fill(age > DAY ? 1 : 2))
  const put = (id: string, home = plan): void => { store.put({ id, kind: 'figure', plan: home, office: '64', view: { data: 'iVBORw==' } }) }

  it('clears what nothing shows once its block cannot still be on its way', () => {
    const [old, young, shown] = [left(2 * DAY), left(1_000), PICTURES[0] ?? '']
    for (const id of [old, young]) put(id)
    write(sectionId(plan, 'drive'), [shows(shown)])
    store.must(tidyFigures, { plan, unshown: [old, young, shown, copiedId(plan, 'x')], missing: [] })
    expect(figures()).toEqual([shown, young].sort())
  })

  it('brings back what a block shows though two hands took it away, and copies what belongs to another plan', () => {
    const [own = '', foreign = ''] = PICTURES
    write(sectionId(plan, 'drive'), [shows(own)])
    store.dead.set(own, store.rows.get(own)!)
    store.rows.delete(own)
    put(foreign, other)
    store.put({ id: newId(), kind: 'paragraph', plan, office: '64', view: { section: sectionId(plan, 'annex'), order: 'a0', style: 'figure', figure: foreign } })
    store.must(tidyFigures, { plan, unshown: [], missing: [own, foreign, 'unknown'] })
    expect(figures()).toEqual([own, copiedId(plan, foreign), foreign].sort())
    expect(held(sectionId(plan, 'annex')).map(({ figure }) => figure)).toEqual([copiedId(plan, foreign)])
  })
})
