import { BUDGET_STEPS } from '@shared/budget/step-amount-record'
import { STEP_ROLES } from '@shared/budget/step-amount-rules'
import type { Role } from '@shared/record/command'
import { FIELDS_OF, STEP_FIELDS, type ImportField, type Mapping, type SheetHolds } from '@shared/sheet/mapping'
import { choicesOf, type ColumnChoices, type SheetLook } from '@shared/sheet/sheet-look'

/** A sheet whose columns are being matched. */
export interface Matching {
  readonly look: SheetLook
  readonly choices: ColumnChoices
  /** The choices are those of the last file with the same headings. */
  readonly isRemembered: boolean
  /** What the choices are remembered by: the headings as the program found them. */
  readonly key: string
  /** A person said where the headings stand. */
  readonly isHeaderChosen: boolean
}

interface Found extends Pick<Matching, 'key' | 'isHeaderChosen'> {
  readonly holds: SheetHolds
  readonly role: Role
}

/** What a column may be taken for; a record's number stands only in the form of this program, which is not matched by hand. */
export function fieldsFor(holds: SheetHolds, role: Role): readonly ImportField[] {
  const foreign = new Set<ImportField>(BUDGET_STEPS.flatMap((step) => (STEP_ROLES[step].includes(role) ? [] : [STEP_FIELDS[step]])))
  return FIELDS_OF[holds].filter((field) => field !== 'record' && !foreign.has(field))
}

export function matchingOf(look: SheetLook, known: Mapping | undefined, { holds, role, ...rest }: Found): Matching {
  const choices = known === undefined ? { columns: look.guessed, defaults: {}, hiddenRows: 'skip' as const } : choicesOf(known, look)
  const allowed = new Set(fieldsFor(holds, role))
  const columns = Object.fromEntries(Object.entries(choices.columns).filter(([field]) => allowed.has(field as ImportField)))
  return { ...rest, look, choices: { ...choices, columns, holds }, isRemembered: known !== undefined }
}

/** What the choices for a sheet are remembered by; lines and amounts under the same headings are matched apart. */
export function mappingKey({ signature }: SheetLook, holds: SheetHolds): string {
  return holds === 'lines' ? signature : `${signature}-${holds}`
}

/** A mapping without what belongs to one file: its letter and day, and the row of headings unless a person chose it. */
export function rememberable({ headerRow, defaults, ...mapping }: Mapping, isHeaderChosen: boolean): Mapping {
  const { day: _day, reference: _reference, note: _note, ...kept } = defaults
  return { ...mapping, defaults: kept, ...(isHeaderChosen && headerRow !== undefined ? { headerRow } : {}) }
}
