import { describe, expect, it } from 'vitest'
import { err, ok } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import type { EditorParagraph, StoredParagraph } from '@shared/narrative/diff-paragraphs'
import { newParagraph } from '@shared/narrative/paragraph-record'
import type { ParagraphEdit } from '@shared/narrative/edit-section'
import { narrativeSession, type Desk, type Shelf } from '@renderer/features/plan/narrative/narrative-session'

const stored = (id: string, order: string, text: string): StoredParagraph => ({ id, order, ...newParagraph({ content: [{ t: text }] }) })
const shown = ({ order: _, ...paragraph }: StoredParagraph): EditorParagraph => paragraph
const words = (list: readonly EditorParagraph[]): string => list.map(({ content }) => content.map(({ t }) => t).join('')).join('|')

/** A shelf that keeps paragraphs as the store does; `beforeWrite` is a moment in which others act. */
function library(initial: readonly StoredParagraph[]) {
  const rows = new Map(initial.map((row) => [row.id, row]))
  const writes: (readonly ParagraphEdit[])[] = []
  const desk = { paragraphs: initial.map(shown), composing: false, shows: 0 }
  const world = { rows, writes, desk, locked: false, duringWrite: (): void => undefined }
  const shelf: Shelf = {
    newId: () => 'other',
    read: async () => [...rows.values()].sort((a, b) => (a.order < b.order ? -1 : 1)),
    write: async (edits) => {
      if (world.locked) return err(planError('PLAN_LOCKED'))
      writes.push(edits)
      for (const edit of edits) {
        if (edit.type === 'remove') rows.delete(edit.id)
        else rows.set(edit.id, { id: edit.id, order: edit.order, ...newParagraph({ style: edit.style, content: edit.content }) })
      }
      world.duringWrite()
      return ok(null)
    }
  }
  const editor: Desk = {
    read: () => desk.paragraphs,
    show: (next) => {
      desk.paragraphs = [...next]
      desk.shows += 1
    },
    isComposing: () => desk.composing
  }
  return { ...world, world, session: narrativeSession(editor, shelf, initial) }
}

describe('one editor and the store', () => {
  const start = [stored('a', 'a0', 'หนึ่ง'), stored('b', 'a1', 'สอง')]

  it('writes only what changed, and nothing when nothing did', async () => {
    const { session, desk, writes } = library(start)
    expect(await session.save()).toBeNull()
    desk.paragraphs = [{ ...shown(start[0]!), content: [{ t: 'หนึ่งครึ่ง' }] }, shown(start[1]!)]
    expect(await session.save()).toBeNull()
    expect(writes.map((edits) => edits.map((edit) => edit.id))).toEqual([['a']])
    expect(desk.shows).toBe(0)
  })

  it('saves again what is typed during a save, and never shows the older text', async () => {
    const { session, desk, world, rows } = library(start)
    desk.paragraphs = [{ ...shown(start[0]!), content: [{ t: 'ก' }] }, shown(start[1]!)]
    world.duringWrite = () => {
      world.duringWrite = () => undefined
      desk.paragraphs = [{ ...shown(start[0]!), content: [{ t: 'กข' }] }, shown(start[1]!)]
    }
    const saving = session.save()
    const reading = session.refresh()
    await Promise.all([saving, reading])
    expect(words(desk.paragraphs)).toBe('กข|สอง')
    expect(rows.get('a')?.content).toEqual([{ t: 'กข' }])
    expect(desk.shows).toBe(0)
  })

  it('shows what another hand wrote elsewhere while a paragraph is unsaved', async () => {
    const { session, desk, rows } = library(start)
    desk.paragraphs = [{ ...shown(start[0]!), content: [{ t: 'กำลังพิมพ์' }] }, shown(start[1]!)]
    rows.set('b', stored('b', 'a1', 'สองใหม่'))
    await session.refresh()
    expect(words(desk.paragraphs)).toBe('กำลังพิมพ์|สองใหม่')
  })

  it('does not touch the document while an input method holds letters', async () => {
    const { session, desk, rows } = library(start)
    desk.composing = true
    rows.set('b', stored('b', 'a1', 'สองใหม่'))
    await session.refresh()
    expect(words(desk.paragraphs)).toBe('หนึ่ง|สอง')
    desk.composing = false
    await session.refresh()
    expect(words(desk.paragraphs)).toBe('หนึ่ง|สองใหม่')
  })

  it('writes nothing over what others wrote while letters are unfinished; when they are finished both are there', async () => {
    const { session, desk, rows, writes } = library([stored('a', 'a0', 'หนึ่ง'), stored('b', 'a1', 'สอง ค่ะ')])
    desk.composing = true
    desk.paragraphs = [{ ...shown(start[0]!), content: [{ t: 'หนึ่งครึ่ง' }] }, { ...shown(start[1]!), content: [{ t: 'สอง ค่ะ และอีก' }] }]
    rows.set('b', stored('b', 'a1', 'ใหม่ สอง ค่ะ'))
    expect(await session.save()).toBeNull()
    expect(writes.map((edits) => edits.map((edit) => edit.id))).toEqual([['a']])
    expect(rows.get('b')?.content).toEqual([{ t: 'ใหม่ สอง ค่ะ' }])
    desk.composing = false
    expect(await session.save()).toBeNull()
    expect(words(desk.paragraphs)).toBe('หนึ่งครึ่ง|ใหม่ สอง ค่ะ และอีก')
    expect(rows.get('b')?.content).toEqual([{ t: 'ใหม่ สอง ค่ะ และอีก' }])
  })

  it('says why a locked plan refused, and keeps the text', async () => {
    const { session, desk, world } = library(start)
    world.locked = true
    desk.paragraphs = [{ ...shown(start[0]!), content: [{ t: 'ใหม่' }] }]
    expect((await session.save())?.code).toBe('PLAN_LOCKED')
    expect(words(desk.paragraphs)).toBe('ใหม่')
  })

  it('knows the ids that the store has given up', async () => {
    const { session, desk } = library(start)
    desk.paragraphs = [shown(start[1]!)]
    expect(session.isSpent('a')).toBe(false)
    await session.save()
    expect([session.isSpent('a'), session.isSpent('b'), session.isSpent('never')]).toEqual([true, false, false])
  })
})
