import type { EChartsCoreOption } from 'echarts/core'
import { LEGEND_ROW, type ChartSpec } from './chart-spec'

/**
 * Told apart by colour-blind eyes (after Okabe and Ito, darkened to 3:1 on white), and by a pattern each; the ink of `tokens.css`.
 * Drawings know no custom properties.
 */
const COLOURS = ['#2f3e8f', '#d55e00', '#00805f', '#8a6414', '#0072b2', '#b0518a', '#5d6269', '#a8332a'] as const
const INK = '#1f2328'
const MUTED = '#5d6269'
const LINE = '#dedbd4'
const FONT = "Sarabun, 'TH Sarabun New', 'Leelawadee UI', 'Noto Sans Thai', sans-serif"
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const
const SIZE = 14

/** How a chart is drawn: by the same words on screen, on paper and as a picture. Nothing moves. */
export function chartOption(spec: ChartSpec): EChartsCoreOption {
  const isLines = spec.kind === 'lines'
  const words = { fontFamily: FONT, fontSize: SIZE, color: MUTED }
  return {
    animation: false,
    color: [...COLOURS],
    textStyle: { fontFamily: FONT, fontSize: SIZE, color: INK },
    aria: { enabled: true, label: { enabled: false }, decal: { show: !isLines } },
    grid: { left: 8, right: 16, top: 34, bottom: LEGEND_ROW * spec.series.length + 14, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      orient: 'vertical', left: 0, bottom: 0, itemGap: 7, itemWidth: 26, selectedMode: false,
      textStyle: { fontFamily: FONT, fontSize: SIZE, color: INK, width: 420, overflow: 'truncate' }
    },
    xAxis: {
      type: 'category', data: [...spec.categories], axisTick: { show: false }, axisLine: { lineStyle: { color: MUTED } },
      axisLabel: { ...words, interval: isLines ? 'auto' : 0, hideOverlap: true, width: 150, overflow: 'break' }
    },
    yAxis: {
      type: 'value', min: 0, splitNumber: 4, name: spec.unit, nameTextStyle: { ...words, align: 'left' }, nameGap: 12,
      axisLabel: { ...words, formatter: spec.axis }, splitLine: { lineStyle: { color: LINE } }
    },
    series: spec.series.map(({ name, values }, index) => ({
      name, data: [...values], cursor: 'default',
      ...(isLines
        ? { type: 'line', symbol: SYMBOLS[index % SYMBOLS.length], symbolSize: 9, lineStyle: { width: 2.5, type: index === 0 ? 'solid' : 'dashed' } }
        : { type: 'bar', barMaxWidth: 72, itemStyle: { borderColor: '#ffffff', borderWidth: 1 }, ...(spec.kind === 'stacked' ? { stack: 'whole' } : {}) }),
      emphasis: { focus: 'none', itemStyle: { borderColor: INK, borderWidth: 2 } }
    }))
  }
}
