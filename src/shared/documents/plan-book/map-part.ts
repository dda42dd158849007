import { mapData, type MapData, type MapIssue, type MapKind } from '@shared/strategy-map/map-data'
import { issueSheets, overviewDrawing, type MapDrawing } from '@shared/strategy-map/map-layout'
import type { Block, MapBlock, TableBlock, TableCell, TableRow } from '../outline'
import { textWidth } from '../page-geometry'
import type { BookContext } from './book-context'
import { bold, cell, NONE, row, table, text } from './compose'
import { headingBelow, pageOf } from './pages'

const NAMES: Readonly<Record<MapKind, string>> = {
  plan: 'วิสัยทัศน์', planGoal: 'เป้าประสงค์รวม', issue: 'ประเด็นยุทธศาสตร์ที่', objective: 'เป้าประสงค์ที่', kpi: 'ตัวชี้วัดที่', strategy: 'กลยุทธ์ที่'
}

/** Width of the drawing in its own units, and the height that still fits a landscape page under heading and caption. */
const SHEET = { landscape: { width: 960, height: 500 }, portrait: { width: 620, height: 880 } } as const

function dataOf({ snapshot, source }: BookContext): MapData {
  const entries = snapshot.issues
  return mapData({
    plan: source.plan,
    planGoals: snapshot.planGoals,
    issues: entries.map(({ issue }) => issue),
    objectives: entries.flatMap(({ objectives }) => objectives.map(({ objective }) => objective)),
    kpis: entries.flatMap(({ objectives }) => objectives.flatMap(({ kpis }) => kpis)),
    strategies: entries.flatMap(({ strategies }) => strategies)
  })
}

function titled(number: string, title: string): string {
  return `${number} ${title}`.trim()
}

/** The same map where nothing can be drawn: a table whose columns are the issues. */
function overviewTable({ vision, goals, issues }: MapData, context: BookContext): TableBlock {
  const span = { colSpan: Math.max(1, issues.length), align: 'center' as const }
  const goalRow = goals.length === 0 ? [] : [row('body', cell([[bold(NAMES.planGoal)], ...goals.map((goal) => titled(`${goal.number})`, goal.title))], span))]
  const columns: readonly MapIssue[] = issues
  return table(context.marks, {
    caption: '',
    numbered: false,
    width: textWidth(context.wide),
    columns: (columns.length === 0 ? [null] : columns).map(() => text(1, 900)),
    header: [row('body', cell([[bold(NAMES.plan)], vision.title.trim() === '' ? NONE : vision.title], span))],
    rows: [
      ...goalRow,
      ...(columns.length === 0 ? [] : [
        row('group', ...columns.map(({ item }) => cell([`${NAMES.issue} ${item.number}`, item.title], { align: 'center' }))),
        row('body', ...columns.map(({ objectives }) => cell(objectives.length === 0 ? NONE : objectives.map(({ item }) => titled(item.number, item.title)))))
      ])
    ]
  })
}

function issueTable({ item, objectives, strategies }: MapIssue, context: BookContext): TableBlock {
  const lines = objectives.flatMap((objective) => {
    const kpis = objective.kpis.length === 0 ? [NONE] : objective.kpis.map((kpi) => titled(kpi.number, kpi.title))
    return kpis.map((kpi, at): readonly TableCell[] => [
      ...(at === 0 ? [cell(titled(objective.item.number, objective.item.title), { rowSpan: kpis.length })] : []), cell(kpi)
    ])
  })
  const own = strategies.map((strategy) => titled(strategy.number, strategy.title))
  const last = (count: number): TableCell => cell(own.length === 0 ? NONE : own, { rowSpan: count })
  const rows: readonly TableRow[] = lines.length === 0
    ? [row('body', NONE, NONE, last(1))]
    : lines.map((cells, at) => row('body', ...cells, ...(at === 0 ? [last(lines.length)] : [])))
  return table(context.marks, {
    caption: '',
    numbered: false,
    width: textWidth(context.wide),
    columns: [text(1, 1500), text(1.2, 1500), text(1, 1500)],
    header: [
      row('body', cell([`${NAMES.issue} ${item.number}`, item.title], { colSpan: 3 })),
      row('body', 'เป้าประสงค์', 'ตัวชี้วัด', 'กลยุทธ์')
    ],
    rows
  })
}

function mapBlock(caption: string, drawings: readonly MapDrawing[], grid: TableBlock, context: BookContext): MapBlock {
  return { type: 'map', anchor: context.marks.anchor(), number: context.marks.figureNumber(), caption, drawings, table: { ...grid, together: true } }
}

/** T10: the map of the whole plan, then one per issue. */
export function mapPart(context: BookContext): readonly Block[] {
  if (pageOf('direction', context) === undefined) return []
  const data = dataOf(context)
  const { width, height } = SHEET[context.wide]
  const options = { width, names: NAMES }
  return [
    headingBelow('direction', 'map', 'แผนที่ยุทธศาสตร์', context),
    mapBlock('แผนที่ยุทธศาสตร์', [overviewDrawing(data, options)], overviewTable(data, context), context),
    ...data.issues.map((issue) => mapBlock(
      `แผนที่ยุทธศาสตร์ของประเด็นยุทธศาสตร์ที่ ${issue.item.number}`, issueSheets(issue, options, height), issueTable(issue, context), context
    ))
  ]
}
