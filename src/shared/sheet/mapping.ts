import { z } from 'zod'
import type { BudgetStep } from '@shared/budget/step-amount-record'
import { FUND_SOURCES } from '@shared/project/project-record'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { fiscalYearSchema, isoDaySchema } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { MONEY_UNITS } from './read-number'

/** What a workbook holds: budget lines, or what the steps of the budget decided and paid for them. */
export const SHEET_HOLDS = ['lines', 'steps'] as const
export type SheetHolds = (typeof SHEET_HOLDS)[number]

/** The column that holds the amounts of a step. */
export const STEP_FIELDS = {
  request: 'stepRequest', bureau: 'stepBureau', cabinet: 'stepCabinet', committee: 'stepCommittee', act: 'stepAct', allocation: 'stepAllocation', commitment: 'stepCommitment',
  disbursement: 'stepDisbursement'
} as const satisfies Readonly<Record<BudgetStep, string>>

/** What a column of a foreign workbook may be taken for. Several columns may be parts of a category or of a product. */
export const IMPORT_FIELDS = [
  'record', 'code', 'project', 'fiscalYear', 'fundSource', 'leadAgency', 'area', 'category', 'item', 'factors', 'quantity', 'unit', 'rate', 'amount', 'stepRequest', 'stepBureau',
  'stepCabinet', 'stepCommittee', 'stepAct', 'stepAllocation', 'stepCommitment', 'stepDisbursement', 'day', 'reference', 'note', 'month1', 'month2', 'month3', 'month4', 'month5', 'month6', 'month7', 'month8', 'month9', 'month10', 'month11', 'month12', 'quarter1', 'quarter2', 'quarter3',
  'quarter4', 'thisYear', 'commitment', 'forward1', 'forward2', 'forward3'
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Which of them a workbook may have, by what it holds. */
export const FIELDS_OF: Readonly<Record<SheetHolds, readonly ImportField[]>> = {
  lines: ['record', 'project', 'fiscalYear', 'fundSource', 'leadAgency', 'area', 'category', 'item', 'factors', 'quantity', 'unit', 'rate', 'amount', 'note', 'month1', 'month2', 'month3', 'month4', 'month5', 'month6', 'month7', 'month8', 'month9', 'month10', 'month11', 'month12', 'quarter1', 'quarter2', 'quarter3', 'quarter4', 'thisYear', 'commitment', 'forward1', 'forward2', 'forward3'],
  steps: ['record', 'code', 'project', 'fiscalYear', 'leadAgency', 'category', 'item', ...Object.values(STEP_FIELDS), 'day', 'reference', 'note']
}

export const MAPPING_VERSION = 1

/** A column by the words of its heading, or by its letters as "#F". */
const columnSchema = z.string().min(1).max(300)

/**
 * How the columns of one kind of workbook are read, as data that is remembered. `name` is part of the identity of what is imported:
 * the same file under the same mapping meets its own records again.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(MAPPING_VERSION),
  name: z.string().min(1).max(100),
  /** Name of the sheet; else the first that shows. */
  sheet: z.string().max(100).optional(),
  /** Row of the headings, counted from 1; else it is looked for. */
  headerRow: z.int().min(0).max(1_000).optional(),
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.union([columnSchema, z.array(columnSchema).max(10)])).default({}),
  /** Unit of all money; else it is read from the sheet ("million baht"), else baht. */
  unit: z.enum(MONEY_UNITS).optional(),
  /** What holds where the sheet says nothing. */
  defaults: z.strictObject({
    project: z.string().max(500).optional(), fiscalYear: fiscalYearSchema.optional(), fundSource: z.enum(FUND_SOURCES).optional(), category: z.enum(BUDGET_CATEGORIES).optional(),
    /** Of amounts of steps: the day of the decision, its paper, and the reason of what is taken back. */
    day: isoDaySchema.optional(), reference: z.string().max(200).optional(), note: z.string().max(500).optional()
  }).default({}),
  hiddenRows: z.enum(['read', 'skip']).default('skip'),
  /** Absent: budget lines. */
  holds: z.enum(SHEET_HOLDS).optional(),
  /** What an amount of a step that adds up stands for: all of it by now (else), or this round alone. */
  rounds: z.enum(['total', 'part']).optional(),
  /** Whether the amount of a whole project is divided among its lines in proportion to what they ask for. */
  spread: z.boolean().optional()
})
export type Mapping = z.infer<typeof mappingSchema>

/** The mapping of a workbook nobody matched yet: everything is told by its words. */
export const GUESSED: Mapping = { version: MAPPING_VERSION, name: 'guessed', columns: {}, defaults: {}, hiddenRows: 'skip' }

/** Reads a mapping from parsed JSON. `SHEET_MAPPING_INVALID`, naming the first place at fault. */
export function parseMapping(data: unknown): Result<Mapping, PlanError> {
  const read = mappingSchema.safeParse(data)
  if (read.success) return ok(read.data)
  return err(planError('SHEET_MAPPING_INVALID', { place: read.error.issues[0]?.path.join('.') ?? '' }))
}
