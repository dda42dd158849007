import { nextState } from '@shared/plan/plan-workflow'
import { applyChange } from './apply-change'
import { applyResolve } from './apply-resolve'
import { applyWorkflow, stateOf } from './apply-workflow'
import { may } from './authorise'
import { judgeAmounts } from './judge-amounts'
import { judgeComments } from './judge-comments'
import { judgeProgress, judgeProjects } from './judge-progress'
import { judgeReferences } from './judge-references'
import { judgeShape } from './judge-shape'
import type { Op } from './op'
import type { ServerRecord } from './server-record'
import { refused, type CentralDevice, type ServerState, type Verdict } from './server-state'
import { openBench, type Trouble, type Workbench } from './workbench'

/**
 * The centre's judgement of one op at one sequence number (rules R4–R8). Pure: reads `state`, gives back what to write.
 * All or none: any refusal refuses the whole op. Two hands on a field are not a refusal; they open conflicts.
 * No clock decides here except which free text is shown first (R12).
 */
export function applyOp(op: Op, seq: number, device: CentralDevice, state: ServerState): Verdict {
  const plan = state.get(op.plan)
  const refusal = may(device, op, plan)
  if (refusal !== null) return refused(refusal)
  const shape = judgeShape(op)
  if (shape === 'deferred') return { status: 'deferred', code: null, conflicts: [], where: [], writes: [], publish: null }
  if (shape !== null) return refused(shape.code, shape.where)
  const bench = openBench(op, seq, device, state)
  const trouble = applyByType(bench, plan) ?? judgeReferences(bench) ?? judgeAmounts(bench)
  if (trouble !== null) return refused(trouble.code, trouble.where)
  return {
    status: bench.conflicts.size > 0 ? 'conflict' : 'applied',
    code: null,
    conflicts: [...bench.conflicts],
    where: [],
    writes: [...bench.writes.values()],
    publish: op.type === 'submit' || isAmendment(op, plan) ? op.plan : null
  }
}

function applyByType(bench: Workbench, plan: ServerRecord | undefined): Trouble {
  const { op } = bench
  switch (op.type) {
    case 'edit': return judgeLock(bench, plan) ?? applyChanges(bench)
    case 'comment': return judgeComments(bench) ?? applyChanges(bench)
    case 'progress': return plan === undefined ? { code: 'MISSING', where: [] } : judgeProgress(bench, plan) ?? applyChanges(bench)
    case 'resolve': return judgeLock(bench, plan) ?? judgeComments(bench) ?? applyResolve(bench)
    case 'submit':
    case 'recall':
    case 'return':
    case 'approve': return plan === undefined ? { code: 'MISSING', where: [] } : applyWorkflow(bench, op.type, plan)
  }
}

/** What changes in an approved plan stands under a letter and is no draft: reviewers read it at once. */
function isAmendment({ type }: Op, plan: ServerRecord | undefined): boolean {
  return (type === 'edit' || type === 'resolve') && plan !== undefined && stateOf(plan) === 'approved'
}

/** R8: nothing below a submitted or approved plan changes, but for what belongs to a project that was unlocked. */
function judgeLock(bench: Workbench, plan: ServerRecord | undefined): Trouble {
  if (plan === undefined) return null
  const isOpen = stateOf(plan) === 'approved' || nextState(stateOf(plan), bench.op.type, bench.device.role).ok
  if (!isOpen) return { code: 'LOCKED', where: [{ ent: plan.id, field: 'state' }] }
  return judgeProjects(bench, plan)
}

function applyChanges(bench: Workbench): Trouble {
  for (const change of bench.op.changes) {
    const trouble = applyChange(bench, change)
    if (trouble !== null) return trouble
  }
  return null
}
