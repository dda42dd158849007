import { lazy, Suspense } from 'react'
import type { ChartProps } from './chart-canvas'
import { chartHeight, type ChartSpec } from './chart-spec'

// The drawing library is large: it comes with the first chart, never with the start.
const ChartCanvas = lazy(() => import('./chart-canvas').then((m) => ({ default: m.ChartCanvas })))

/** A chart; its place is kept while the drawing library comes. */
export function Chart(props: ChartProps) {
  return <Suspense fallback={<div style={{ height: chartHeight(props.spec) }} />}><ChartCanvas {...props} /></Suspense>
}

/** The chart as SVG, for paper. */
export async function svgOfChart(spec: ChartSpec, width: number): Promise<string> {
  const { chartSvg } = await import('./echarts')
  return chartSvg(spec, width)
}

/** The chart as a PNG, for documents and programs that take no SVG. */
export async function pngOfChart(spec: ChartSpec, width: number): Promise<Blob> {
  const { chartPng } = await import('./echarts')
  return chartPng(spec, width)
}
