import { Check } from 'lucide-react'
import { bahtText } from '@shared/kernel/baht-text'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Tabs } from '@renderer/ui/tabs'
import type { ImportRun, ImportStage } from './import-run'
import { ProjectRows, RefusedList, RowList, WarningList } from './report-lists'
import type { Reported } from './sheet-messages'

/** What would become of the plan, before anything is written: counts, sums, every cell that is refused or worth a look. */
export function ReportStep({ stage, run }: { readonly stage: Extract<ImportStage, { at: 'report' }>; readonly run: ImportRun }) {
  const t = useT()
  const formats = useNumerals()
  const { reported: { report }, isWriting, refused, part } = stage
  const writing = part === undefined || part.of === 1 ? t('sheet.import.report.writing') : t('sheet.import.report.writingPart', { done: formats.count(part.done), of: formats.count(part.of) })
  const writes = report.writes.length
  const rows = report.new + report.changed
  return (
    <>
      {refused !== undefined && <PlanErrorNotice error={refused} />}
      <Summary reported={stage.reported} />
      <Lists reported={stage.reported} />
      <div className="sheet-actions">
        {writes === 0 && <p className="sheet-lacks" role="status">{t(report.same > 0 ? 'sheet.import.report.nothingSame' : 'sheet.import.report.nothing')}</p>}
        {writes > 0 && report.refused.length > 0 && <p className="sheet-lacks">{t('sheet.import.report.partly', { count: formats.count(report.refused.length) })}</p>}
        <Button onPress={() => { run.back() }} isDisabled={isWriting}>{t(stage.matched === undefined ? 'sheet.import.otherFile' : 'sheet.import.report.back')}</Button>
        <Button variant="primary" icon={Check} isDisabled={writes === 0} isPending={isWriting} onPress={() => { void run.confirm() }}>
          {isWriting ? writing : t('sheet.import.report.confirm', { count: formats.count(rows === 0 ? writes : rows) })}
        </Button>
      </div>
    </>
  )
}

function Summary({ reported: { report, totals } }: { readonly reported: Reported }) {
  const t = useT()
  const formats = useNumerals()
  const words = bahtText(report.totals.satang as Reported['totals']['after'])
  const counts = [['new', report.new], ['changed', report.changed], ['same', report.same], ['refused', report.refused.length]] as const
  return (
    <Panel title={t('sheet.import.report.title')}>
      <dl className="sheet-counts">
        {counts.map(([name, count]) => (
          <div key={name} className={count > 0 ? `sheet-count-${name}` : 'sheet-count-none'}>
            <dt>{t(`sheet.import.report.counts.${name}`)}</dt>
            <dd className="num">{formats.count(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="sheet-sum">
        <span>{t('sheet.import.report.accepted', { lines: formats.count(report.totals.lines) })}</span>
        <strong className="num">{t('sheet.import.report.baht', { amount: formats.money(report.totals.satang) })}</strong>
        {words.ok && <span className="sheet-quiet">({words.value})</span>}
      </p>
      <p className="sheet-quiet num">{t('sheet.import.report.plan', { before: formats.money(totals.before), after: formats.money(totals.after) })}</p>
      <p className="sheet-quiet">{t('sheet.import.report.notWritten')}</p>
    </Panel>
  )
}

type ListId = 'refused' | 'warnings' | 'new' | 'changed' | 'projects'

function Lists({ reported: { report, rows } }: { readonly reported: Reported }) {
  const t = useT()
  const formats = useNumerals()
  const lines = rows.filter(({ kind }) => kind === 'budgetLine')
  const fresh = lines.filter(({ isNew }) => isNew)
  const changed = lines.filter(({ isNew }) => !isNew)
  const projects = rows.filter(({ kind }) => kind === 'project')
  const all = [
    { id: 'refused' as const, count: report.refused.length, content: <RefusedList refused={report.refused} /> },
    { id: 'warnings' as const, count: report.warnings.length, content: <WarningList warnings={report.warnings} /> },
    { id: 'new' as const, count: fresh.length, content: <RowList rows={fresh} /> },
    { id: 'changed' as const, count: changed.length, content: <RowList rows={changed} showsChanges /> },
    { id: 'projects' as const, count: projects.length, content: <ProjectRows rows={projects} /> }
  ]
  const tabs = all.filter(({ count }) => count > 0).map(({ id, count, content }) => ({ id, label: t(`sheet.import.report.tabs.${id}`), count: formats.count(count), content }))
  if (tabs.length === 0) return null
  return <Panel flush className="sheet-lists"><Tabs<ListId> aria-label={t('sheet.import.report.tabs.label')} tabs={tabs} /></Panel>
}
