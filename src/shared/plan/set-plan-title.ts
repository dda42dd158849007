import { tidyLine } from '@shared/kernel/thai-text'
import { planTextCommand } from './plan-text-command'

/** Writes the plan's own name; empty for the official one. Errors: those of the lock, `TEXT_TOO_LONG`. */
export const setPlanTitle = planTextCommand('plan.setTitle', 'title', tidyLine)
