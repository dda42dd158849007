import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRecord, type RawRecord } from '@shared/record/define-record'
import { specOf } from '@shared/sync/record-registry'
import type { PlanContents } from '@shared/plan/plan-contents'
import { matchesInPlan } from '@renderer/features/plan/find/plan-matches'

const file = JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')) as { records: (Omit<RawRecord, 'view'> & { fields: RawRecord['view'] })[] }
const rows: readonly RawRecord[] = file.records.map(({ fields, ...record }) => ({ ...record, view: fields }))
const of = (kind: string): unknown => rows.filter((row) => row.kind === kind).map((row) => readRecord(specOf(kind)!, row))
const contents = {
  plan: (of('plan') as unknown[])[0], issues: of('issue'), objectives: of('objective'), kpis: of('kpi'), strategies: of('strategy'), paragraphs: of('paragraph'),
  alignments: of('alignment'), projects: of('project')
} as PlanContents

describe('finding in a plan', () => {
  test('finds text and fields, whatever the tone marks, in the order of the book', () => {
    const { matches } = matchesInPlan(rows, contents, 'ไกลเกลีย')
    const kinds = new Set(matches.map(({ target }) => target.kind))
    expect(kinds.has('paragraph') && kinds.has('kpi')).toBe(true)
    const parts = matches.map(({ part }) => part)
    const order = [...new Set(parts)]
    expect(parts).toEqual([...parts].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(order.findIndex((part) => part.startsWith('issue:'))).toBeGreaterThan(order.indexOf('situation'))
  })

  test('counts every place of a field and shows the words around it', () => {
    const { matches } = matchesInPlan(rows, contents, 'ยุติธรรม')
    const byField = new Map<string, number[]>()
    for (const { target, nth } of matches) byField.set(target.record + target.field, [...(byField.get(target.record + target.field) ?? []), nth])
    expect([...byField.values()].some((places) => places.length > 1)).toBe(true)
    for (const places of byField.values()) expect(places).toEqual(places.map((_, nth) => nth))
    for (const { around } of matches) expect(around.ranges.length).toBeGreaterThan(0)
  })

  test('says how many there are in projects and money, which have their own screens', () => {
    expect(matchesInPlan(rows, contents, 'ค่าอาหาร').elsewhere).toBeGreaterThan(0)
    expect(matchesInPlan(rows, contents, '  ')).toEqual({ matches: [], elsewhere: 0 })
  })
})
