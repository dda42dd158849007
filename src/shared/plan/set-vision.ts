import { repairThai } from '@shared/kernel/thai-text'
import { planTextCommand } from './plan-text-command'

/** Writes the vision. Errors: those of the lock, `TEXT_TOO_LONG`. */
export const setVision = planTextCommand('plan.setVision', 'vision', repairThai)
