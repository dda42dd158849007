import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { createCommand, moveCommand, setFieldCommand, type ListOf } from '@shared/plan/list-commands'
import { citationRecord, quadrantsOf, swotRecord, towsRecord } from './swot-record'

const swotList: ListOf<typeof swotRecord> = { name: 'swot', spec: swotRecord, group: 'quadrant' }
const towsList: ListOf<typeof towsRecord> = { name: 'tows', spec: towsRecord, group: 'cell' }

export const createSwot = createCommand(swotList)
export const setSwotField = setFieldCommand(swotList, ['title', 'evidence', 'evidenceSource', 'priority'])
export const moveSwot = moveCommand(swotList)

/** Deletes an entry of the SWOT with the citations that name it; the strategies stay. Errors: those of the lock. */
export const deleteSwot = defineCommand({
  name: 'swot.delete',
  type: 'edit',
  args: z.strictObject({ record: z.string() }),
  needs: ({ record }) => ({ ids: [record], lists: [{ kind: citationRecord.kind, beside: record }] }),
  decide(reader, { record }, context) {
    const open = openRecord(swotRecord, record, reader, 'edit', context)
    if (!open.ok) return open
    const citations = reader.list(citationRecord, open.value.plan).filter(({ fields }) => fields.swot === record)
    return decided(open.value, [...citations.map(({ id }) => remove(citationRecord, id)), remove(swotRecord, record)])
  }
})

export const createTows = createCommand(towsList)
export const setTowsField = setFieldCommand(towsList, ['title'])
export const moveTows = moveCommand(towsList)

/** Deletes a strategy of the TOWS matrix with its citations. Errors: those of the lock. */
export const deleteTows = defineCommand({
  name: 'tows.delete',
  type: 'edit',
  args: z.strictObject({ record: z.string() }),
  needs: ({ record }) => ({ ids: [record], lists: [{ kind: citationRecord.kind, beside: record }] }),
  decide(reader, { record }, context) {
    const open = openRecord(towsRecord, record, reader, 'edit', context)
    if (!open.ok) return open
    const citations = reader.list(citationRecord, open.value.plan).filter(({ fields }) => fields.tows === record)
    return decided(open.value, [...citations.map(({ id }) => remove(citationRecord, id)), remove(towsRecord, record)])
  }
})

const pair = z.strictObject({ tows: z.string(), swot: z.string() })

/**
 * Names an entry of the SWOT that a strategy rests on. Errors: those of the lock, `NOT_FOUND`, `ALREADY_EXISTS`,
 * `CITATION_OUTSIDE_CELL` when the entry is of another letter than the two of the cell.
 */
export const citeSwot = defineCommand({
  name: 'tows.cite',
  type: 'edit',
  args: pair,
  needs: ({ tows, swot }) => ({ ids: [tows, swot], lists: [{ kind: citationRecord.kind, beside: tows }] }),
  decide(reader, { tows, swot }, context) {
    const open = openRecord(towsRecord, tows, reader, 'edit', context)
    if (!open.ok) return open
    const entry = reader.get(swotRecord, swot)
    if (entry === undefined || entry.plan !== open.value.plan) return err(planError('NOT_FOUND', { kind: swotRecord.kind }))
    const { cell } = open.value.fields
    if (!quadrantsOf(cell).includes(entry.fields.quadrant)) return err(planError('CITATION_OUTSIDE_CELL', { cell: cell.toUpperCase() }))
    const known = reader.list(citationRecord, open.value.plan).some(({ fields }) => fields.tows === tows && fields.swot === swot)
    if (known) return err(planError('ALREADY_EXISTS'))
    return decided(open.value, [create(citationRecord, context.newId(), { tows, swot })])
  }
})

/** Takes a citation back, also where two devices made it twice. Errors: those of the lock. */
export const unciteSwot = defineCommand({
  name: 'tows.uncite',
  type: 'edit',
  args: pair,
  needs: ({ tows }) => ({ ids: [tows], lists: [{ kind: citationRecord.kind, beside: tows }] }),
  decide(reader, { tows, swot }, context) {
    const open = openRecord(towsRecord, tows, reader, 'edit', context)
    if (!open.ok) return open
    const citations = reader.list(citationRecord, open.value.plan).filter(({ fields }) => fields.tows === tows && fields.swot === swot)
    return decided(open.value, citations.map(({ id }) => remove(citationRecord, id)))
  }
})
