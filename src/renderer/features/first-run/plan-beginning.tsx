import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { officeOf } from '@shared/office/office'
import type { PlanError } from '@shared/kernel/error-codes'
import { PlanPeriod, type Period } from '@renderer/fields/plan-period'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { FileButton } from '@renderer/ui/file-button'
import { useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { readPlanFile, type PlanFile } from './read-plan-file'

export interface PlanBeginningProps {
  readonly period: Period
  readonly onPeriod: (period: Period) => void
  readonly file: PlanFile | null
  readonly onFile: (file: PlanFile | null) => void
  readonly withTemplate: boolean
  readonly onTemplate: (withTemplate: boolean) => void
}

/** An empty plan of a period, or the plan out of a data file that was saved elsewhere. */
export function PlanBeginning({ period, onPeriod, file, onFile, withTemplate, onTemplate }: PlanBeginningProps) {
  const t = useT()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const take = async (chosen: File): Promise<void> => {
    const read = await readPlanFile(chosen)
    setRefused(read.ok ? null : read.error)
    onFile(read.ok ? read.value : null)
  }
  return (
    <fieldset className="first-run-period">
      <legend>{t('shell.firstRun.period')}</legend>
      {file === null ? (
        <>
          <p className="muted small">{t('shell.firstRun.periodNote')}</p>
          <PlanPeriod period={period} onChange={onPeriod} />
          <div>
            <Checkbox isSelected={withTemplate} onChange={onTemplate}>{t('begin.template.begin')}</Checkbox>
            <p className="muted small first-run-check-note">{t('begin.template.beginNote')}</p>
          </div>
          <div className="first-run-file">
            <span className="muted small">{t('shell.firstRun.fileNote')}</span>
            <FileButton icon={FileUp} accept={['.json']} onFile={(chosen) => { void take(chosen) }}>{t('shell.firstRun.file')}</FileButton>
          </div>
        </>
      ) : (
        <div className="first-run-file">
          <span>{t('shell.firstRun.fileChosen', { name: file.name, office: officeOf(file.office)?.name ?? file.office })}</span>
          <Button onPress={() => { onFile(null) }}>{t('shell.firstRun.fileDrop')}</Button>
        </div>
      )}
      {file?.isSample === true && <Banner tone="amber">{t('begin.sample.fileMarked')}</Banner>}
      {refused !== null && <PlanErrorNotice error={refused} />}
    </fieldset>
  )
}
