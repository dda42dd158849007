import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isIsoDay } from '@shared/kernel/calendar'
import { parseDecimal } from '@shared/kernel/decimal'
import type { Json } from '@shared/kernel/json'
import { tidyLine } from '@shared/kernel/thai-text'
import { createCommand, deleteCommand, moveCommand, setFieldCommand, type ListOf } from '@shared/plan/list-commands'
import { projectRecord } from './project-record'
import { projectIndicatorRecord, projectRiskRecord, signatoryRecord, targetGroupRecord } from './proposal-records'

const inProject = { group: 'project', parent: projectRecord } as const
const groupList: ListOf<typeof targetGroupRecord> = { name: 'targetGroup', spec: targetGroupRecord, ...inProject }
const indicatorList: ListOf<typeof projectIndicatorRecord> = { name: 'projectIndicator', spec: projectIndicatorRecord, ...inProject }
const riskList: ListOf<typeof projectRiskRecord> = { name: 'projectRisk', spec: projectRiskRecord, ...inProject }
const signatoryList: ListOf<typeof signatoryRecord> = { name: 'signatory', spec: signatoryRecord, ...inProject }

const FIGURES: readonly string[] = ['count', 'target', 'baseline']

/** Figures, quarters and days as people type them. */
function readField(field: string, value: Json): Result<Json, PlanError> {
  if (field === 'quarters' && Array.isArray(value)) return readFigures(value)
  if (typeof value !== 'string') return ok(value)
  if (FIGURES.includes(field)) return readFigure(value)
  if (field === 'unit') return ok(tidyLine(value))
  if (field === 'day') return value === '' || isIsoDay(value) ? ok(value) : err(planError('BAD_ARGUMENTS', { field }))
  return ok(value)
}

/** A figure as typed, Thai or Arabic digits; empty text is no figure. Else `DECIMAL_INVALID`. */
export function readFigure(typed: string): Result<string, PlanError> {
  return tidyLine(typed) === '' ? ok('') : parseDecimal(typed)
}

/** Figures as typed, one after the other; the first that is none refuses all. */
export function readFigures(typed: readonly Json[]): Result<string[], PlanError> {
  const figures: string[] = []
  for (const each of typed) {
    const figure = typeof each === 'string' ? readFigure(each) : err(planError('BAD_ARGUMENTS'))
    if (!figure.ok) return figure
    figures.push(figure.value)
  }
  return ok(figures)
}

export const createTargetGroup = createCommand(groupList)
export const setTargetGroupField = setFieldCommand(groupList, ['title', 'kind', 'count', 'unit'], readField)
export const moveTargetGroup = moveCommand(groupList)
export const deleteTargetGroup = deleteCommand(groupList)

export const createProjectIndicator = createCommand(indicatorList)
/** The same for what the project is to change (P24). */
export const createOutcomeIndicator = createCommand({ ...indicatorList, name: 'outcomeIndicator' }, { level: 'outcome' })
export const setProjectIndicatorField = setFieldCommand(
  indicatorList, ['title', 'level', 'measure', 'unit', 'target', 'quarters', 'baseline', 'method'], readField
)
export const moveProjectIndicator = moveCommand(indicatorList)
export const deleteProjectIndicator = deleteCommand(indicatorList)

export const createProjectRisk = createCommand(riskList)
export const setProjectRiskField = setFieldCommand(riskList, ['title', 'likelihood', 'impact', 'measure', 'owner'])
export const moveProjectRisk = moveCommand(riskList)
export const deleteProjectRisk = deleteCommand(riskList)

export const createSignatory = createCommand(signatoryList)
export const setSignatoryField = setFieldCommand(signatoryList, ['title', 'role', 'position', 'acting', 'day'], readField)
export const moveSignatory = moveCommand(signatoryList)
export const deleteSignatory = deleteCommand(signatoryList)

/** Every command on the rows of a proposal, for the registry. */
export const PROPOSAL_COMMANDS = [
  createTargetGroup, setTargetGroupField, moveTargetGroup, deleteTargetGroup,
  createProjectIndicator, createOutcomeIndicator, setProjectIndicatorField, moveProjectIndicator, deleteProjectIndicator,
  createProjectRisk, setProjectRiskField, moveProjectRisk, deleteProjectRisk,
  createSignatory, setSignatoryField, moveSignatory, deleteSignatory
] as const
