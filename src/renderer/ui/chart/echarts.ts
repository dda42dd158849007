import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use as takeParts, type EChartsType } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { chartOption } from './chart-option'
import { chartHeight, type ChartSpec } from './chart-spec'

// Only the parts that are drawn with, so that the rest of the library is not shipped.
takeParts([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer, CanvasRenderer])

/** A living chart on the page; the caller disposes of it. */
export function chartOn(element: HTMLElement, spec: ChartSpec): EChartsType {
  const chart = init(element, undefined, { renderer: 'svg', height: chartHeight(spec) })
  chart.setOption(chartOption(spec))
  return chart
}

/** The chart as SVG of this width in px, for paper: text stays text and every line sharp. */
export function chartSvg(spec: ChartSpec, width: number): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height: chartHeight(spec) })
  chart.setOption(chartOption(spec))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

/** px of the picture for each px of the drawing: sharp in a printed document. */
const FINE = 3

/** The chart as a PNG of this width in px, drawn with the fonts of the page, for other programs and documents that take no SVG. */
export async function chartPng(spec: ChartSpec, width: number): Promise<Blob> {
  await document.fonts.ready
  const element = document.createElement('div')
  const chart = init(element, undefined, { renderer: 'canvas', width, height: chartHeight(spec), devicePixelRatio: FINE })
  chart.setOption({ ...chartOption(spec), backgroundColor: '#ffffff' })
  const canvas = chart.renderToCanvas({ pixelRatio: FINE, backgroundColor: '#ffffff' })
  chart.dispose()
  return new Promise((done, fail) => { canvas.toBlob((blob) => { if (blob === null) fail(new Error('the picture was not drawn')); else done(blob) }, 'image/png') })
}
