import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapData, MapIssue, MapItem, MapKind } from '@shared/strategy-map/map-data'
import { issueDrawing, issueSheets, MAP_TEXT, overviewDrawing, type MapBox, type MapDrawing } from '@shared/strategy-map/map-layout'
import { textWidth, wrapText } from '@shared/strategy-map/wrap-text'

const NAMES: Readonly<Record<MapKind, string>> = {
  plan: 'วิสัยทัศน์', planGoal: 'เป้าประสงค์รวม', issue: 'ประเด็นยุทธศาสตร์', objective: 'เป้าประสงค์', kpi: 'ตัวชี้วัด', strategy: 'กลยุทธ์'
}
const LONG = 'การอำนวยความยุติธรรมและการเข้าถึงความยุติธรรมของประชาชนในพื้นที่ห่างไกลอย่างทั่วถึงและเท่าเทียม'
let made = 0
const item = (kind: MapKind, title = LONG): MapItem => ({ kind, id: `${kind}-${String(made += 1)}`, number: '1.1', title })

function issue(objectives: number, kpis: number, strategies: number, title = LONG): MapIssue {
  return {
    item: item('issue', title),
    objectives: Array.from({ length: objectives }, () => ({ item: item('objective', title), kpis: Array.from({ length: kpis }, () => item('kpi', title)) })),
    strategies: Array.from({ length: strategies }, () => item('strategy', title))
  }
}

function full(issues = 5, objectives = 4): MapData {
  return { vision: item('plan'), goals: [item('planGoal'), item('planGoal')], issues: Array.from({ length: issues }, () => issue(objectives, 2, 4)) }
}

function overlap(a: MapBox, b: MapBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Nothing lies on another or outside the sheet, no line of text is wider than its box, every edge joins two boxes. */
function expectSound(drawing: MapDrawing): void {
  const ids = new Set(drawing.boxes.map((box) => box.item.id))
  drawing.boxes.forEach((box, at) => {
    expect(box.x >= 0 && box.x + box.width <= drawing.width && box.y + box.height <= drawing.height, box.item.id).toBe(true)
    expect(drawing.boxes.slice(at + 1).filter((other) => overlap(box, other)).map((other) => other.item.id)).toEqual([])
    for (const line of box.lines) expect(textWidth(line) * MAP_TEXT.size).toBeLessThanOrEqual(box.width - 2 * MAP_TEXT.pad + MAP_TEXT.size)
  })
  for (const { from, to } of drawing.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
}

describe('the strategy map', () => {
  it.each([620, 960, 1500])('of five issues with four objectives each is readable at a width of %i', (width) => {
    const data = full()
    const overview = overviewDrawing(data, { width, names: NAMES })
    expectSound(overview)
    expect(overview.boxes).toHaveLength(1 + 2 + 5 + 20)
    for (const each of data.issues) {
      const drawing = issueDrawing(each, { width, names: NAMES })
      expectSound(drawing)
      expect(drawing.boxes).toHaveLength(1 + 4 + 8 + 4)
      const parents = new Map(drawing.edges.map(({ from, to }) => [to, from]))
      for (const { item: objective, kpis } of each.objectives) {
        expect(parents.get(objective.id)).toBe(each.item.id)
        for (const kpi of kpis) expect(parents.get(kpi.id)).toBe(objective.id)
      }
      for (const strategy of each.strategies) expect(parents.get(strategy.id)).toBe(each.item.id)
    }
  })

  it('leads from the vision over the goals to every issue; without goals straight there', () => {
    const data = full(3, 1)
    const { edges } = overviewDrawing(data, { width: 960, names: NAMES })
    const reached = (from: string): string[] => edges.filter((edge) => edge.from === from).map(({ to }) => to)
    expect(reached(data.vision.id)).toEqual(data.goals.map(({ id }) => id))
    for (const goal of data.goals) expect(reached(goal.id)).toEqual(data.issues.map((each) => each.item.id))
    const bare = overviewDrawing({ ...data, goals: [] }, { width: 620, names: NAMES })
    expect(bare.edges.filter(({ from }) => from === data.vision.id).map(({ to }) => to)).toEqual(data.issues.map((each) => each.item.id))
  })

  it('parts an issue that is too high for a page, each box once', () => {
    const crowded = issue(4, 6, 3)
    const sheets = issueSheets(crowded, { width: 960, names: NAMES }, 560)
    expect(sheets.length).toBeGreaterThan(1)
    const ids = sheets.flatMap(({ boxes }) => boxes.map((box) => box.item.id)).filter((id) => id !== crowded.item.id)
    expect(ids.length).toBe(new Set(ids).size)
    expect(ids).toHaveLength(4 + 24 + 3)
  })

  it('shows numbers in the digits asked for', () => {
    const { boxes } = issueDrawing(issue(1, 1, 0, 'ปี 2571'), { width: 960, names: NAMES, digits: (text) => text.replace(/\d/g, '๐') })
    expect(boxes.map(({ label }) => label)).toContain('ตัวชี้วัด ๐.๐')
    expect(boxes.flatMap(({ lines }) => lines)).toContain('ปี ๐๐๐๐')
  })

  it('holds for any plan', () => {
    const text = fc.oneof(fc.constant(''), fc.constant('x'.repeat(300)), fc.constant(LONG), fc.string({ unit: 'grapheme', maxLength: 120 }))
    const items = (kind: MapKind) => fc.array(text.map((title) => item(kind, title)), { maxLength: 6 })
    const issues = fc.array(fc.record({
      item: text.map((title) => item('issue', title)),
      objectives: fc.array(fc.record({ item: text.map((title) => item('objective', title)), kpis: items('kpi') }), { maxLength: 5 }),
      strategies: items('strategy')
    }), { maxLength: 6 })
    fc.assert(fc.property(issues, items('planGoal'), fc.integer({ min: 480, max: 1600 }), (all, goals, width) => {
      expectSound(overviewDrawing({ vision: item('plan'), goals, issues: all }, { width, names: NAMES }))
      for (const each of all) for (const sheet of issueSheets(each, { width, names: NAMES }, 560)) expectSound(sheet)
    }), { numRuns: 60 })
  })
})

describe('text in a box', () => {
  it('breaks between Thai words and ends with an ellipsis', () => {
    const lines = wrapText(LONG, 14, 20)
    expect(lines.join('')).toBe(LONG)
    expect(lines).not.toContain(LONG)
    expect(wrapText(LONG, 14, 2)).toHaveLength(2)
    expect(wrapText(LONG, 14, 2)[1]).toMatch(/…$/)
    expect(wrapText('  ', 14, 2)).toEqual([])
  })
})
