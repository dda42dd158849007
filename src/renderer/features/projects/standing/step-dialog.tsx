import { useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { needsOf } from '@shared/project/judge-step'
import type { Project } from '@shared/project/project-record'
import { recordStep } from '@shared/project/step-commands'
import type { Way } from '@shared/project/standing'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { CarryChoice, useCarried } from './carry-choice'
import { NOTHING_SAID, SaidFields } from './said-fields'
import type { AskedStep } from './standing-panel'

interface StepDialogProps {
  readonly project: Project
  readonly lines: readonly BudgetLine[]
  readonly way: Way
  readonly asked: AskedStep
  readonly onClose: () => void
}

/** Asks for what a step has to name. What was typed stays while it is refused; a step that came in between is told. */
export function StepDialog({ project, lines, way, asked, onClose }: StepDialogProps) {
  const t = useT()
  const { run, refused } = useCommand()
  const [said, setSaid] = useState(NOTHING_SAID)
  const [carry, setCarry] = useState(false)
  const carried = useCarried(project.plan, [{ lines, way }], asked)
  // What stood here when the dialog opened: a step that arrives meanwhile makes this one stale.
  const [after] = useState(way.tip?.id ?? '')
  const needs = new Set(needsOf({ act: asked.act, from: way.standing, to: asked.to }))
  const record = async (): Promise<void> => {
    const done = await run(recordStep, { project: project.id, after, ...asked, said, carry })
    if (done.ok) onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void record() }}>{t('standing.record')}</Button>
    </>
  )
  const title = asked.act === 'move' ? t('standing.moveTo', { to: t(`standing.at.${asked.to}`) }) : t(`standing.act.${asked.act}`)
  return (
    <Dialog isOpen onClose={onClose} title={title} actions={actions}>
      <div className="standing-form">
        <SaidFields needs={needs} said={said} onChange={setSaid} />
        <CarryChoice carried={carried} isChosen={carry} onChange={setCarry} />
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}
