import { useState } from 'react'
import { needsOfMany, offeredSteps } from '@shared/project/many-steps'
import type { Standing } from '@shared/project/project-step-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { useToast } from '@renderer/ui/toast'
import { CarryChoice, useCarried } from './carry-choice'
import { ManyStepsTable } from './many-steps-table'
import { NOTHING_SAID, SaidFields } from './said-fields'
import { rowState, useManyRows, useManySteps, type ManyRow } from './use-many-steps'
import './standing.css'

interface ManyStepsProps {
  /** The projects, by id, all of the plan on show. */
  readonly projects: readonly string[]
  readonly onClose: () => void
}

/**
 * One step for several projects, with what it has to name said once. Who can take it and who cannot, and why, stands there before
 * anything is recorded; each project is judged on its own, and whoever is refused is named and stays in the list.
 */
export function ManyStepsDialog({ projects, onClose }: ManyStepsProps) {
  const rows = useManyRows(projects)
  return rows === undefined ? null : <ManySteps rows={rows} onClose={onClose} />
}

function ManySteps({ rows, onClose }: { readonly rows: readonly ManyRow[]; readonly onClose: () => void }) {
  const t = useT()
  const { count } = useNumerals()
  const toast = useToast()
  const { plan, role } = usePlanFields()
  const many = useManySteps()
  const [to, setTo] = useState<Standing | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState(NOTHING_SAID)
  const [carry, setCarry] = useState(false)
  const offered = offeredSteps(rows.map(({ way }) => way), role)
  const able = to === null ? [] : rows.filter((row) => ['can', 'refused'].includes(rowState(row, to, role, many.outcome).is))
  const chosen = able.filter(({ project }) => !left.has(project.id))
  const carried = useCarried(plan.id, chosen, { act: 'move', to: to ?? 'draft' })
  const needs = to === null ? new Set<never>() : needsOfMany(able.map(({ way }) => way), to)
  const choose = (next: Standing): void => {
    setTo(next)
    setLeft(new Set())
    many.forget()
  }
  const record = async (): Promise<void> => {
    if (to === null) return
    const { done, refused, wrongWords } = await many.record(chosen, to, said, carry)
    if (refused.size > 0 || wrongWords !== null) return
    toast({ words: t('standing.many.done', { count: count(done.size), to: t(`standing.at.${to}`) }) })
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t(many.outcome.done.size > 0 ? 'standing.many.close' : 'shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={chosen.length === 0 || many.isRunning} onPress={() => { void record() }}>
        {t('standing.many.record', { count: count(chosen.length) })}
      </Button>
    </>
  )
  if (offered.length === 0) return <NoneOffered onClose={onClose} />
  return (
    <Dialog isOpen onClose={onClose} title={t('standing.many.title', { count: count(rows.length) })} actions={actions} size="wide">
      <div className="standing-form">
        <Select
          label={t('standing.many.step')} value={to} onChange={choose}
          options={offered.map((step) => ({ id: step.to, label: t(`standing.at.${step.to}`), note: t('standing.many.able', { count: count(step.count) }) }))}
        />
        {able.length > 0 && <SaidFields needs={needs} said={said} onChange={setSaid} />}
        {many.outcome.wrongWords !== null && <PlanErrorNotice error={many.outcome.wrongWords} />}
        {able.length > 0 && <CarryChoice carried={carried} isChosen={carry} onChange={setCarry} />}
        {to !== null && (
          <>
            <p role="status">{t('standing.many.preview', { count: count(chosen.length), all: count(rows.length) })}</p>
            <ManyStepsTable rows={rows} to={to} left={left} onLeft={setLeft} outcome={many.outcome} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function NoneOffered({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  return (
    <Dialog isOpen onClose={onClose} title={t('standing.many.button')} actions={<Button onPress={onClose}>{t('standing.many.close')}</Button>}>
      <p>{t('standing.many.none')}</p>
    </Dialog>
  )
}
