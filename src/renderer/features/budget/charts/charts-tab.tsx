import { Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { officeOf } from '@shared/office/office'
import { yearsOf } from '@shared/kernel/calendar'
import { now } from '@renderer/data/clock'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { usePlanName } from '@renderer/fields/plan-name'
import { useRecords } from '@renderer/live/use-records'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { useToast } from '@renderer/ui/toast'
import { axisWords } from '../axis-words'
import type { Budget } from '../use-budget'
import { axisChart } from './axis-chart'
import { ceilingChart } from './ceiling-chart'
import { ChartFigure } from './chart-figure'
import { chartPaper } from './chart-paper'
import type { ChartSheet } from './chart-sheet'
import { monthChart } from './month-chart'
import './charts.css'

const AXES = ['category', 'source', 'issue', 'district'] as const

/** The budget in pictures, each with its sentence and its table; all of them print as one document. */
export function ChartsTab({ budget }: { readonly budget: Budget }) {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const years = yearsOf(plan.fields.startYear, plan.fields.endYear)
  const [year, setYear] = useState<number>(plan.fields.startYear)
  const sheets = useSheets(budget, year)
  const { print, refused, isPrinting } = usePrint(sheets)
  return (
    <div className="budget-tab">
      <div className="budget-new">
        <Select label={t('figures.chart.year')} options={years.map((each) => ({ id: String(each), label: formats.year(each) }))} value={String(year)} onChange={(next) => { setYear(Number(next)) }} />
        <Button icon={Printer} isPending={isPrinting} onPress={print}>{t('figures.chart.print')}</Button>
      </div>
      {refused !== null && <p role="alert" className="refused">{refused}</p>}
      <div className="chart-grid">{sheets.map((sheet) => <ChartFigure key={sheet.id} sheet={sheet} />)}</div>
      {!sheets.some(({ id }) => id === 'months') && <p className="budget-tab-note">{t('figures.chart.noMonths', { year: formats.year(year) })}</p>}
      {!sheets.some(({ id }) => id === 'ceilings') && <p className="budget-tab-note">{t('figures.chart.noCeilings')}</p>}
    </div>
  )
}

function useSheets(budget: Budget, year: number): readonly ChartSheet[] {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const amounts = useRecords(stepAmountRecord, plan.id)
  const { projects, lines, issues } = budget
  const byAxis = useMemo(() => {
    const words = axisWords(t, formats, issues)
    return AXES.map((axis) => axisChart({ projects, lines, withCommitments: false }, axis, t, formats, words))
  }, [projects, lines, issues, t, formats])
  const months = useMemo(() => monthChart(budget, amounts ?? [], year, t, formats), [budget, amounts, year, t, formats])
  const ceilings = useMemo(() => ceilingChart(budget, t, formats), [budget, t, formats])
  return useMemo(() => [...byAxis, months, ceilings].filter((sheet) => sheet !== undefined), [byAxis, months, ceilings])
}

/** Prints every chart as one PDF where the user chooses, and offers to show it there. */
function usePrint(sheets: readonly ChartSheet[]): { readonly print: () => void; readonly refused: string | null; readonly isPrinting: boolean } {
  const t = useT()
  const formats = useNumerals()
  const toast = useToast()
  const { plan } = usePlanFields()
  const planName = usePlanName()
  const [refused, setRefused] = useState<string | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const make = async (): Promise<void> => {
    const title = t('figures.chart.paperTitle')
    const about = t('figures.chart.paperAbout', { office: officeOf(plan.office)?.name ?? '', plan: planName(plan), day: formats.day(now()) })
    const html = await chartPaper(title, about, sheets)
    const saved = await window.planner.documentPrint({ name: `${title}.pdf`, html, numerals: formats.numerals })
    if (!saved.ok) {
      setRefused(saved.error.code === 'CANCELLED' ? null : errorWords(t, saved.error).what)
      return
    }
    const { token, fileName } = saved.value
    setRefused(null)
    toast({ words: t('figures.chart.printed', { file: fileName }), action: { words: t('figures.chart.reveal'), onPress: () => { void window.planner.documentReveal({ token }) } } })
  }
  const print = (): void => {
    setPrinting(true)
    void make().finally(() => { setPrinting(false) })
  }
  return { print, refused, isPrinting }
}
