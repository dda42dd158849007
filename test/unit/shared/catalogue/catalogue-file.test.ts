import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_CATALOGUE_BYTES, parseCatalogue, treeProblems } from '@shared/catalogue/catalogue-file'

const file = readFileSync('resources/catalogue/justice-master-plan-4.json', 'utf8')
const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...(JSON.parse(file) as object), ...change })
const item = (code: string, parent = '', more: object = {}): object => ({ code, parent, kind: 'มิติ', title: 'ชื่อ', evidence: 'official', ...more })
const problem = (text: string): string => {
  const read = parseCatalogue(text)
  return read.ok ? 'ok' : `${read.error.reason} ${read.error.at}`.trim()
}

describe('a file of a reference plan', () => {
  it('is read when it is sound, with or without a byte order mark', () => {
    expect(parseCatalogue(file)).toMatchObject({ ok: true, value: { id: 'justice-master-plan-4', version: 1 } })
    expect(problem(`\uFEFF${file}`)).toBe('ok')
  })

  it.each([
    ['notJson', 'แผนแม่บท'],
    ['notCatalogue', '[]'],
    ['notCatalogue', '{"format":"yutitham-snapshot"}'],
    ['newerFormat 2', changed({ formatVersion: 2 })],
    ['field id', changed({ id: '../../etc/passwd' })],
    ['field version', changed({ version: 1.5 })],
    ['field level', changed({ level: '4' })],
    ['empty title', changed({ title: '  ' })],
    ['field title', changed({ title: 'ก'.repeat(1_500) })],
    ['years endYear', changed({ startYear: 2575, endYear: 2571 })],
    ['field startYear', changed({ startYear: 2023 })],
    ['field sources', changed({ sources: [] })],
    ['field items', changed({ items: [] })],
    ['field 1 kind', changed({ items: [{ ...item('1'), kind: undefined }] })],
    ['field #1 code', changed({ items: [item('')] })],
    ['field 1 2 code', changed({ items: [item('1 2')] })],
    ['codeTwice 1', changed({ items: [item('1'), item('1')] })],
    ['parentMissing 1.1', changed({ items: [item('1'), item('1.1', '9')] })],
    ['cycle 1', changed({ items: [item('1', '2'), item('2', '1')] })],
    ['cycle 1', changed({ items: [item('1', '1')] })],
    ['tooDeep 7', changed({ items: [1, 2, 3, 4, 5, 6, 7].map((at) => item(String(at), at === 1 ? '' : String(at - 1))) })],
    ['characters 1 title', changed({ items: [item('1', '', { title: 'มิติ\u202Eที่' })] })],
    ['characters 1 indicator', changed({ items: [item('1', '', { indicator: 'ร้อยละ\u0000' })] })],
    ['tooLarge', changed({ items: Array.from({ length: 2_000 }, (_, at) => item(String(at), '', { title: 'ก'.repeat(100) })) })]
  ])('%s', (wanted, text) => {
    expect(problem(text)).toBe(wanted)
  })

  it('repairs how Thai was typed', () => {
    const read = parseCatalogue(changed({ items: [item('1', '', { title: 'ดําเนินการ\u200B  ต่อไป' })] }))
    expect(read.ok && read.value.items[0]?.title).toBe('ดำเนินการ ต่อไป')
  })

  it('reaches no prototype and keeps no field it does not know', () => {
    const read = parseCatalogue(changed({ items: [item('constructor'), item('toString', 'constructor')] }).replace('{', '{"__proto__":{"polluted":true},'))
    expect(read.ok && Object.hasOwn(read.value, '__proto__')).toBe(false)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(problem(changed({ items: [item('1', 'constructor')] }))).toBe('parentMissing 1')
  })

  it('survives any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => { expect(parseCatalogue(text).ok).toBe(false) }))
    const within = fc.jsonValue().map((value) => changed({ items: value }))
    fc.assert(fc.property(within, (text) => { expect(parseCatalogue(text).ok).toBe(false) }))
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(deep.length).toBeLessThan(MAX_CATALOGUE_BYTES)
    expect(problem(deep)).toMatch(/notCatalogue|notJson/)
  })
})

describe('any list of items', () => {
  const codes = fc.constantFrom('1', '2', '3', '1.1', '1.2', '2.1')
  const lists = fc.array(fc.record({ code: codes, parent: fc.oneof(fc.constant(''), codes) }), { maxLength: 8 })

  it('is a tree exactly when walking down from the top meets every item once', () => {
    fc.assert(fc.property(lists, (items) => {
      const walk = (code: string, depth: number): string[] => depth > 10
        ? []
        : items.filter(({ parent }) => parent === code).flatMap((each) => [each.code, ...walk(each.code, depth + 1)])
      const met = walk('', 0)
      const isTree = new Set(items.map(({ code }) => code)).size === items.length && met.length === items.length
      expect(treeProblems(items).length === 0).toBe(isTree)
    }))
  })
})
