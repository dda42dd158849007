/** What a chart shows, without how it is drawn. Values are whole numbers of one unit; `text` says them in full. */
export interface ChartSpec {
  /** `stacked`: parts of a whole on each bar; `bars`: side by side; `lines`: one after the other in time. */
  readonly kind: 'stacked' | 'bars' | 'lines'
  /** What stands under each bar or point. */
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** The unit of the axis, in words. */
  readonly unit: string
  /** A value on the axis, short. */
  readonly axis: (value: number) => string
  /** A value as it is read out. */
  readonly text: (value: number) => string
}

export interface ChartSeries {
  readonly name: string
  readonly values: readonly number[]
}

/** One value of a chart. */
export interface ChartPoint {
  readonly series: number
  readonly category: number
}

/** px of the drawing, the list of names below it and the words of the axis included. */
export function chartHeight({ series }: ChartSpec): number {
  return PLOT + LEGEND_ROW * series.length
}

/** px */
export const PLOT = 250
export const LEGEND_ROW = 25
