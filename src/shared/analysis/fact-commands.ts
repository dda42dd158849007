import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { parseYear } from '@shared/kernel/calendar'
import { parseDecimal } from '@shared/kernel/decimal'
import { jsonSchema, type Json } from '@shared/kernel/json'
import { toArabicDigits } from '@shared/kernel/numerals'
import { parseThaiDay } from '@shared/kernel/thai-date'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan } from '@shared/plan/plan-lock'
import type { Plan } from '@shared/plan/plan-record'
import { create, defineCommand, remove, type CommandContext, type Intent, type Needs, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkTitle, setChanged } from '@shared/record/field-value'
import { inOrder, orderAtEnd, placeInOrder, placeOf, type OrderedRecord } from '@shared/record/order-key'
import { FACT_TABLES, factRecord, type Fact } from './fact-record'
import { itemsOf } from './fact-items'
import { checkListValue, setFieldCommand, type ListOf } from '@shared/plan/list-commands'

const factList: ListOf<typeof factRecord> = { name: 'fact', spec: factRecord, group: 'table' }

/** A figure as statistics are typed: a dash stands for "no figure". */
export function parseFigure(typed: string): Result<string, PlanError> {
  return /^\s*[-\u2013\u2014]?\s*$/.test(typed) ? ok('') : parseDecimal(typed)
}

function readFactField(field: string, value: Json): Result<Json, PlanError> {
  if (typeof value !== 'string') return ok(value)
  if (field === 'value') return parseFigure(value)
  if (field === 'year') return toArabicDigits(value).trim() === '' ? ok(0) : parseYear(value)
  if (field === 'sourceDate') return value.trim() === '' ? ok('') : parseThaiDay(value)
  return ok(field === 'unit' ? tidyLine(value) : value)
}

/** Adds items at the end of a table, one or a whole list of suggestions. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS`. */
export const createFact = defineCommand({
  name: 'fact.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), table: z.enum(FACT_TABLES), items: z.array(z.strictObject({ title: z.string(), unit: z.string() })).min(1).max(50) }),
  needs: ({ plan }) => needsOf(plan),
  decide(reader, { plan, table, items }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const siblings: OrderedRecord[] = reader.list(factRecord, plan).filter(({ fields }) => fields.table === table)
    const intents: Intent[] = []
    for (const { title, unit } of items) {
      const words = checkTitle(factRecord, title)
      if (!words.ok) return words
      const counted = checkListValue(factRecord, 'unit', unit, readFactField)
      if (!counted.ok) return counted
      const [id, order] = [context.newId(), orderAtEnd(siblings)]
      siblings.push({ id, fields: { order } })
      intents.push(create(factRecord, id, { table, order, title: words.value, unit: counted.value as string }))
    }
    return decided(open.value, intents)
  }
})

/** Writes one field of one figure. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `DECIMAL_INVALID`, `BAD_ARGUMENTS`. */
export const setFactField = setFieldCommand(factList, ['title', 'unit', 'year', 'value', 'source', 'sourceDate'], readFactField)

interface OpenItem {
  readonly plan: Plan
  readonly first: Fact
  readonly facts: readonly Fact[]
}

/** The figures of one item that a command names, in order; `NOT_FOUND` when one is gone. */
function openFacts(reader: RecordReader, plan: string, ids: readonly string[], context: CommandContext): Result<OpenItem, PlanError> {
  const open = openPlan(reader, plan, 'edit', context)
  if (!open.ok) return open
  const facts = inOrder(reader.list(factRecord, plan).filter(({ id }) => ids.includes(id)))
  const [first] = facts
  if (first === undefined || facts.length < new Set(ids).size) return err(planError('NOT_FOUND', { kind: factRecord.kind }))
  return ok({ plan: open.value, first, facts })
}

const ofItem = { plan: z.string(), facts: z.array(z.string()).min(1) }

function needsOf(plan: string): Needs {
  return { ids: [plan], lists: [{ plan, kind: factRecord.kind }] }
}

/** Writes what all years of an item share: its name, unit or source. Errors: as `setFactField`, `NOT_FOUND`. */
export const setFactItem = defineCommand({
  name: 'fact.setItem',
  type: 'edit',
  args: z.strictObject({ ...ofItem, field: z.enum(['title', 'unit', 'source', 'sourceDate']), value: jsonSchema }),
  needs: ({ plan }) => needsOf(plan),
  decide(reader, { plan, facts, field, value }, context) {
    const open = openFacts(reader, plan, facts, context)
    if (!open.ok) return open
    const judged = checkListValue(factRecord, field, value, readFactField)
    if (!judged.ok) return judged
    const change = { [field]: judged.value as string }
    return decided(open.value.plan, open.value.facts.flatMap((fact) => setChanged(factRecord, fact, change)))
  }
})

/**
 * Writes the figure of one year of an item: into the figure of that year, else into the one that has no year yet, else as a
 * new figure beside the others. Errors: as `setFactField`, `NOT_FOUND`.
 */
export const setFactYear = defineCommand({
  name: 'fact.setYear',
  type: 'edit',
  args: z.strictObject({ ...ofItem, year: z.number(), value: z.string() }),
  needs: ({ plan }) => needsOf(plan),
  decide(reader, { plan, facts, year, value }, context) {
    const open = openFacts(reader, plan, facts, context)
    if (!open.ok) return open
    const judged = parseFigure(value)
    if (!judged.ok) return judged
    const of = checkListValue(factRecord, 'year', year)
    if (!of.ok) return of
    const { plan: home, first, facts: years } = open.value
    const known = years.find(({ fields }) => fields.year === year) ?? years.find(({ fields }) => fields.year === 0)
    if (known !== undefined) return decided(home, setChanged(factRecord, known, { year, value: judged.value }))
    if (judged.value === '') return decided(home, [])
    return decided(home, [create(factRecord, context.newId(), { ...first.fields, year, value: judged.value })])
  }
})

/** Puts an item with all its years before another item of its table, or last. Errors: those of the lock, `NOT_FOUND`. */
export const moveFact = defineCommand({
  name: 'fact.move',
  type: 'edit',
  args: z.strictObject({ ...ofItem, before: z.string().nullable() }),
  needs: ({ plan }) => needsOf(plan),
  decide(reader, { plan, facts, before }, context) {
    const open = openFacts(reader, plan, facts, context)
    if (!open.ok) return open
    const { table } = open.value.first.fields
    const items = itemsOf(reader.list(factRecord, plan).filter(({ fields }) => fields.table === table))
    const mine = items.find((item) => item.facts.some(({ id }) => facts.includes(id)))
    const others = items.filter((item) => item !== mine)
    const at = before === null ? others.length : others.findIndex((item) => item.facts.some(({ id }) => id === before))
    if (mine === undefined || at < 0) return err(planError('NOT_FOUND', { kind: factRecord.kind }))
    const orders = placeInOrder(items.map(({ first }) => placeOf(first)), others.toSpliced(at, 0, mine).map(({ first }) => first.id))
    return decided(open.value.plan, items.flatMap(({ first, facts: years }) => years.flatMap((fact) => {
      return setChanged(factRecord, fact, { order: orders.get(first.id) ?? first.fields.order })
    })))
  }
})

/** Deletes an item with the years named. Errors: those of the lock, `NOT_FOUND`. */
export const deleteFact = defineCommand({
  name: 'fact.delete',
  type: 'edit',
  args: z.strictObject(ofItem),
  needs: ({ plan }) => needsOf(plan),
  decide(reader, { plan, facts }, context) {
    const open = openFacts(reader, plan, facts, context)
    if (!open.ok) return open
    return decided(open.value.plan, open.value.facts.map(({ id }) => remove(factRecord, id)))
  }
})
