import { ImageDown, Table2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@renderer/ui/button'
import { Chart, pngOfChart } from '@renderer/ui/chart/chart'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { useToast } from '@renderer/ui/toast'
import type { ChartSheet } from './chart-sheet'

/** px of the picture for other programs; it is drawn three times as fine. */
const PICTURE = 900

/** A chart with its sentence, its values by pointer and by keys, its table, and a picture for other programs. */
export function ChartFigure({ sheet }: { readonly sheet: ChartSheet }) {
  const t = useT()
  const toast = useToast()
  const id = useId()
  const [isTable, setTable] = useState(false)
  const copy = (): void => {
    const picture = new ClipboardItem({ 'image/png': pngOfChart(sheet.spec, PICTURE) })
    void navigator.clipboard.write([picture]).then(() => { toast({ words: t('figures.chart.copied') }) }, () => { toast({ words: t('figures.chart.copyFailed') }) })
  }
  return (
    <Panel
      title={sheet.title}
      className="chart-panel"
      actions={(
        <>
          <Button dense variant="plain" icon={Table2} onPress={() => { setTable(!isTable) }}>{t(isTable ? 'figures.chart.hideTable' : 'figures.chart.showTable')}<span className="ui-hidden"> {sheet.title}</span></Button>
          <Button dense variant="plain" icon={ImageDown} onPress={copy}>{t('figures.chart.copy')}<span className="ui-hidden"> {sheet.title}</span></Button>
        </>
      )}
    >
      <p id={id} className="chart-sentence">{sheet.sentence}</p>
      <Chart spec={sheet.spec} label={t('figures.chart.label', { title: sheet.title })} pointWords={sheet.pointWords} />
      {isTable && <FigureTable sheet={sheet} />}
    </Panel>
  )
}

function FigureTable({ sheet: { title, table: { head, rows, foot } } }: { readonly sheet: ChartSheet }) {
  return (
    <div className="budget-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="ui-table">
        <caption className="ui-hidden">{title}</caption>
        <thead><tr>{head.map((cell, at) => <th key={cell} scope="col" className={at === 0 ? undefined : 'num-cell'}>{cell}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={head[at + 1]} className="num num-cell">{cell}</td>)}</tr>
          ))}
          {foot !== undefined && <tr className="budget-sum">{foot.map((cell, at) => (at === 0 ? <th key={cell} scope="row">{cell}</th> : <td key={head[at]} className="num num-cell">{cell}</td>))}</tr>}
        </tbody>
      </table>
    </div>
  )
}
