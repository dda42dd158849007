import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { sealSchema } from '@shared/kernel/seal'
import { tidyLine } from '@shared/kernel/thai-text'
import { catalogueSchema } from '@shared/catalogue/catalogue-file'
import { entryOf } from '@shared/catalogue/library'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { alignmentRecord } from './alignment-record'
import { catalogueEditionRecord } from './catalogue-edition-record'
import { libraryOf, PROVINCIAL_PLAN } from './plan-library'

/**
 * Takes a reference plan from a file into the plan. No link moves by that: old links keep the version they name.
 * A signature that comes later, for what is here without one, is added to it. `seal` is only kept here: whether it fits the window asks
 * the shell before, and every device again.
 * Errors: those of the lock, `ALREADY_EXISTS` for a version that is here already, `BAD_ARGUMENTS`.
 */
export const takeInCatalogue = defineCommand({
  name: 'catalogueEdition.takeIn',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), catalogue: catalogueSchema, file: z.string(), seal: sealSchema.nullable().optional() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: catalogueEditionRecord.kind }] }),
  decide(reader, { plan, catalogue, file, seal }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const editions = reader.list(catalogueEditionRecord, plan)
    const library = libraryOf({ editions, goals: [] })
    const bare = seal == null ? undefined : editions.find(({ fields }) => fields.signer === '' && isSameContent(fields.content as Json, catalogue as Json))
    if (seal != null && bare !== undefined) return decided(open.value, setChanged(catalogueEditionRecord, bare, seal))
    const isTaken = entryOf(library, catalogue.id, catalogue.version) !== undefined || catalogue.id === PROVINCIAL_PLAN
    if (isTaken) return err(planError('ALREADY_EXISTS', { version: catalogue.version }))
    const judged = checkField(catalogueEditionRecord, 'content', catalogue as Json)
    if (!judged.ok) return judged
    return decided(open.value, [create(catalogueEditionRecord, context.newId(), {
      content: catalogue, file: tidyLine(file).slice(0, 255), takenInAt: context.now, takenInBy: context.actor.name.slice(0, 120), ...seal
    })])
  }
})

function isSameContent(held: Json, other: Json): boolean {
  return canonicalJson(held) === canonicalJson(other)
}

/** Takes an edition out again, as long as nothing points to it. Errors: those of the lock, `CATALOGUE_IN_USE` with the count of links. */
export const removeCatalogue = defineCommand({
  name: 'catalogueEdition.remove',
  type: 'edit',
  args: z.strictObject({ edition: z.string() }),
  needs: ({ edition }) => ({ ids: [edition], lists: [{ kind: alignmentRecord.kind, beside: edition }] }),
  decide(reader, { edition }, context) {
    const open = openRecord(catalogueEditionRecord, edition, reader, 'edit', context)
    if (!open.ok) return open
    const { content } = open.value.fields
    const links = reader.list(alignmentRecord, open.value.plan)
      .filter(({ fields }) => fields.catalogue === content?.id && fields.version === content.version)
    return links.length > 0 ? err(planError('CATALOGUE_IN_USE', { count: links.length })) : decided(open.value, [remove(catalogueEditionRecord, edition)])
  }
})
