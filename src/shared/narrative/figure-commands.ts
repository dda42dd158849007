import { z } from 'zod'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { defineCommand, remove, set, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { setChanged } from '@shared/record/field-value'
import { isSettled, ownFigure, revived } from './figure-care'
import { figureRecord } from './figure-record'
import { paragraphRecord } from './paragraph-record'

/** Says what a picture shows. Errors: those of the lock, `BAD_ARGUMENTS`. */
export const describeFigure = defineCommand({
  name: 'narrative.describeFigure',
  type: 'edit',
  args: z.strictObject({ figure: z.string(), alt: figureRecord.fields.alt.schema }),
  needs: ({ figure }) => ({ ids: [figure] }),
  decide(reader, { figure, alt }, context) {
    const open = openRecord(figureRecord, figure, reader, 'edit', context)
    return open.ok ? decided(open.value, setChanged(figureRecord, open.value, { alt })) : open
  }
})

/**
 * Mends what earlier versions and two hands at once left behind: of `unshown` the pictures that no block shows go, once they are old
 * enough that their block cannot still be on its way; of `missing` those that blocks show come back, or are copied into this plan.
 * Errors: those of the lock.
 */
export const tidyFigures = defineCommand({
  name: 'narrative.tidyFigures',
  type: 'edit',
  isQuiet: true,
  args: z.strictObject({ plan: z.string(), unshown: z.array(z.string()).max(500), missing: z.array(z.string()).max(500) }),
  needs: ({ plan, unshown, missing }) => ({ ids: [plan, ...unshown, ...missing], lists: [{ plan, kind: paragraphRecord.kind }], may: [figureRecord.kind] }),
  decide(reader, { plan, unshown, missing }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const blocks = reader.list(paragraphRecord, plan)
    const shown = new Set(blocks.map(({ fields }) => fields.figure))
    const left = unshown.filter((id) => !shown.has(id) && isSettled(id, context.now) && reader.get(figureRecord, id)?.plan === plan)
    const wanted = missing.filter((id) => shown.has(id))
    return decided(open.value, [...left.map((id) => remove(figureRecord, id)), ...wanted.flatMap((id) => found(reader, plan, id))])
  }
})

/** What puts a picture back where blocks of this plan show it; nothing for one that this device never had. */
function found(reader: RecordReader, plan: string, id: string): readonly Intent[] {
  const own = ownFigure(reader, plan, id)
  if (own.id === id) return revived(reader, plan, id)
  const shifted = reader.list(paragraphRecord, plan).filter(({ fields }) => fields.figure === id)
  return [
    ...(own.made === undefined ? revived(reader, plan, own.id) : [own.made]), ...shifted.map((block) => set(paragraphRecord, block.id, { figure: own.id }))
  ]
}
