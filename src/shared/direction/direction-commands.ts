import { z } from 'zod'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { coreValueRecord, missionRecord, planGoalRecord, type DirectionRecord } from './direction-record'

/** The four things one does with a list of the direction; `item` is the id of its record. */
function commandsOf<R extends DirectionRecord>(spec: R) {
  const item = z.strictObject({ item: z.string() })
  return {
    /** Adds one at the end. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
    create: defineCommand({
      name: `${spec.kind}.create`,
      type: 'edit',
      args: z.strictObject({ plan: z.string(), title: z.string() }),
      needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: spec.kind }] }),
      decide(reader, { plan, title }, context) {
        const open = openPlan(reader, plan, 'edit', context)
        if (!open.ok) return open
        const words = checkTitle(spec, title)
        if (!words.ok) return words
        const order = orderAtEnd(reader.list<DirectionRecord>(spec, plan))
        return decided(open.value, [create<DirectionRecord>(spec, context.newId(), { order, title: words.value })])
      }
    }),
    /** Renames it. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
    setTitle: defineCommand({
      name: `${spec.kind}.setTitle`,
      type: 'edit',
      args: item.extend({ title: z.string() }),
      needs: ({ item: id }) => ({ ids: [id] }),
      decide(reader, { item: id, title }, context) {
        const open = openRecord<DirectionRecord>(spec, id, reader, 'edit', context)
        if (!open.ok) return open
        const words = checkTitle(spec, title)
        return words.ok ? decided(open.value, setChanged<DirectionRecord>(spec, open.value, { title: words.value })) : words
      }
    }),
    /** Puts it before another, or last. Errors: those of the lock, `NOT_FOUND`. */
    move: defineCommand({
      name: `${spec.kind}.move`,
      type: 'edit',
      args: item.extend({ before: z.string().nullable() }),
      needs: ({ item: id }) => ({ ids: [id], lists: [{ kind: spec.kind, beside: id }] }),
      decide(reader, { item: id, before }, context) {
        const open = openRecord<DirectionRecord>(spec, id, reader, 'edit', context)
        if (!open.ok) return open
        const moved = moveBefore<DirectionRecord>(spec, reader.list<DirectionRecord>(spec, open.value.plan), open.value, before)
        return moved.ok ? decided(open.value, moved.value) : moved
      }
    }),
    /** Deletes it. Errors: those of the lock. */
    delete: defineCommand({
      name: `${spec.kind}.delete`,
      type: 'edit',
      args: item,
      needs: ({ item: id }) => ({ ids: [id] }),
      decide(reader, { item: id }, context) {
        const open = openRecord<DirectionRecord>(spec, id, reader, 'edit', context)
        return open.ok ? decided(open.value, [remove(spec, id)]) : open
      }
    })
  }
}

/** What one does with พันธกิจ. */
export const missionCommands = commandsOf(missionRecord)
/** What one does with ค่านิยม. */
export const coreValueCommands = commandsOf(coreValueRecord)
/** What one does with เป้าประสงค์รวม. */
export const planGoalCommands = commandsOf(planGoalRecord)

/** Says what a core value means. Errors: those of the lock, `TEXT_TOO_LONG`. */
export const setCoreValueMeaning = defineCommand({
  name: 'coreValue.setMeaning',
  type: 'edit',
  args: z.strictObject({ item: z.string(), meaning: z.string() }),
  needs: ({ item }) => ({ ids: [item] }),
  decide(reader, { item, meaning }, context) {
    const open = openRecord(coreValueRecord, item, reader, 'edit', context)
    if (!open.ok) return open
    const words = tidyLine(meaning)
    const judged = checkField(coreValueRecord, 'meaning', words)
    return judged.ok ? decided(open.value, setChanged(coreValueRecord, open.value, { meaning: words })) : judged
  }
})

/** Every command of this noun, for the registry. */
export const DIRECTION_COMMANDS = [missionCommands, coreValueCommands, planGoalCommands].flatMap((commands) => Object.values(commands))
