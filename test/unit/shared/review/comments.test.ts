import { beforeEach, describe, expect, it } from 'vitest'
import { createIssue } from '@shared/issue/issue-commands'
import { sectionId } from '@shared/narrative/section-id'
import { createPlan } from '@shared/plan/create-plan'
import { addComment, answerComment, closeComment, reopenComment } from '@shared/review/comment-commands'
import { commentRecord } from '@shared/review/comment-record'
import { signPlan } from '../../sign-plan'
import { MemoryPlan } from '../plan/memory-plan'

const reviewer = { role: 'reviewer', office: null } as const
let store: MemoryPlan
let plan: string
let issue: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  issue = store.must(createIssue, { plan, title: 'ก' })
  store.must(signPlan, { plan })
})
const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const remark = () => ({ plan, target: issue, targetKind: 'issue', field: 'title', text: 'ขอให้ระบุพื้นที่' })

describe('a remark', () => {
  it('is made, answered, asked again and closed, though the plan is locked', () => {
    const comment = store.must(addComment, remark(), reviewer)
    expect(store.get(commentRecord, comment).fields).toMatchObject({ state: 'open', author: 'สมชาย ใจดี', at: store.context.now, target: issue })
    store.must(answerComment, { comment, answer: 'เพิ่มแล้ว ' })
    expect(store.get(commentRecord, comment).fields).toMatchObject({ state: 'answered', answer: 'เพิ่มแล้ว', answeredBy: 'สมชาย ใจดี' })
    store.must(reopenComment, { comment }, reviewer)
    store.must(answerComment, { comment, answer: 'เพิ่มอีก' })
    store.must(closeComment, { comment }, reviewer)
    expect(code(store.run(answerComment, { comment, answer: 'ก' }))).toBe('WRONG_STATE')
    expect(code(store.run(closeComment, { comment }, reviewer))).toBe('WRONG_STATE')
  })

  it('is the reviewer\'s to make and the office\'s to answer', () => {
    expect(code(store.run(addComment, remark()))).toBe('NOT_ALLOWED')
    const comment = store.must(addComment, remark(), reviewer)
    expect(code(store.run(answerComment, { comment, answer: 'ก' }, reviewer))).toBe('NOT_ALLOWED')
    expect(code(store.run(answerComment, { comment, answer: 'ก' }, { office: '65' }))).toBe('NOT_ALLOWED')
    expect(code(store.run(closeComment, { comment }))).toBe('NOT_ALLOWED')
    expect(code(store.run(reopenComment, { comment }))).toBe('NOT_ALLOWED')
  })

  it('may be about an official part that a plan of an earlier program has no record of', () => {
    const part = sectionId(plan, 'drive')
    store.rows.delete(part)
    const comment = store.must(addComment, { ...remark(), target: part, targetKind: 'section', field: 'content' }, reviewer)
    expect(store.get(commentRecord, comment).fields.target).toBe(part)
    const elsewhere = sectionId(store.newId(), 'drive')
    expect(code(store.run(addComment, { ...remark(), target: elsewhere, targetKind: 'section' }, reviewer))).toBe('NOT_FOUND')
    expect(code(store.run(addComment, { ...remark(), target: part, targetKind: 'issue' }, reviewer))).toBe('NOT_FOUND')
  })

  it('has words and a target in the plan', () => {
    expect(code(store.run(addComment, { ...remark(), text: ' ' }, reviewer))).toBe('COMMENT_EMPTY')
    expect(code(store.run(addComment, { ...remark(), text: 'ก'.repeat(5_001) }, reviewer))).toBe('TEXT_TOO_LONG')
    expect(code(store.run(addComment, { ...remark(), target: store.newId() }, reviewer))).toBe('NOT_FOUND')
    expect(code(store.run(addComment, { ...remark(), targetKind: 'kpi' }, reviewer))).toBe('NOT_FOUND')
    expect(code(store.run(addComment, { ...remark(), target: plan, targetKind: 'plan', field: 'vision' }, reviewer))).toBe('ok')
  })
})
