import { z } from 'zod'
import { openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove, set } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkTitle, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { issueRecord, strategyRecord } from './issue-record'

/** Adds a strategy at the end of an issue. Errors: those of the lock, `NOT_FOUND`, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const createStrategy = defineCommand({
  name: 'strategy.create',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), issue: z.string(), title: z.string() }),
  needs: ({ issue }) => ({ ids: [issue], lists: [{ kind: strategyRecord.kind, beside: issue }] }),
  decide(reader, { issue, title }, context) {
    const open = openRecord(issueRecord, issue, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(strategyRecord, title)
    if (!words.ok) return words
    const siblings = reader.list(strategyRecord, open.value.plan).filter(({ fields }) => fields.issue === issue)
    return decided(open.value, [
      create(strategyRecord, context.newId(), { issue, order: orderAtEnd(siblings), title: words.value })
    ])
  }
})

/** Renames a strategy. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`. */
export const setStrategyTitle = defineCommand({
  name: 'strategy.setTitle',
  type: 'edit',
  args: z.strictObject({ strategy: z.string(), title: z.string() }),
  needs: ({ strategy }) => ({ ids: [strategy] }),
  decide(reader, { strategy, title }, context) {
    const open = openRecord(strategyRecord, strategy, reader, 'edit', context)
    if (!open.ok) return open
    const words = checkTitle(strategyRecord, title)
    return words.ok ? decided(open.value, setChanged(strategyRecord, open.value, { title: words.value })) : words
  }
})

/** Puts a strategy before another of its issue, or last. Errors: those of the lock, `NOT_FOUND`. */
export const moveStrategy = defineCommand({
  name: 'strategy.move',
  type: 'edit',
  args: z.strictObject({ strategy: z.string(), before: z.string().nullable() }),
  needs: ({ strategy }) => ({ ids: [strategy], lists: [{ kind: strategyRecord.kind, beside: strategy }] }),
  decide(reader, { strategy, before }, context) {
    const open = openRecord(strategyRecord, strategy, reader, 'edit', context)
    if (!open.ok) return open
    const siblings = reader.list(strategyRecord, open.value.plan).filter(({ fields }) => fields.issue === open.value.fields.issue)
    const moved = moveBefore(strategyRecord, siblings, open.value, before)
    return moved.ok ? decided(open.value, moved.value) : moved
  }
})

/** Deletes a strategy; its projects stay, without one. Errors: those of the lock. */
export const deleteStrategy = defineCommand({
  name: 'strategy.delete',
  type: 'edit',
  args: z.strictObject({ strategy: z.string() }),
  needs: ({ strategy }) => ({ ids: [strategy], lists: [{ kind: projectRecord.kind, beside: strategy }] }),
  decide(reader, { strategy }, context) {
    const open = openRecord(strategyRecord, strategy, reader, 'edit', context)
    if (!open.ok) return open
    const projects = reader.list(projectRecord, open.value.plan).filter(({ fields }) => fields.strategy === strategy)
    return decided(open.value, [...projects.map(({ id }) => set(projectRecord, id, { strategy: '' })), remove(strategyRecord, strategy)])
  }
})
