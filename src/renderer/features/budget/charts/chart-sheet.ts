import type { ChartPoint, ChartSpec } from '@renderer/ui/chart/chart-spec'

/** A chart with everything that belongs to it, the same on screen and on paper. */
export interface ChartSheet {
  readonly id: string
  readonly title: string
  /** What it shows, in one sentence. */
  readonly sentence: string
  readonly spec: ChartSpec
  readonly pointWords: (point: ChartPoint) => string
  readonly table: ChartTable
}

/** The same figures as rows; the first cell names the row, the others are figures. */
export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The row of sums, where there is one. */
  readonly foot?: readonly string[] | undefined
}
