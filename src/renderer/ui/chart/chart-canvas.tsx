import type { EChartsType } from 'echarts/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { chartOn } from './echarts'
import { chartHeight, type ChartPoint, type ChartSpec } from './chart-spec'
import './chart.css'

export interface ChartProps {
  readonly spec: ChartSpec
  /** What the chart is, and how the keys walk it; read aloud. */
  readonly label: string
  /** The value under the pointer or the keys, in words. */
  readonly pointWords: (point: ChartPoint) => string
}

/**
 * A chart that is read by pointer and by keys: ← → walk the bars, ↑ ↓ their parts, and the value stands in words below. It moves
 * nothing of itself.
 */
export function ChartCanvas({ spec, label, pointWords }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<EChartsType | null>(null)
  const [point, setPoint] = useState<ChartPoint | null>(null)
  useEffect(() => {
    if (place.current === null) return undefined
    const chart = chartOn(place.current, spec)
    drawn.current = chart
    chart.on('mouseover', ({ seriesIndex, dataIndex }: { readonly seriesIndex?: number | undefined; readonly dataIndex: number }) => {
      if (seriesIndex !== undefined) setPoint({ series: seriesIndex, category: dataIndex })
    })
    const watch = new ResizeObserver(() => { chart.resize({ height: chartHeight(spec) }) })
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [spec])
  const show = (next: ChartPoint | null): void => {
    drawn.current?.dispatchAction({ type: 'downplay' })
    if (next !== null) drawn.current?.dispatchAction({ type: 'highlight', seriesIndex: next.series, dataIndex: next.category })
    setPoint(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepped(event.key, point, spec)
    if (next === undefined) return
    event.preventDefault()
    show(next)
  }
  return (
    <div className="ui-chart" role="group" tabIndex={0} aria-label={label} onKeyDown={onKeyDown} onBlur={() => { show(null) }}>
      <div ref={place} aria-hidden className="ui-chart-drawing" style={{ height: chartHeight(spec) }} />
      <p className="ui-chart-point" aria-live="polite">{point === null ? '\u00A0' : pointWords(point)}</p>
    </div>
  )
}

function stepped(key: string, point: ChartPoint | null, { categories, series }: ChartSpec): ChartPoint | null | undefined {
  if (key === 'Escape') return point === null ? undefined : null
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowUp: [1, 0], ArrowDown: [-1, 0] }[key]
  if (step === undefined || series.length === 0 || categories.length === 0) return undefined
  if (point === null) return { series: 0, category: 0 }
  const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1)
  return { series: within(point.series + (step[0] ?? 0), series.length), category: within(point.category + (step[1] ?? 0), categories.length) }
}
