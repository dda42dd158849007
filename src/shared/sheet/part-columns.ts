import type { LinePart } from '@shared/budget/line-parts'
import type { ImportField } from './mapping'

const MONTHS = ['month1', 'month2', 'month3', 'month4', 'month5', 'month6', 'month7', 'month8', 'month9', 'month10', 'month11', 'month12'] as const

/** The columns that hold one part of a line each. October is the first month. */
export const PART_FIELDS: readonly { readonly field: ImportField; readonly part: LinePart }[] = [
  ...MONTHS.map((field, index) => ({ field, part: `months.${String(index)}` })),
  ...(['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const).map((field, index) => ({ field, part: `quarters.${String(index)}` })),
  { field: 'thisYear', part: 'thisYear' },
  ...(['forward1', 'forward2', 'forward3'] as const).map((field, index) => ({ field, part: `forward.${String(index)}` }))
]

/** The year (B.E.) that the heading of a column of commitments names; `undefined` where it names none. */
export function yearOfHeading(heading: string): number | undefined {
  const [found] = /2[4-6]\d\d/.exec(heading) ?? []
  return found === undefined ? undefined : Number(found)
}

/** What a part is called in a report: the field of its column, and the year of a commitment. */
export function fieldOfColumn(part: LinePart): { readonly field: ImportField; readonly year?: number } {
  const known = PART_FIELDS.find((each) => each.part === part)
  return known === undefined ? { field: 'commitment', year: Number(part.split('.')[1]) } : { field: known.field }
}
