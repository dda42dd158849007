import type { MapData, MapIssue, MapItem, MapKind } from './map-data'
import { wrapText } from './wrap-text'

/** A box of the drawing, in units that are pixels on screen. */
export interface MapBox {
  readonly item: MapItem
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The small line at the top: what it is, with its number. */
  readonly label: string
  readonly lines: readonly string[]
}

/** What serves what: a line from the box of `from` to that of `to`, in right angles. */
export interface MapEdge {
  readonly from: string
  readonly to: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** One sheet of the map, ready to be drawn by anything that can draw boxes, lines and text. */
export interface MapDrawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly MapBox[]
  readonly edges: readonly MapEdge[]
}

export interface MapOptions {
  readonly width: number
  /** What each kind is called, in the language of the reader. */
  readonly names: Readonly<Record<MapKind, string>>
  /** The digits of the reader. */
  readonly digits?: ((text: string) => string) | undefined
}

/** Font size of titles and of the label above them, and the heights of their lines. */
export const MAP_TEXT = { size: 15, line: 22, label: 13, labelLine: 19, pad: 8 } as const

/** From this width on children stand below their parent in columns; below it they stand beside it. */
const WIDE = 880
const GAP = 14
const RISE = 26
/** Room at the left for the line that leads down to boxes standing one below the other. */
const GUTTER = 18
const MOST_LINES = 8
const GOAL_WIDTH = 260

/** Vision, goals, issues and objectives on one sheet. */
export function overviewDrawing(data: MapData, options: MapOptions): MapDrawing {
  const sheet = new Sheet(options)
  const vision = sheet.place(data.vision, 0, 0, options.width)
  const goals = sheet.row(data.goals, 0, bottom(vision) + RISE, options.width, GOAL_WIDTH)
  for (const goal of goals) sheet.drop(vision, goal)
  const above = goals.length > 0 ? goals : [vision]
  const top = Math.max(...above.map(bottom)) + RISE
  if (options.width >= WIDE) sheet.columns(data.issues, above, top)
  else sheet.outline(data.issues, above, top)
  return sheet.drawing()
}

/** One issue on a sheet of its own: its objectives with their KPIs, and its strategies. */
export function issueDrawing(issue: MapIssue, options: MapOptions): MapDrawing {
  const sheet = new Sheet(options)
  const { width } = options
  const isWide = width >= WIDE
  const head = sheet.place(issue.item, 0, 0, width)
  const top = bottom(head) + RISE
  const share = isWide ? 0.7 : 1
  const room = Math.floor(width * share) - (isWide ? GAP : 0)
  const left = Math.floor((room - GUTTER) * 0.44)
  let y = top
  for (const objective of issue.objectives) {
    const own = sheet.stack(objective.kpis, GUTTER + left + RISE, y, room - GUTTER - left - RISE)
    const box = sheet.place(objective.item, GUTTER, y, left)
    sheet.gutter(head, box)
    for (const kpi of own) sheet.across(box, kpi)
    y = Math.max(bottom(box), ...own.map(bottom)) + GAP
  }
  const strategies = isWide
    ? sheet.stack(issue.strategies, room + GAP + GUTTER, top, width - room - GAP - GUTTER)
    : sheet.stack(issue.strategies, GUTTER, issue.objectives.length === 0 ? top : y + GAP, width - GUTTER)
  for (const strategy of strategies) sheet.gutter(head, strategy)
  return sheet.drawing()
}

/** The sheets of one issue, none higher than `height` when its objectives can be parted; the strategies stand on the first. */
export function issueSheets(issue: MapIssue, options: MapOptions, height: number): readonly MapDrawing[] {
  const whole = issueDrawing(issue, options)
  if (whole.height <= height || issue.objectives.length < 2) return [whole]
  const half = Math.ceil(issue.objectives.length / 2)
  return [
    ...issueSheets({ ...issue, objectives: issue.objectives.slice(0, half) }, options, height),
    ...issueSheets({ ...issue, objectives: issue.objectives.slice(half), strategies: [] }, options, height)
  ]
}

function bottom(box: MapBox): number {
  return box.y + box.height
}

function middle(box: MapBox): number {
  return Math.round(box.x + box.width / 2)
}

/** Boxes and lines as they are put down. */
class Sheet {
  private readonly boxes: MapBox[] = []
  private readonly edges: MapEdge[] = []

  constructor(private readonly options: MapOptions) {}

  drawing(): MapDrawing {
    const height = Math.max(0, ...this.boxes.map(bottom))
    return { width: this.options.width, height: Math.ceil(height) + 1, boxes: this.boxes, edges: this.edges }
  }

  place(item: MapItem, x: number, y: number, width: number, height = 0): MapBox {
    const { names, digits = (text) => text } = this.options
    const lines = wrapText(digits(item.title), (width - 2 * MAP_TEXT.pad) / MAP_TEXT.size, MOST_LINES)
    const label = item.number === '' ? names[item.kind] : `${names[item.kind]} ${digits(item.number)}`
    const own = 2 * MAP_TEXT.pad + MAP_TEXT.labelLine + Math.max(1, lines.length) * MAP_TEXT.line
    const box: MapBox = { item, x, y, width, height: Math.max(own, height), label, lines }
    this.boxes.push(box)
    return box
  }

  /** Boxes side by side in as many columns as fit, row below row; those of a row are equally high. */
  row(items: readonly MapItem[], x: number, y: number, width: number, least: number): readonly MapBox[] {
    const columns = Math.max(1, Math.min(items.length, Math.floor((width + GAP) / (least + GAP))))
    const each = Math.floor((width - GAP * (columns - 1)) / columns)
    const placed: MapBox[] = []
    let top = y
    for (let at = 0; at < items.length; at += columns) {
      const line = items.slice(at, at + columns)
      const height = Math.max(...line.map((item) => this.measure(item, each)))
      line.forEach((item, column) => { placed.push(this.place(item, x + column * (each + GAP), top, each, height)) })
      top += height + GAP
    }
    return placed
  }

  /** Boxes one below the other. */
  stack(items: readonly MapItem[], x: number, y: number, width: number): readonly MapBox[] {
    let top = y
    return items.map((item) => {
      const box = this.place(item, x, top, width)
      top = bottom(box) + GAP
      return box
    })
  }

  /** Issues in columns with their objectives below. */
  columns(issues: readonly MapIssue[], above: readonly MapBox[], top: number): void {
    const heads = this.row(issues.map(({ item }) => item), 0, top, this.options.width, Math.floor(this.options.width / Math.max(1, issues.length)) - GAP)
    issues.forEach(({ objectives }, at) => {
      const head = heads[at]
      if (head === undefined) return
      for (const parent of above) this.drop(parent, head)
      for (const box of this.stack(objectives.map(({ item }) => item), head.x + GUTTER, bottom(head) + RISE, head.width - GUTTER)) this.gutter(head, box)
    })
  }

  /** Issues one below the other, their objectives at the right. */
  outline(issues: readonly MapIssue[], above: readonly MapBox[], top: number): void {
    const left = Math.floor((this.options.width - GUTTER) * 0.42)
    let y = top
    for (const { item, objectives } of issues) {
      const own = this.stack(objectives.map((objective) => objective.item), GUTTER + left + RISE, y, this.options.width - GUTTER - left - RISE)
      const head = this.place(item, GUTTER, y, left)
      for (const parent of above) this.gutter(parent, head)
      for (const box of own) this.across(head, box)
      y = Math.max(bottom(head), ...own.map(bottom)) + GAP
    }
  }

  /** From the foot of one box to the head of another below it. */
  drop(from: MapBox, to: MapBox): void {
    const bend = to.y - RISE / 2
    this.line(from, to, [[middle(from), bottom(from)], [middle(from), bend], [middle(to), bend], [middle(to), to.y]])
  }

  /** From one box to another at its right. */
  across(from: MapBox, to: MapBox): void {
    const start = from.y + 2 * MAP_TEXT.pad
    const end = to.y + 2 * MAP_TEXT.pad
    const bend = to.x - RISE / 2
    this.line(from, to, [[from.x + from.width, start], [bend, start], [bend, end], [to.x, end]])
  }

  /** From the foot of one box down the gutter left of another, into its side. */
  gutter(from: MapBox, to: MapBox): void {
    const lane = to.x - GUTTER / 2
    const end = to.y + 2 * MAP_TEXT.pad
    const start = Math.min(Math.max(lane, from.x + MAP_TEXT.pad), from.x + from.width)
    this.line(from, to, [[start, bottom(from)], [start, bottom(from) + RISE / 2], [lane, bottom(from) + RISE / 2], [lane, end], [to.x, end]])
  }

  private line(from: MapBox, to: MapBox, points: MapEdge['points']): void {
    this.edges.push({ from: from.item.id, to: to.item.id, points })
  }

  private measure(item: MapItem, width: number): number {
    const lines = wrapText(item.title, (width - 2 * MAP_TEXT.pad) / MAP_TEXT.size, MOST_LINES)
    return 2 * MAP_TEXT.pad + MAP_TEXT.labelLine + Math.max(1, lines.length) * MAP_TEXT.line
  }
}
