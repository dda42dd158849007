import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { takeHandedFile } from '@renderer/fields/workbooks/handed-file'
import { useSheetDrop } from '@renderer/fields/workbooks/use-sheet-drop'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { ChooseFile } from './choose-file'
import { ColumnsStep } from './columns-step'
import { DoneStep } from './done-step'
import { ReportStep } from './report-step'
import type { ImportRights, ImportRun, ImportStage } from './import-run'
import { SaidStep } from './said-panel'
import { useImport } from './use-import'

/** The four steps from a file to the plan, one at a time. */
export function ImportDesk({ existing, rights }: { readonly existing: ExistingRecords; readonly rights: ImportRights }) {
  const t = useT()
  const formats = useNumerals()
  const { run, stage } = useImport(existing, rights)
  useEffect(() => {
    const handed = takeHandedFile()
    if (handed !== undefined) run.takeFile(handed)
  }, [run])
  const isOver = useSheetDrop(stage.at !== 'report' || !stage.isWriting, (file) => { run.takeFile(file) })
  const head = useHeadFocus(stage.at)
  return (
    <Page title={t(rights.role === 'reviewer' ? 'sheet.import.reviewTitle' : 'sheet.import.title')} note={stage.at === 'choose' ? t(rights.role === 'reviewer' ? 'sheet.import.reviewNote' : 'sheet.import.note') : t('sheet.import.noteFile', { file: formats.text(run.fileName) })} actions={rights.role === 'reviewer' ? <BackToProjects plan={existing.plan} /> : undefined} width="wide">
      <div ref={head} className="sheet-import" tabIndex={-1}>
        <Steps stage={stage} />
        <Step run={run} stage={stage} existing={existing} isOver={isOver} />
      </div>
    </Page>
  )
}

function BackToProjects({ plan }: { readonly plan: string }) {
  const t = useT()
  const navigate = useNavigate()
  return <Button icon={ArrowLeft} onPress={() => { void navigate({ to: '/review/$planId/projects', params: { planId: plan } }) }}>{t('sheet.import.back')}</Button>
}

interface StepProps {
  readonly run: ImportRun
  readonly stage: ImportStage
  readonly existing: ExistingRecords
  readonly isOver: boolean
}

function Step({ run, stage, existing, isOver }: StepProps) {
  switch (stage.at) {
    case 'choose': return <ChooseFile onFile={(file) => { run.takeFile(file) }} refused={stage.refused} isOver={isOver} rights={run.rights} />
    case 'reading': return <Reading stage={stage} onCancel={() => { run.cancel() }} />
    case 'columns': return <ColumnsStep file={stage.file} matching={stage.matching} refused={stage.refused} run={run} existing={existing} />
    case 'said': return <SaidStep said={stage.said} run={run} />
    case 'report': return <ReportStep stage={stage} run={run} />
    case 'done': return <DoneStep stage={stage} onAgain={() => { run.cancel() }} />
  }
}

const STEPS = ['file', 'columns', 'report', 'done'] as const
const STEP_OF: Readonly<Record<ImportStage['at'], (typeof STEPS)[number]>> = { choose: 'file', reading: 'file', columns: 'columns', said: 'columns', report: 'report', done: 'done' }

function Steps({ stage }: { readonly stage: ImportStage }) {
  const t = useT()
  const formats = useNumerals()
  const here = STEPS.indexOf(STEP_OF[stage.at])
  return (
    <ol className="sheet-steps" aria-label={t('sheet.import.steps.label')}>
      {STEPS.map((step, index) => (
        <li key={step} className={index < here ? 'sheet-step-done' : ''} aria-current={index === here ? 'step' : undefined}>
          <span className="sheet-step-number num" aria-hidden>{formats.count(index + 1)}</span>
          {t(`sheet.import.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}

function Reading({ stage: { step, rows }, onCancel }: { readonly stage: Extract<ImportStage, { at: 'reading' }>; readonly onCancel: () => void }) {
  const t = useT()
  const formats = useNumerals()
  return (
    <Panel>
      <div className="sheet-reading">
        <div role="status">
          <p className="sheet-reading-words">{t(`sheet.import.reading.${step}`)}</p>
          <p className="num">{rows > 0 ? t('sheet.import.reading.rows', { rows: formats.count(rows) }) : ' '}</p>
        </div>
        <div className="sheet-reading-bar" aria-hidden><span /></div>
        <Button onPress={onCancel}>{t('shell.ui.cancel')}</Button>
      </div>
    </Panel>
  )
}

/** A new step takes the keyboard, so that Tab goes on inside it and the top of it is in sight. */
function useHeadFocus(at: ImportStage['at']) {
  const head = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else head.current?.focus({ preventScroll: true })
    head.current?.closest('.ui-page')?.scrollTo({ top: 0 })
  }, [at])
  return head
}
