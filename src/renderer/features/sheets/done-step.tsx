import { useNavigate } from '@tanstack/react-router'
import { FolderKanban, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useObserved, useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import type { ImportStage } from './import-run'
import { useOpenRecord } from './open-record'

/** What was written; the way to it, and back. */
export function DoneStep({ stage: { reported: { report, holds }, opId }, onAgain }: { readonly stage: Extract<ImportStage, { at: 'done' }>; readonly onAgain: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  const { role, plan } = usePlanFields()
  const store = useStore()
  const [next] = useObserved(store.steps).undo
  const [wasTaken, setTaken] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const isAmounts = holds === 'steps'
  const projects = [...new Set(report.writes.map((write) => (write.kind === 'project' ? write.id : write.project)))]
  const open = (): void => {
    const [only] = projects
    if (projects.length === 1 && only !== undefined) openRecord(only)
    else if (role === 'reviewer') void navigate({ to: '/review/$planId/projects', params: { planId: plan.id } })
    else void navigate({ to: '/projects' })
  }
  const undo = async (): Promise<void> => {
    setTaking(true)
    const undone = await store.undo()
    setTaking(false)
    setTaken(undone.ok)
    setRefused(undone.ok ? null : undone.error)
  }
  return (
    <Panel title={t('sheet.import.done.title')}>
      {refused !== null && <PlanErrorNotice error={refused} />}
      <Banner tone={wasTaken ? 'plain' : 'green'}>
        {wasTaken ? t('sheet.import.done.undone') : t(isAmounts ? 'sheet.import.done.wordsAmounts' : 'sheet.import.done.words', { new: formats.count(report.new), changed: formats.count(report.changed), amount: formats.money(report.totals.satang) })}
      </Banner>
      {!wasTaken && report.refused.length > 0 && <p className="sheet-lacks">{t('sheet.import.done.refused', { count: formats.count(report.refused.length) })}</p>}
      <div className="sheet-done-actions">
        {!wasTaken && <Button variant="primary" icon={FolderKanban} onPress={open}>{t(projects.length === 1 ? 'sheet.import.done.openOne' : 'sheet.import.done.open')}</Button>}
        {!wasTaken && !isAmounts && <Button icon={RotateCcw} isPending={isTaking} isDisabled={next?.opId !== opId} onPress={() => { void undo() }}>{t('sheet.import.done.undo')}</Button>}
        <Button onPress={onAgain}>{t('sheet.import.otherFile')}</Button>
      </div>
      {!wasTaken && <p className="sheet-quiet">{t(isAmounts ? 'sheet.import.done.stands' : next?.opId === opId ? 'sheet.import.done.oneStep' : 'sheet.import.done.later')}</p>}
    </Panel>
  )
}
