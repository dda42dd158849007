import { z } from 'zod'
import { openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkTitle, setChanged } from '@shared/record/field-value'
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

/** Deletes a strategy. Errors: those of the lock. */
export const deleteStrategy = defineCommand({
  name: 'strategy.delete',
  type: 'edit',
  args: z.strictObject({ strategy: z.string() }),
  needs: ({ strategy }) => ({ ids: [strategy] }),
  decide(reader, { strategy }, context) {
    const open = openRecord(strategyRecord, strategy, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(strategyRecord, strategy)]) : open
  }
})
