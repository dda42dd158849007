import { describe, expect, test } from 'vitest'
import { conflictId } from '@shared/sync/conflict-card'
import { sectionId } from '@shared/narrative/section-id'
import { planId } from '@shared/plan/plan-ids'
import { planDigest } from '@shared/sync/plan-digest'
import { Bench, change, edit, id, OFFICE_A, OFFICE_A2, OFFICE_B, op, PLAN, PROJECT, REVIEWER } from './sync-fixture'

const LINE = id(3)
const PERIOD = { startYear: edit(2571), endYear: edit(2575) }
const SUBMISSION = id(4)

function setYear(n: number, v: number, base: number, was = 2571): ReturnType<typeof op> {
  return op(n, [change('set', 'project', PROJECT, { fiscalYear: edit(v, { s: base }, was) })])
}

function setTitle(n: number, v: string, base: number, hlc?: string): ReturnType<typeof op> {
  return op(n, [change('set', 'project', PROJECT, { title: edit(v, { s: base }, 'road') })], hlc === undefined ? {} : { hlc })
}

function digestOf(bench: Bench): string {
  return planDigest([...bench.records.values()].map(({ id: one, kind, doc, del }) => ({ id: one, kind, fields: doc, del })))
}

function submit(bench: Bench, n: number, edition = 1, submission = SUBMISSION): ReturnType<typeof op> {
  const plan = bench.records.get(PLAN)
  const base = (field: string): { s: number } => ({ s: plan?.marks[field]?.s ?? 0 })
  const digest = digestOf(bench)
  return op(n, [
    change('create', 'submission', submission, { edition: edit(edition), digest: edit(digest), decision: edit('pending'), sentBy: edit('Somchai') }),
    change('set', 'plan', PLAN, { state: edit('submitted', base('state')), submission: edit(submission, base('submission')), edition: edit(edition, base('edition')) })
  ], { type: 'submit', submit: { digest, from: bench.seq } })
}

function decide(bench: Bench, n: number, type: 'recall' | 'return' | 'approve', submission = SUBMISSION): ReturnType<typeof op> {
  const state = { recall: 'draft', return: 'returned', approve: 'approved' }[type]
  const decision = { recall: 'recalled', return: 'returned', approve: 'approved' }[type]
  const planBase = bench.records.get(PLAN)?.marks['state']?.s ?? 0
  const base = bench.records.get(submission)?.marks['decision']?.s ?? 0
  return op(n, [
    change('set', 'plan', PLAN, { state: edit(state, { s: planBase }) }), change('set', 'submission', submission, { decision: edit(decision, { s: base }) })
  ], { type, submission })
}

describe('two hands on one field (R4, R5)', () => {
  test('an edit made from what the centre holds is applied under its sequence number', () => {
    const bench = new Bench().start()
    expect(bench.apply(setYear(3, 2572, 2))).toMatchObject({ status: 'applied', conflicts: [] })
    expect(bench.records.get(PROJECT)).toMatchObject({ seq: 3, doc: { fiscalYear: 2572 }, marks: { fiscalYear: { s: 3, o: id(1_003) } } })
  })

  test('a second figure never replaces the committed one: both are on a card, whatever the clocks say', () => {
    const bench = new Bench().start()
    bench.apply(setYear(3, 2572, 2))
    const verdict = bench.apply({ ...setYear(4, 2573, 2), hlc: 'zzzzzzzzz-0000-000001' }, OFFICE_A2)
    expect(verdict).toMatchObject({ status: 'conflict', conflicts: [conflictId(PROJECT, 'fiscalYear', id(1_004))] })
    expect(bench.field(PROJECT, 'fiscalYear')).toBe(2572)
    expect(bench.cards()[0]?.doc).toMatchObject({ committed: 2572, contender: 2573, base: 2571, shown: 'committed', state: 'open', target: PROJECT })
  })

  test('different fields of one record merge without a word', () => {
    const bench = new Bench().start()
    bench.apply(setYear(3, 2572, 2))
    expect(bench.apply(setTitle(4, 'bridge', 2), OFFICE_A2).status).toBe('applied')
    expect(bench.records.get(PROJECT)?.doc).toMatchObject({ fiscalYear: 2572, title: 'bridge' })
  })

  test('free text shows the later hand and keeps the other', () => {
    const bench = new Bench().start()
    bench.apply(setTitle(3, 'bridge', 2, '0mywp5000-0000-000001'))
    bench.apply(setTitle(4, 'tunnel', 2, '0mywp9000-0000-000001'), OFFICE_A2)
    expect(bench.field(PROJECT, 'title')).toBe('tunnel')
    expect(bench.cards()[0]?.doc).toMatchObject({ committed: 'bridge', contender: 'tunnel', shown: 'contender' })
    const earlier = bench.apply(setTitle(5, 'ferry', 2, '0mywp1000-0000-000001'), OFFICE_A2)
    expect(bench.field(PROJECT, 'title')).toBe('tunnel')
    expect(bench.records.get(earlier.conflicts[0] ?? '')?.doc).toMatchObject({ committed: 'tunnel', contender: 'ferry', shown: 'committed' })
  })

  test('the same value is nothing new, and its author may build on it', () => {
    const bench = new Bench().start()
    bench.apply(setYear(3, 2572, 2))
    expect(bench.apply(setYear(4, 2572, 2), OFFICE_A2)).toMatchObject({ status: 'applied', conflicts: [] })
    expect(bench.records.get(PROJECT)?.seq).toBe(3)
    const next = op(5, [change('set', 'project', PROJECT, { fiscalYear: edit(2574, { o: id(1_004) }, 2572) })])
    expect(bench.apply(next, OFFICE_A2).status).toBe('applied')
    expect(bench.field(PROJECT, 'fiscalYear')).toBe(2574)
  })

  test('an author who goes on editing joins the own card', () => {
    const bench = new Bench().start()
    bench.apply(setYear(3, 2572, 2))
    bench.apply(setYear(4, 2573, 2), OFFICE_A2)
    bench.apply(op(5, [change('set', 'project', PROJECT, { fiscalYear: edit(2575, { o: id(1_004) }, 2573) })]), OFFICE_A2)
    expect(bench.cards()).toHaveLength(1)
    expect(bench.cards()[0]?.doc).toMatchObject({ committed: 2572, contender: 2575, contenderOp: id(1_005) })
  })

  test('two machines that made the same record offline meet', () => {
    const bench = new Bench().start()
    const again = op(3, [change('create', 'project', PROJECT, { title: edit('road'), fiscalYear: edit(2573) })])
    expect(bench.apply(again, OFFICE_A2).status).toBe('conflict')
    expect(bench.cards().map((card) => card.doc['field'])).toEqual(['fiscalYear'])
  })
})

describe('conflicts close only by a person who saw them (R6)', () => {
  function clashed(): { bench: Bench; card: string } {
    const bench = new Bench().start()
    bench.apply(setYear(3, 2572, 2))
    const card = bench.apply(setYear(4, 2573, 2), OFFICE_A2).conflicts[0] ?? ''
    return { bench, card }
  }

  function resolve(n: number, card: string, cardBase: number, value?: { v: number; base: number }): ReturnType<typeof op> {
    const setting = value === undefined ? [] : [change('set', 'project', PROJECT, { fiscalYear: edit(value.v, { s: value.base }, 2572) })]
    return op(n, [...setting, change('set', 'conflict', card, { state: edit('resolved', { s: cardBase }, 'open'), resolvedBy: edit('Malee') })], { type: 'resolve', resolve: { conflict: card } })
  }

  test('the chosen value is set and the card closed', () => {
    const { bench, card } = clashed()
    expect(bench.apply(resolve(5, card, 4, { v: 2573, base: 3 })).status).toBe('applied')
    expect(bench.field(PROJECT, 'fiscalYear')).toBe(2573)
    expect(bench.cards()).toEqual([])
  })

  test('STALE when the field or the card moved since', () => {
    const { bench, card } = clashed()
    bench.apply(setYear(5, 2574, 3, 2572))
    expect(bench.records.get(card)?.doc['committed']).toBe(2574)
    expect(bench.apply(resolve(6, card, 4))).toMatchObject({ status: 'refused', code: 'STALE' })
    expect(bench.apply(resolve(7, card, 5, { v: 2573, base: 3 }))).toMatchObject({ code: 'STALE' })
    expect(bench.apply(resolve(8, card, 5, { v: 2573, base: 5 })).status).toBe('applied')
    expect(bench.apply(resolve(9, card, 8))).toMatchObject({ code: 'STALE' })
  })

  test('nothing else may ride along', () => {
    const { bench, card } = clashed()
    const greedy = resolve(5, card, 4)
    const more = { ...greedy, changes: [...greedy.changes, change('set', 'plan', PLAN, { vision: edit('mine') })] }
    expect(bench.apply(more)).toMatchObject({ code: 'INVALID' })
  })
})

describe('deletion (R11)', () => {
  const seen = { title: edit(null, { s: 2 }, 'road'), fiscalYear: edit(null, { s: 2 }, 2571) }

  test('leaves a tombstone with its last values; a restore brings them back', () => {
    const bench = new Bench().start()
    expect(bench.apply(op(3, [change('delete', 'project', PROJECT, seen)])).status).toBe('applied')
    expect(bench.records.get(PROJECT)).toMatchObject({ del: true, seq: 3, doc: { title: 'road' } })
    expect(bench.apply(setYear(4, 2575, 2), OFFICE_A2)).toMatchObject({ status: 'refused', code: 'DELETED' })
    bench.apply(op(5, [change('restore', 'project', PROJECT)]))
    expect(bench.records.get(PROJECT)).toMatchObject({ del: false, seq: 5, doc: { title: 'road', fiscalYear: 2571 } })
  })

  test('STALE when a field was changed since, or something the author had not seen hangs on it', () => {
    const bench = new Bench().start()
    bench.apply(op(3, [change('create', 'budgetLine', LINE, { project: edit(PROJECT), rate: edit(100) })]), OFFICE_A2)
    expect(bench.apply(op(4, [change('delete', 'project', PROJECT, seen)]))).toMatchObject({ code: 'STALE', where: [{ ent: LINE, field: 'project' }] })
    bench.apply(setYear(5, 2575, 2), OFFICE_A2)
    expect(bench.apply(op(6, [change('delete', 'project', PROJECT, seen)]))).toMatchObject({ code: 'STALE', where: [{ ent: PROJECT, field: 'fiscalYear' }] })
    expect(bench.records.get(PROJECT)?.del).toBe(false)
  })

  test('a line cannot be added to a deleted project, a missing one or one of another plan', () => {
    const bench = new Bench().start()
    bench.apply(op(3, [change('delete', 'project', PROJECT, seen)]))
    const add = (n: number, project: string): ReturnType<typeof op> => op(n, [change('create', 'budgetLine', LINE, { project: edit(project) })])
    expect(bench.apply(add(4, PROJECT))).toMatchObject({ code: 'DELETED' })
    expect(bench.apply(add(5, id(77)))).toMatchObject({ code: 'MISSING' })
    expect(bench.apply(add(6, PLAN))).toMatchObject({ code: 'MISSING' })
    expect(bench.records.has(LINE)).toBe(false)
  })
})

describe('submission and the lock (R7, R8)', () => {
  test('what is locked is what was signed; the receipt is the sequence number; the plan is to be published', () => {
    const bench = new Bench().start()
    expect(bench.apply(submit(bench, 3))).toMatchObject({ status: 'applied', publish: PLAN })
    expect(bench.records.get(SUBMISSION)?.doc).toMatchObject({ receipt: 3, decision: 'pending', edition: 1 })
    expect(bench.field(PLAN, 'state')).toBe('submitted')
    expect(bench.apply(setYear(4, 2575, 2))).toMatchObject({ code: 'LOCKED', writes: [] })
  })

  test('STALE names what the author had not seen', () => {
    const bench = new Bench().start()
    const early = submit(bench, 4)
    bench.apply(setYear(3, 2575, 2), OFFICE_A2)
    expect(bench.apply(early)).toMatchObject({ code: 'STALE', where: [{ ent: PROJECT, field: 'fiscalYear' }] })
  })

  test('an open conflict bars a submission', () => {
    const bench = new Bench().start()
    bench.apply(setYear(3, 2572, 2))
    bench.apply(setYear(4, 2573, 2), OFFICE_A2)
    expect(bench.apply(submit(bench, 5))).toMatchObject({ code: 'STALE', where: [{ ent: PROJECT, field: 'fiscalYear' }] })
  })

  test('returned plans open again; approved ones do not; decisions name the submission they read', () => {
    const bench = new Bench().start()
    bench.apply(submit(bench, 3))
    expect(bench.apply(decide(bench, 4, 'return', id(55)), REVIEWER)).toMatchObject({ code: 'STALE' })
    expect(bench.apply(decide(bench, 5, 'return'), REVIEWER).status).toBe('applied')
    expect(bench.apply(setYear(6, 2575, 2)).status).toBe('applied')
    expect(bench.apply(submit(bench, 7, 2, id(5))).status).toBe('applied')
    expect(bench.apply(decide(bench, 8, 'approve', id(5)), REVIEWER).status).toBe('applied')
    expect(bench.apply(decide(bench, 9, 'recall', id(5)))).toMatchObject({ code: 'STATE' })
    expect(bench.apply(setYear(10, 2573, 6, 2575))).toMatchObject({ code: 'LOCKED' })
  })

  test('nobody writes a state by an edit', () => {
    const bench = new Bench().start()
    expect(bench.apply(op(3, [change('set', 'plan', PLAN, { state: edit('approved') })]))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(op(4, [change('create', 'submission', SUBMISSION, {})]))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(op(5, [change('create', 'conflict', id(9), {})]))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('who and what', () => {
  test('another office finds no way in', () => {
    const bench = new Bench().start()
    expect(bench.apply(setYear(3, 2575, 2), OFFICE_B)).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply({ ...setYear(4, 2575, 2), office: '51' }, OFFICE_B)).toMatchObject({ code: 'FORBIDDEN' })
    const mine = planId('51', 2571, 2575)
    const own = op(5, [change('create', 'plan', mine, PERIOD)], { plan: mine, office: '51' })
    expect(bench.apply(own, OFFICE_B).status).toBe('applied')
    const foreign = op(6, [change('set', 'project', PROJECT, { fiscalYear: edit(2575, { s: 2 }) })], { plan: mine, office: '51' })
    expect(bench.apply(foreign, OFFICE_B)).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply({ ...foreign, changes: [change('create', 'project', PROJECT, {})] }, OFFICE_B)).toMatchObject({ code: 'EXISTS' })
  })

  test('nobody occupies an id that follows from another office, period or part', () => {
    const bench = new Bench()
    const squat = op(1, [change('create', 'plan', PLAN, PERIOD)], { office: '51' })
    expect(bench.apply(squat, OFFICE_B)).toMatchObject({ status: 'refused', code: 'INVALID', where: [{ ent: PLAN, field: '' }], writes: [] })
    const otherYears = op(2, [change('create', 'plan', PLAN, { ...PERIOD, endYear: edit(2574) })])
    expect(bench.apply(otherYears)).toMatchObject({ code: 'INVALID', where: [{ ent: PLAN, field: '' }] })
    expect(bench.start().records.get(PLAN)?.office).toBe('50')
    const section = (n: number, ent: string): ReturnType<typeof op> => op(n, [change('create', 'section', ent, { part: edit('drive') })])
    for (const ent of [id(51), sectionId(PLAN, 'summary'), sectionId(planId('51', 2571, 2575), 'drive')]) {
      expect(bench.apply(section(3, ent))).toMatchObject({ code: 'INVALID', where: [{ ent, field: '' }] })
    }
    expect(bench.apply(section(4, sectionId(PLAN, 'drive'))).status).toBe('applied')
  })

  test('a reviewer comments on what was submitted, and only that', () => {
    const bench = new Bench().start()
    const remark = op(3, [change('create', 'comment', id(6), { target: edit(PROJECT), text: edit('why?') })], { type: 'comment' })
    expect(bench.apply(remark, REVIEWER)).toMatchObject({ code: 'MISSING' })
    bench.apply(submit(bench, 4))
    expect(bench.apply(remark, REVIEWER).status).toBe('applied')
    const answer = op(5, [change('set', 'comment', id(6), { answer: edit('because'), state: edit('answered') })], { type: 'comment' })
    expect(bench.apply(answer).status).toBe('applied')
    expect(bench.apply({ ...answer, opId: id(7), changes: [change('set', 'comment', id(6), { text: edit('mine') })] })).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(setYear(6, 2575, 2), REVIEWER)).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('a card about a remark is no way around the rules of remarks', () => {
    const bench = new Bench().start()
    bench.apply(submit(bench, 3))
    bench.apply(op(4, [change('create', 'comment', id(6), { target: edit(PROJECT), text: edit('why?'), state: edit('open') })], { type: 'comment' }), REVIEWER)
    bench.apply(op(5, [change('set', 'comment', id(6), { state: edit('closed', { s: 4 }, 'open') })], { type: 'comment' }), REVIEWER)
    bench.apply(op(6, [change('set', 'comment', id(6), { state: edit('answered', { s: 4 }, 'open') })], { type: 'comment' }))
    bench.apply(decide(bench, 7, 'return'), REVIEWER)
    const card = bench.cards()[0]?.id ?? ''
    const settled = (n: number, state: string): ReturnType<typeof op> => op(n, [
      change('set', 'comment', id(6), { state: edit(state, { s: 5 }, 'closed') }),
      change('set', 'conflict', card, { state: edit('resolved', { s: 6 }, 'open'), resolvedBy: edit('Malee') })
    ], { type: 'resolve', resolve: { conflict: card } })
    expect(bench.apply(settled(8, 'open'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(settled(9, 'answered')).status).toBe('applied')
  })

  test('two hands never make an amount that cannot be counted', () => {
    const bench = new Bench().start()
    bench.apply(op(3, [change('create', 'budgetLine', LINE, { project: edit(PROJECT), rate: edit(100), factors: edit([]) })]))
    expect(bench.apply(op(4, [change('set', 'budgetLine', LINE, { rate: edit(2 ** 51, { s: 3 }, 100) })])).status).toBe('applied')
    const more = op(5, [change('set', 'budgetLine', LINE, { factors: edit([{ quantity: 2, unit: 'sets' }], { s: 3 }, []) })])
    expect(bench.apply(more, OFFICE_A2)).toMatchObject({ status: 'refused', code: 'INVALID', where: [{ ent: LINE, field: 'rate' }] })
  })

  test('values are judged by the record specs, all or none', () => {
    const bench = new Bench().start()
    const half = op(3, [change('set', 'project', PROJECT, { title: edit('ok', { s: 2 }), fiscalYear: edit(1999, { s: 2 }) })])
    expect(bench.apply(half)).toMatchObject({ code: 'INVALID', where: [{ ent: PROJECT, field: 'fiscalYear' }], writes: [] })
    expect(bench.field(PROJECT, 'title')).toBe('road')
    expect(bench.apply(op(4, [change('set', 'project', PROJECT, { constructor: edit(1) })]))).toMatchObject({ code: 'INVALID' })
  })

  test('words of a newer program are kept for later, words of nobody are refused', () => {
    const bench = new Bench().start()
    const unknown = [change('set', 'project', PROJECT, { colour: edit('red') })]
    expect(bench.apply(op(3, unknown, { schema: 99 }))).toMatchObject({ status: 'deferred', writes: [] })
    expect(bench.apply(op(4, unknown))).toMatchObject({ status: 'refused', code: 'INVALID', where: [{ ent: PROJECT, field: 'colour' }] })
    expect(bench.apply(op(5, [change('set', 'project', id(88), { title: edit('x') })]), OFFICE_A)).toMatchObject({ code: 'MISSING' })
  })
})
