import { moveSpan } from '@shared/activity/span'
import type { Commitment, Factor } from '@shared/budget/budget-line-record'
import { isIsoDay } from '@shared/kernel/calendar'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { CopyAmounts } from './copy-parts'
import { textIn, type ProjectRow } from './project-rows'

/** How the copy stands to its original. */
export interface CopyShift {
  /** Fiscal years later; below zero for earlier. */
  readonly years: number
  /** The fiscal year (B.E.) of the copy. */
  readonly fiscalYear: number
  readonly amounts: CopyAmounts
  /** ISO day on which it is copied. */
  readonly today: string
}

type Fields = ProjectRow['fields']
const MONTHS = 12

/** An ISO day some years later; the last of February where that year has no 29th. Empty stays empty. */
export function moveDay(day: string, years: number): string {
  if (day === '') return ''
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return isIsoDay(moved) ? moved : moved.replace(/29$/, '28')
}

/** Figures of the years ahead, seen from another year: what is no longer ahead falls away. */
function ahead<T>(figures: readonly T[], years: number): readonly T[] {
  return years < 0 ? [] : figures.slice(years)
}

/** What a project says of its own year, told anew in the year of the copy; what was reached and spent is not taken along. */
export function copiedProject(fields: Fields, { years, fiscalYear }: CopyShift): Fields {
  return {
    ...fields, fiscalYear, externalCode: '', startDay: moveDay(textIn(fields, 'startDay'), years), endDay: moveDay(textIn(fields, 'endDay'), years),
    forwardTargets: [...ahead(fields['forwardTargets'] as string[], years)],
    previousResult: '', previousAllocated: UNKNOWN_AMOUNT, previousSpent: UNKNOWN_AMOUNT
  }
}

/** A row of a project in the year of the copy; `undefined` when nothing is left of it to take along. */
export function copiedRow({ kind, fields }: ProjectRow, shift: CopyShift): Fields | undefined {
  switch (kind) {
    case 'activity': return fields['start'] === '' ? fields : { ...fields, ...moveSpan({ start: textIn(fields, 'start'), end: textIn(fields, 'end') }, shift.years * MONTHS) }
    case 'activityYear': return (fields['plan'] as string[]).length === 0 ? undefined : { ...fields, fiscalYear: Number(fields['fiscalYear']) + shift.years, result: [] }
    case 'budgetLine': return shift.amounts === 'full' ? { ...fields, ...movedLine(fields, shift) } : bareLine(fields)
    case 'signatory': return { ...fields, day: '' }
    case 'attachment': return { ...fields, attachedOn: shift.today }
    case 'alignment': return { ...fields, kept: '' }
    default: return fields
  }
}

/**
 * A line in the year of the copy. An item that is paid over several years and has a share in that year goes on with it; any other
 * begins anew, its years moved along.
 */
function movedLine(fields: Fields, { years, fiscalYear }: CopyShift): Fields {
  const forward = [...ahead(fields['forward'] as number[], years)]
  const commitments = fields['commitments'] as Commitment[]
  const share = commitments.find((each) => each.fiscalYear === fiscalYear)
  if (share === undefined) return { forward, commitments: commitments.map((each) => ({ ...each, fiscalYear: each.fiscalYear + years })) }
  const before = { fiscalYear: fiscalYear - years, satang: Math.max(Number(fields['thisYear']), 0) }
  const others = [before, ...commitments.filter((each) => each !== share)].sort((a, b) => a.fiscalYear - b.fiscalYear)
  return { forward, thisYear: share.satang, commitments: others, months: [] }
}

/** What a line is and how it is counted, without any figure. */
function bareLine(fields: Fields): Fields {
  const factors = (fields['factors'] as Factor[]).map(({ unit }) => ({ quantity: 0, unit }))
  return {
    ...fields, factors, rate: 0, months: [], forward: [], thisYear: UNKNOWN_AMOUNT, commitments: [], marketPrice: UNKNOWN_AMOUNT, overRateReason: '', priceReason: ''
  }
}
