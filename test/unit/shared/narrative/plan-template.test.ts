import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '@shared/kernel/rich-text'
import { editSection } from '@shared/narrative/edit-section'
import { insertTemplate } from '@shared/narrative/insert-template'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { parseTemplate, skeletonsOf, templatePart, type TemplateFile } from '@shared/narrative/plan-template'
import { sectionId } from '@shared/narrative/section-id'
import { sectionRecord } from '@shared/narrative/section-record'
import { shippedTemplate } from '@shared/narrative/shipped-templates'
import { templateOfPlan } from '@shared/narrative/template-of-plan'
import { createPlan } from '@shared/plan/create-plan'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from '../plan/memory-plan'

const strategic = shippedTemplate('strategic')
const parts = (template: TemplateFile) => skeletonsOf(template).map(({ part, paragraphs }) => ({ part, paragraphs: [...paragraphs] }))

function begun(): { store: MemoryPlan; plan: string } {
  const store = new MemoryPlan()
  return { store, plan: store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 }) }
}

function textsOf(store: MemoryPlan, section: string): string[] {
  return inOrder(store.all(paragraphRecord)).filter(({ fields }) => fields.section === section).map(({ fields }) => plainText(fields.content))
}

describe('the templates of the program', () => {
  it.each(['strategic', 'action'] as const)('%s: every part has guidance and a skeleton with blanks, and says that it is not official', (kind) => {
    const template = shippedTemplate(kind)
    expect(template.kind).toBe(kind)
    expect(template.source).toContain('ไม่ใช่แบบทางการ')
    for (const [part, { guidance, paragraphs }] of Object.entries(template.parts)) {
      expect(guidance.length, part).toBeGreaterThan(40)
      expect(paragraphs.length, part).toBeGreaterThan(0)
      expect(paragraphs.some(({ text }) => text.includes('………')), part).toBe(true)
    }
  })
})

describe('putting a template into a plan', () => {
  it('fills every empty part in one step, in order', () => {
    const { store, plan } = begun()
    expect(store.run(insertTemplate, { plan, parts: parts(strategic) }).ok).toBe(true)
    for (const { part, paragraphs } of skeletonsOf(strategic)) {
      expect(textsOf(store, sectionId(plan, part))).toEqual(paragraphs.map(({ text }) => text))
    }
  })

  it('leaves a part alone in which somebody wrote, and takes the place of blank paragraphs', () => {
    const { store, plan } = begun()
    const section = (part: 'introduction' | 'drive'): string => sectionId(plan, part)
    const put = (id: string, text: string) => ({ type: 'put' as const, id, order: 'a0', style: 'body' as const, content: [{ t: text }] })
    store.must(editSection, { plan, section: section('introduction'), edits: [put('0190a000-0000-7000-8000-00000000000a', 'เขียนแล้ว')] })
    store.must(editSection, { plan, section: section('drive'), edits: [put('0190a000-0000-7000-8000-00000000000b', '  ')] })
    store.must(insertTemplate, { plan, parts: parts(strategic) })
    expect(textsOf(store, section('introduction'))).toEqual(['เขียนแล้ว'])
    expect(textsOf(store, section('drive'))).toEqual(templatePart(strategic, 'drive')?.paragraphs.map(({ text }) => text))
    const again = store.run(insertTemplate, { plan, parts: parts(strategic) })
    expect(again.ok && again.value.intents).toEqual([])
  })

  it('gives a plan begun earlier the part that it has not yet', () => {
    const { store, plan } = begun()
    store.rows.delete(sectionId(plan, 'drive'))
    store.must(insertTemplate, { plan, parts: parts(strategic).filter(({ part }) => part === 'drive') })
    expect(store.get(sectionRecord, sectionId(plan, 'drive')).fields.part).toBe('drive')
  })
})

describe('a template of the office', () => {
  const words = { kind: 'strategic' as const, title: 'แม่แบบของสำนักงาน', source: 'จัดทำเอง' }

  it('keeps headings, or all texts, and is read back as it was written', () => {
    const { store, plan } = begun()
    store.must(insertTemplate, { plan, parts: parts(strategic) })
    const paragraphs = inOrder(store.all(paragraphRecord))
    const all = templateOfPlan({ plan, ...words, extent: 'texts', paragraphs })
    expect(parseTemplate(JSON.parse(JSON.stringify(all)))).toEqual({ ok: true, value: all })
    expect(skeletonsOf(all)).toEqual(skeletonsOf(strategic).map(({ part, paragraphs: kept }) => ({ part, paragraphs: kept })))
    const heads = templateOfPlan({ plan, ...words, extent: 'headings', paragraphs })
    expect(skeletonsOf(heads).flatMap(({ paragraphs: kept }) => kept).every(({ style }) => style === 'heading')).toBe(true)
  })

  it('of an empty plan has no part', () => {
    const { plan } = begun()
    expect(templateOfPlan({ plan, ...words, extent: 'texts', paragraphs: [] }).parts).toEqual({})
  })
})

describe('a file that somebody hands over', () => {
  const code = (data: unknown): string => {
    const read = parseTemplate(data)
    return read.ok ? 'ok' : read.error.code
  }
  const change = (more: object): unknown => ({ ...JSON.parse(JSON.stringify(strategic)) as object, ...more })
  const part = (text: string): unknown => change({ parts: { drive: { guidance: '', paragraphs: [{ style: 'body', text }] } } })

  it.each<[string, unknown]>([
    ['nothing', undefined], ['a list', []], ['a text', 'แม่แบบ'], ['another format', change({ format: 'yutitham-snapshot' })],
    ['a newer version', change({ version: 2 })], ['an unknown kind', change({ kind: 'budget' })], ['no title', change({ title: ' ' })],
    ['something more', change({ run: 'calc.exe' })], ['markup as a style', change({ parts: { drive: { guidance: '', paragraphs: [{ style: 'script', text: '' }] } } })],
    ['a control character', part('ก\u0000ข')], ['a line break', part('ก\nข')], ['a text without end', part('ก'.repeat(4_001))],
    ['paragraphs without end', change({ parts: { drive: { guidance: '', paragraphs: Array.from({ length: 201 }, () => ({ style: 'body', text: '' })) } } })],
    ['parts without end', change({ parts: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`p${'abcdefghij'[at % 10] ?? ''}${'abcdefghij'[Math.floor(at / 10)] ?? ''}`, { guidance: '', paragraphs: [] }])) })],
    ['a part of the prototype', change({ parts: JSON.parse('{"__proto__":{"guidance":"","paragraphs":[]},"x y":{"guidance":"","paragraphs":[]}}') as object })]
  ])('is refused: %s', (_, data) => {
    expect(code(data)).toBe('TEMPLATE_INVALID')
  })

  it('may know parts that this program does not: they are left out', () => {
    const read = parseTemplate(change({ parts: { constructor: { guidance: 'ก', paragraphs: [{ style: 'body', text: 'ข' }] }, futurePart: { guidance: '', paragraphs: [] } } }))
    expect(read.ok && skeletonsOf(read.value)).toEqual([])
    expect(read.ok && templatePart(read.value, 'drive')).toBeUndefined()
  })

  it('keeps markup as letters and repairs Thai', () => {
    const read = parseTemplate(part('<b>อํานวย</b>'))
    expect(read.ok && templatePart(read.value, 'drive')?.paragraphs[0]?.text).toBe('<b>อำนวย</b>')
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => { parseTemplate(data) }))
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (found) => { parseTemplate(change({ parts: found })) }))
  })
})
