import { beforeEach, describe, expect, it } from 'vitest'
import { conflictRecord } from '@shared/conflict/conflict-record'
import { resolveConflict } from '@shared/conflict/resolve-conflict'
import type { Json } from '@shared/kernel/json'
import { createPlan } from '@shared/plan/create-plan'
import { createIssue } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
let issue: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  issue = store.must(createIssue, { plan, title: 'เดิม' })
})

function open(field: string, committed: Json, contender: Json): string {
  const id = store.newId()
  store.put({ id, kind: conflictRecord.kind, office: '64', plan, view: { target: issue, targetKind: 'issue', field, committed, contender } })
  return id
}

describe('a conflict', () => {
  it('closes with the value a person chose', () => {
    const conflict = open('title', 'เดิม', 'ใหม่')
    const result = store.run(resolveConflict, { conflict, value: 'รวมกัน' })
    expect(result.ok && result.value.resolve).toEqual({ conflict })
    expect(store.get(issueRecord, issue).fields.title).toBe('รวมกัน')
    expect(store.get(conflictRecord, conflict).fields).toMatchObject({ state: 'resolved', resolvedBy: 'สมชาย ใจดี' })
    expect(store.run(resolveConflict, { conflict, value: 'อีก' })).toMatchObject({ error: { code: 'WRONG_STATE' } })
  })

  it('never takes a value of another shape', () => {
    expect(store.run(resolveConflict, { conflict: open('title', 'เดิม', 'ใหม่'), value: 5 })).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } })
  })
})
