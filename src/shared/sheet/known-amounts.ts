import { stepAmountRecord, type StepAmount } from '@shared/budget/step-amount-record'
import type { Satang } from '@shared/kernel/satang'
import { projectStepRecord, type ProjectStep } from '@shared/project/project-step-record'
import { baselineOf, waysOf } from '@shared/project/standing'
import type { Role } from '@shared/record/command'
import { readRecord, type RawRecord } from '@shared/record/define-record'
import type { KnownAmounts } from './match-records'

/** What a workbook of amounts of steps is compared with; `role` is who would enter them. */
export function knownAmounts(entries: readonly StepAmount[], steps: readonly ProjectStep[], role: Role): KnownAmounts {
  const frozen = [...waysOf(steps).values()].flatMap((way) => baselineOf(way)?.lines ?? [])
  return { entries, frozen: new Map(frozen.map(({ line, satang }) => [line, satang as Satang])), role }
}

/** The same out of the records of a plan. */
export function knownAmountsOf(records: readonly RawRecord[], role: Role): KnownAmounts {
  const entries = records.flatMap((record) => (record.kind === stepAmountRecord.kind ? [readRecord(stepAmountRecord, record)] : []))
  const steps = records.flatMap((record) => (record.kind === projectStepRecord.kind ? [readRecord(projectStepRecord, record)] : []))
  return knownAmounts(entries, steps, role)
}
