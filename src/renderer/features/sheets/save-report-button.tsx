import { Download } from 'lucide-react'
import { useState } from 'react'
import { officeOf } from '@shared/office/office'
import { reportWorkbook } from '@shared/sheet/report-workbook'
import { now } from '@renderer/data/clock'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { saveBook } from '@renderer/fields/workbooks/save-workbook'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Menu } from '@renderer/ui/menu'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import type { Reported } from './sheet-messages'

/** Keeps the report as a workbook or as CSV, so that the file can be mended beside it. */
export function SaveReportButton({ reported: { report, rows }, file }: { readonly reported: Reported; readonly file: string }) {
  const t = useT()
  const formats = useNumerals()
  const toast = useToast()
  const { plan } = usePlanFields()
  const [isWorking, setWorking] = useState(false)
  const save = async (as: 'xlsx' | 'csv'): Promise<void> => {
    setWorking(true)
    try {
      const { startYear, endYear } = plan.fields
      const years = startYear === endYear ? formats.year(startYear) : `${formats.year(startYear)}–${formats.year(endYear)}`
      const book = reportWorkbook({ report, rows, file, plan: `${officeOf(plan.office)?.name ?? plan.office} · ${years}`, when: formats.dayTime(now()) }, t)
      const saved = await saveBook({ book, as })
      if (saved.ok) {
        const { token, fileName } = saved.value
        const reveal = (): void => { void window.planner.documentReveal({ token }) }
        toast({ words: t('sheet.report.saved', { file: fileName }), action: { words: t('document.action.reveal'), onPress: reveal } })
      } else if (saved.error.code !== 'CANCELLED') toast({ words: errorWords(t, saved.error).what })
    } finally {
      setWorking(false)
    }
  }
  return (
    <Menu
      trigger={<Button icon={Download} isPending={isWorking}>{t('sheet.report.save')}</Button>}
      label={t('sheet.report.save')}
      groups={[{ id: 'as', entries: [{ id: 'xlsx', words: t('sheet.report.saveXlsx') }, { id: 'csv', words: t('sheet.report.saveCsv') }] }]}
      onAction={(id) => { void save(id === 'csv' ? 'csv' : 'xlsx') }}
      placement="bottom start"
    />
  )
}
