import { z } from 'zod'
import { PIVOT_AXES, type PivotAxis } from '@shared/budget/budget-pivot'
import type { PivotLayout } from '@shared/budget/pivot-tree'
import type { ViewForm } from '@renderer/fields/named-views'

export const MONEY_UNITS = ['baht', 'million'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

/** The key by which rows are put in order of their total; every other is the key of a column. */
export const BY_TOTAL = ' total'

const axisSchema = z.enum(PIVOT_AXES)
const viewSchema = z.strictObject({
  /** Outermost first; each axis once, none of them that of the columns. */
  rows: z.array(axisSchema).min(1).max(PIVOT_AXES.length),
  column: z.union([axisSchema, z.literal('none')]),
  filters: z.partialRecord(axisSchema, z.array(z.string())),
  unit: z.enum(MONEY_UNITS),
  commitments: z.boolean(),
  sharesDistricts: z.boolean(),
  /** Whether rows stand open, but for those named by their paths. */
  isOpen: z.boolean(),
  except: z.array(z.string()),
  sort: z.strictObject({ by: z.string(), descending: z.boolean() }).nullable()
}).refine(({ rows, column }) => new Set([...rows, column]).size === rows.length + 1)

/** How one person lays the budget out. */
export type PivotView = Readonly<z.infer<typeof viewSchema>>

export const PLAIN_PIVOT: PivotView = {
  rows: ['category', 'source'], column: 'year', filters: {}, unit: 'baht', commitments: false, sharesDistricts: false, isOpen: true, except: [], sort: null
}

/** How it is remembered on this machine. */
export const PIVOT_VIEW: ViewForm<PivotView> = { plain: PLAIN_PIVOT, schema: viewSchema }

export function layoutOf({ rows, column, filters }: Pick<PivotView, 'rows' | 'column' | 'filters'>): PivotLayout {
  return { rows, column: column === 'none' ? null : column, filters }
}

/** A row by its path, as it is remembered. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path)
}

/** Other rows than before: what was folded names nothing any more. */
function laidOut(view: PivotView, change: Partial<PivotView>): PivotView {
  return { ...view, ...change, except: [] }
}

/** One more level, innermost; an axis that was the columns' leaves them. */
export function withRow(view: PivotView, axis: PivotAxis): PivotView {
  if (view.rows.includes(axis)) return view
  const isColumn = view.column === axis
  return laidOut(view, { rows: [...view.rows, axis], column: isColumn ? 'none' : view.column, sort: isColumn ? null : view.sort })
}

/** The last level stays. */
export function withoutRow(view: PivotView, axis: PivotAxis): PivotView {
  const rows = view.rows.filter((each) => each !== axis)
  return rows.length === 0 ? view : laidOut(view, { rows })
}

/** Puts a level outside of another one, or innermost. */
export function withRowBefore(view: PivotView, axis: PivotAxis, before: PivotAxis | null): PivotView {
  const others = view.rows.filter((each) => each !== axis)
  const at = before === null ? others.length : others.indexOf(before)
  return at < 0 ? view : laidOut(view, { rows: others.toSpliced(at, 0, axis) })
}

/** An axis taken from the only level of rows changes places with the columns. */
export function withColumn(view: PivotView, column: PivotView['column']): PivotView {
  const rows = view.rows.filter((each) => each !== column)
  const left = view.column === 'none' ? PIVOT_AXES.filter((axis) => axis !== column).slice(0, 1) : [view.column]
  return laidOut(view, { column, rows: rows.length === 0 ? left : rows, sort: null })
}

/** Narrowed to these keys; `null` narrows nothing. */
export function withFilter(view: PivotView, axis: PivotAxis, keys: readonly string[] | null): PivotView {
  const { [axis]: _gone, ...others } = view.filters
  return { ...view, filters: keys === null ? others : { ...others, [axis]: [...keys] } }
}

/** Opens a row that is folded, folds one that is open. */
export function withToggled(view: PivotView, path: readonly string[]): PivotView {
  const key = pathKey(path)
  return { ...view, except: view.except.includes(key) ? view.except.filter((each) => each !== key) : [...view.except, key] }
}

export function withAll(view: PivotView, isOpen: boolean): PivotView {
  return { ...view, isOpen, except: [] }
}

/** Largest first, then smallest first, then in the order of the axis again. */
export function withSort(view: PivotView, by: string): PivotView {
  const { sort } = view
  if (sort?.by !== by) return { ...view, sort: { by, descending: true } }
  return { ...view, sort: sort.descending ? { by, descending: false } : null }
}
