import { Check } from 'lucide-react'
import { memo } from 'react'
import { bahtText } from '@shared/kernel/baht-text'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Tabs } from '@renderer/ui/tabs'
import type { ImportRun, ImportStage } from './import-run'
import { RemarkButton } from './remark-button'
import { ProjectRows, RefusedList, RowList, WarningList } from './report-lists'
import { SaveReportButton } from './save-report-button'
import type { Reported } from './sheet-messages'

type ReportStage = Extract<ImportStage, { at: 'report' }>

/** What would become of the plan, before anything is written: counts, sums, every cell that is refused or worth a look. */
export function ReportStep({ stage, run }: { readonly stage: ReportStage; readonly run: ImportRun }) {
  const t = useT()
  const { reported, refused } = stage
  const canWrite = run.canWrite(reported)
  return (
    <>
      {refused !== undefined && <PlanErrorNotice error={refused} />}
      {!canWrite && <Banner>{t(run.rights.role === 'reviewer' ? 'sheet.import.report.cannotReview' : 'sheet.import.report.cannotLocked')}</Banner>}
      <ShownSummary reported={reported} canWrite={canWrite} />
      <ShownLists reported={reported} />
      <Verbs stage={stage} run={run} canWrite={canWrite} />
    </>
  )
}

// They stay as they are while part after part is written.
const ShownSummary = memo(Summary)
const ShownLists = memo(Lists)

function Verbs({ stage: { reported, isWriting, part, before }, run, canWrite }: { readonly stage: ReportStage; readonly run: ImportRun; readonly canWrite: boolean }) {
  const t = useT()
  const formats = useNumerals()
  const { report, holds } = reported
  const writing = part === undefined || part.of === 1 ? t('sheet.import.report.writing') : t('sheet.import.report.writingPart', { done: formats.count(part.done), of: formats.count(part.of) })
  const writes = report.writes.length
  const rows = report.new + report.changed
  const count = formats.count(rows === 0 ? writes : rows)
  return (
    <div className="sheet-actions">
      {writes === 0 && <p className="sheet-lacks" role="status">{t(report.same > 0 ? 'sheet.import.report.nothingSame' : 'sheet.import.report.nothing')}</p>}
      {canWrite && writes > 0 && report.refused.length > 0 && <p className="sheet-lacks">{t('sheet.import.report.partly', { count: formats.count(report.refused.length) })}</p>}
      <Button onPress={() => { run.back() }} isDisabled={isWriting}>{t(before.at === 'choose' ? 'sheet.import.otherFile' : 'sheet.import.report.back')}</Button>
      <SaveReportButton reported={reported} file={run.fileName} />
      {!canWrite && run.rights.role === 'reviewer' && <RemarkButton reported={reported} file={run.fileName} />}
      <Button variant="primary" icon={Check} isDisabled={writes === 0 || !canWrite} isPending={isWriting} onPress={() => { void run.confirm() }}>
        {isWriting ? writing : t(holds === 'steps' ? 'sheet.import.report.confirmAmounts' : 'sheet.import.report.confirm', { count })}
      </Button>
    </div>
  )
}

function Summary({ reported, canWrite }: { readonly reported: Reported; readonly canWrite: boolean }) {
  const t = useT()
  const formats = useNumerals()
  const { report, totals, holds, steps } = reported
  const isAmounts = holds === 'steps'
  const words = bahtText(report.totals.satang as Reported['totals']['after'])
  const counts = [['new', report.new], ['changed', report.changed], ['same', report.same], ['refused', report.refused.length]] as const
  const labelOf = (name: (typeof counts)[number][0]) => t(isAmounts && name === 'new' ? 'sheet.import.report.counts.newAmount' : isAmounts && name === 'changed' ? 'sheet.import.report.counts.changedAmount' : `sheet.import.report.counts.${name}`)
  return (
    <Panel title={t(canWrite ? 'sheet.import.report.title' : 'sheet.import.report.titleCompare')}>
      <dl className="sheet-counts">
        {counts.map(([name, count]) => (
          <div key={name} className={count > 0 ? `sheet-count-${name}` : 'sheet-count-none'}>
            <dt>{labelOf(name)}</dt>
            <dd className="num">{formats.count(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="sheet-sum">
        <span>{t(isAmounts ? 'sheet.import.report.acceptedAmounts' : 'sheet.import.report.accepted', { lines: formats.count(report.totals.lines) })}</span>
        <strong className="num">{t('sheet.import.report.baht', { amount: formats.money(report.totals.satang) })}</strong>
        {words.ok && <span className="sheet-quiet">({words.value})</span>}
      </p>
      {isAmounts && steps.map(({ step, before, after }) => (
        <p key={step} className="sheet-quiet num">{t('sheet.import.report.stepSum', { step: t(`budget.step.${step}`), before: formats.money(before), after: formats.money(after) })}</p>
      ))}
      {!isAmounts && canWrite && <p className="sheet-quiet num">{t('sheet.import.report.plan', { before: formats.money(totals.before), after: formats.money(totals.after) })}</p>}
      {canWrite && <p className="sheet-quiet">{t(isAmounts ? 'sheet.import.report.notOverwritten' : 'sheet.import.report.notWritten')}</p>}
    </Panel>
  )
}

type ListId = 'refused' | 'warnings' | 'new' | 'changed' | 'projects'

function Lists({ reported: { report, rows, holds } }: { readonly reported: Reported }) {
  const t = useT()
  const formats = useNumerals()
  const isAmounts = holds === 'steps'
  const lines = rows.filter(({ kind }) => kind !== 'project')
  const fresh = lines.filter(({ isNew }) => isNew)
  const changed = lines.filter(({ isNew }) => !isNew)
  const projects = rows.filter(({ kind }) => kind === 'project')
  const all = [
    { id: 'refused' as const, count: report.refused.length, content: <RefusedList refused={report.refused} /> },
    { id: 'warnings' as const, count: report.warnings.length, content: <WarningList warnings={report.warnings} /> },
    { id: 'new' as const, count: fresh.length, content: <RowList rows={fresh} isAmounts={isAmounts} /> },
    { id: 'changed' as const, count: changed.length, content: <RowList rows={changed} isAmounts={isAmounts} showsChanges /> },
    { id: 'projects' as const, count: projects.length, content: <ProjectRows rows={projects} /> }
  ]
  const tabs = all.filter(({ count }) => count > 0).map(({ id, count, content }) => ({ id, label: t(`sheet.import.report.tabs.${id}`), count: formats.count(count), content }))
  if (tabs.length === 0) return null
  return <Panel flush className="sheet-lists"><Tabs<ListId> aria-label={t('sheet.import.report.tabs.label')} tabs={tabs} /></Panel>
}
