import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { ownWordRecord } from './own-word-record'

/** Adds a word that is right here; one that is known already changes nothing. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const addOwnWord = defineCommand({
  name: 'ownWord.add',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), word: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: ownWordRecord.kind }] }),
  decide(reader, { plan, word }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const tidy = tidyLine(word)
    if (tidy === '') return err(planError('TITLE_EMPTY'))
    const judged = checkField(ownWordRecord, 'word', tidy)
    if (!judged.ok) return judged
    const isKnown = reader.list(ownWordRecord, plan).some(({ fields }) => fields.word === tidy)
    return decided(open.value, isKnown ? [] : [create(ownWordRecord, context.newId(), { word: tidy })])
  }
})

/** Takes a word out again. Errors: those of the lock. */
export const removeOwnWord = defineCommand({
  name: 'ownWord.remove',
  type: 'edit',
  args: z.strictObject({ item: z.string() }),
  needs: ({ item }) => ({ ids: [item] }),
  decide(reader, { item }, context) {
    const open = openRecord(ownWordRecord, item, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(ownWordRecord, item)]) : open
  }
})
