import { setBudgetLine } from '@shared/budget/budget-commands'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import { enterStepAmount } from '@shared/budget/step-amount-commands'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { Standing, StepAct } from '@shared/project/project-step-record'
import { recordStep, type SaidWithStep } from '@shared/project/step-commands'
import type { Command, Role } from '@shared/record/command'

type Go = <A>(command: Command<A>, args: A, role?: Role) => string

/** Everything a step may be asked for. */
export const SAID: SaidWithStep = {
  day: '2026-11-20', meeting: '๑/๒๕๖๙', agenda: 'วาระที่ ๔.๒', resolution: 'เห็นชอบ', letter: 'ยธ 02103/ว 15', reason: 'ปรับวงเงิน'
}

/** The way of a project in an approved plan, with a change under a letter and what was granted and paid. */
export function walkSteps(go: Go, plan: string, project: string, line: string): void {
  let after = ''
  const step = (act: StepAct, to: Standing, role: Role = 'office'): void => { after = go(recordStep, { project, after, act, to, said: SAID }, role) }
  step('unlock', 'draft', 'reviewer')
  go(setBudgetLine, { line, fields: { rate: 9_000 } })
  step('relock', 'draft')
  for (const to of ['headReview', 'committee', 'agreed', 'sent'] as const) step('move', to)
  for (const to of ['review', 'supported', 'inRequest', 'bureauCut'] as const) step('move', to, 'reviewer')
  step('takeBack', 'inRequest', 'reviewer')
  step('move', 'bureauAgreed', 'reviewer')
  after = go(recordStep, { project, after, act: 'move', to: 'inAct', said: SAID, carry: true }, 'reviewer')
  const enter = (amount: { step: 'act' | 'allocation' | 'disbursement'; satang: number }, role: Role = 'office'): void => {
    go(enterStepAmount, { line, day: '2027-10-01', reference: 'พ.ร.บ. งบประมาณ', note: 'แก้ไข', ...amount }, role)
  }
  enter({ step: 'act', satang: 8_000 }, 'reviewer')
  enter({ step: 'allocation', satang: 8_000 })
  enter({ step: 'allocation', satang: -500 })
  enter({ step: 'disbursement', satang: 100 })
  const many = { line, satang: 7_500, day: '2027-10-02', reference: 'ว 12', note: '' }
  go(recordStepAmounts, { plan, entries: [{ ...many, step: 'act', id: '0190a000-0000-8000-8000-0000000000f2' }, { ...many, step: 'allocation' }] }, 'reviewer')
  go(recordStepAmounts, { plan, entries: [{ ...many, step: 'cabinet' }] })
  go(recordStepAmounts, { plan, entries: [{ ...many, step: 'cabinet', satang: UNKNOWN_AMOUNT, note: 'กลับรายการ' }] })
}
