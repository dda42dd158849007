import { describe, expect, test } from 'vitest'
import { conflictId } from '@shared/sync/conflict-card'
import { sectionId } from '@shared/narrative/section-id'
import { planId } from '@shared/plan/plan-ids'
import type { Op } from '@shared/sync/op'
import { Bench, change, decide, edit, id, OFFICE_A, OFFICE_A2, OFFICE_B, op, PLAN, PROJECT, REVIEWER, submit, SUBMISSION } from './sync-fixture'

const LINE = id(3)
const PERIOD = { startYear: edit(2571), endYear: edit(2575) }

function setYear(n: number, v: number, base: number, was = 2571): ReturnType<typeof op> {
  return op(n, [change('set', 'project', PROJECT, { fiscalYear: edit(v, { s: base }, was) })])
}

function setTitle(n: number, v: string, base: number, hlc?: string): ReturnType<typeof op> {
  return op(n, [change('set', 'project', PROJECT, { title: edit(v, { s: base }, 'road') })], hlc === undefined ? {} : { hlc })
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

  const remark = (n: number, more: Op['changes'][number]['fields'] = {}): Op =>
    op(n, [change('create', 'comment', id(6), { target: edit(PROJECT), text: edit('why?'), author: edit('Somchai'), ...more })], { type: 'comment' })
  const onRemark = (n: number, fields: Op['changes'][number]['fields'], name = 'Somchai'): Op =>
    op(n, [change('set', 'comment', id(6), fields)], { type: 'comment', actor: { id: id(801), name } })
  const remarked = (): Bench => {
    const bench = new Bench().start()
    bench.apply(submit(bench, 3))
    expect(bench.apply(remark(4), REVIEWER).status).toBe('applied')
    return bench
  }

  test('a reviewer comments on what was submitted, and only that', () => {
    const bench = new Bench().start()
    expect(bench.apply(remark(3), REVIEWER)).toMatchObject({ code: 'MISSING' })
    bench.apply(submit(bench, 4))
    expect(bench.apply(remark(3), REVIEWER).status).toBe('applied')
    const answer = onRemark(5, { answer: edit('because'), answeredBy: edit('Somchai'), state: edit('answered') })
    expect(bench.apply(answer).status).toBe('applied')
    expect(bench.apply(onRemark(7, { text: edit('mine') }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(setYear(6, 2575, 2), REVIEWER)).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('a remark on an official part needs no record of it, one on a part of another plan does', () => {
    const bench = new Bench().start()
    bench.apply(submit(bench, 3))
    const about = (n: number, target: string): Op =>
      op(n, [change('create', 'comment', id(60 + n), { target: edit(target), targetKind: edit('section'), text: edit('why?'), author: edit('Somchai') })], { type: 'comment' })
    expect(bench.records.has(sectionId(PLAN, 'drive'))).toBe(false)
    expect(bench.apply(about(4, sectionId(PLAN, 'drive')), REVIEWER).status).toBe('applied')
    expect(bench.apply(about(5, sectionId(id(77), 'drive')), REVIEWER)).toMatchObject({ code: 'MISSING' })
    expect(bench.apply(about(6, id(78)), REVIEWER)).toMatchObject({ code: 'MISSING' })
  })

  test('a remark and its answer bear the name of who wrote them', () => {
    const bench = new Bench().start()
    bench.apply(submit(bench, 3))
    expect(bench.apply(remark(4, { author: edit('Malee') }), REVIEWER)).toMatchObject({ code: 'FORBIDDEN', where: [{ ent: id(6), field: 'author' }] })
    expect(bench.apply(remark(5, { state: edit('answered') }), REVIEWER)).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(remark(6), REVIEWER).status).toBe('applied')
    expect(bench.apply(onRemark(7, { text: edit('harsher', { s: 6 }) }, 'Malee'), REVIEWER)).toMatchObject({ code: 'FORBIDDEN', where: [{ ent: id(6), field: 'text' }] })
    expect(bench.apply(onRemark(8, { author: edit('Malee', { s: 6 }) }, 'Malee'), REVIEWER)).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(onRemark(9, { author: edit('Malee', { s: 6 }) }), REVIEWER)).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply({ ...remark(10, { text: edit('harsher'), author: edit('Malee') }), actor: { id: id(802), name: 'Malee' } }, REVIEWER)).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(onRemark(11, { text: edit('why, please?', { s: 6 }) }), REVIEWER).status).toBe('applied')
    expect(bench.apply(onRemark(12, { answer: edit('a'), answeredBy: edit('Somchai') }, 'Malee'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(onRemark(13, { answer: edit('a'), answeredBy: edit('Malee') }, 'Malee')).status).toBe('applied')
    expect(bench.apply(onRemark(14, { answer: edit('b', { s: 13 }) }))).toMatchObject({ code: 'FORBIDDEN', where: [{ ent: id(6), field: 'answeredBy' }] })
    expect(bench.apply(onRemark(15, { answer: edit('b', { s: 13 }) }, 'Malee')).status).toBe('applied')
    expect(bench.records.get(id(6))?.doc).toMatchObject({ text: 'why, please?', author: 'Somchai', answer: 'b', answeredBy: 'Malee' })
  })

  test('a closed remark is not answered', () => {
    const bench = remarked()
    expect(bench.apply(onRemark(5, { state: edit('closed') }, 'Malee'), REVIEWER).status).toBe('applied')
    const late = { answer: edit('late'), answeredBy: edit('Somchai'), state: edit('answered', { s: 5 }, 'closed') }
    expect(bench.apply(onRemark(6, late))).toMatchObject({ code: 'STATE', where: [{ ent: id(6), field: 'state' }], writes: [] })
  })

  test('two hands on a remark open no conflict: who had not seen the other is told so', () => {
    const bench = remarked()
    const answered = (n: number, answer: string, name: string): Op =>
      onRemark(n, { answer: edit(answer), answeredBy: edit(name), state: edit('answered') }, name)
    expect(bench.apply(answered(5, 'a', 'Somchai')).status).toBe('applied')
    expect(bench.apply(onRemark(6, { state: edit('closed') }), REVIEWER)).toMatchObject({ code: 'STALE', where: [{ ent: id(6), field: 'state' }] })
    expect(bench.apply(answered(7, 'b', 'Malee'), OFFICE_A2)).toMatchObject({ code: 'STALE', where: [{ ent: id(6), field: 'answer' }] })
    expect(bench.apply(answered(8, 'a', 'Somchai'), OFFICE_A2)).toMatchObject({ status: 'applied', conflicts: [] })
    expect(bench.apply(onRemark(9, { state: edit('closed', { s: 5 }, 'answered') }), REVIEWER).status).toBe('applied')
    expect(bench.cards()).toEqual([])
  })

  test('a card about a remark is no way around the rules of remarks', () => {
    const bench = remarked()
    bench.apply(decide(bench, 5, 'return'), REVIEWER)
    const card = id(60)
    const mark = { s: 5, o: id(1_005), h: '', a: 'Malee', d: OFFICE_A2.id }
    const doc = { target: id(6), targetKind: 'comment', field: 'text', state: 'open' }
    bench.records.set(card, { id: card, kind: 'conflict', office: '50', plan: PLAN, seq: 5, del: false, schema: 1, doc, marks: { state: mark } })
    const settled = (n: number, field: string, v: string): Op => op(n, [
      change('set', 'comment', id(6), { [field]: edit(v, { s: 4 }) }),
      change('set', 'conflict', card, { state: edit('resolved', { s: 5 }, 'open'), resolvedBy: edit('Somchai') })
    ], { type: 'resolve', resolve: { conflict: card } })
    expect(bench.apply(settled(6, 'text', 'mine'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply(settled(7, 'answeredBy', 'Malee'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(bench.apply({ ...settled(8, 'text', ''), changes: settled(8, 'text', '').changes.slice(1) }).status).toBe('applied')
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
