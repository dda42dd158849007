import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { wordDiff } from '@shared/kernel/word-diff'
import type { HistoryRow } from '@shared/sync/history-row'
import { clipDiff } from '@renderer/fields/history/clip-diff'
import { typingRuns } from '@renderer/fields/history/typing-runs'

const MINUTE = 60_000

function edit(n: number, at: number, was: string, now: string, more: Partial<HistoryRow> = {}): HistoryRow {
  return {
    opId: `op ${String(n)}`, plan: 'p', at, actor: 'ก', command: 'project.setField', own: true, ents: ['r'],
    changes: [{ ent: 'r', kind: 'project', type: 'set', fields: { title: { was, now } } }], ...more
  }
}

describe('what one person went on typing', () => {
  it('is one entry from the first value to the last; a pause, another person, an undo or a refusal begins a new one', () => {
    const rows = [
      edit(6, 30 * MINUTE, 'กขคง', 'กขค', { command: 'project.setField.undo' }),
      edit(5, 29 * MINUTE, 'กขค', 'กขคง', { outcome: 'refused' }),
      edit(4, 28 * MINUTE, 'กข', 'กขค', { actor: 'ข', own: false }),
      edit(3, 2 * MINUTE, 'ก', 'กข'), edit(2, MINUTE, '', 'ก'), edit(1, -60 * MINUTE, 'เก่า', '')
    ]
    const runs = typingRuns(rows)
    expect(runs.map(({ opId, edits }) => [opId, edits])).toEqual([['op 6', 1], ['op 5', 1], ['op 4', 1], ['op 3', 2], ['op 1', 1]])
    expect(runs[3]?.changes[0]?.fields['title']).toEqual({ was: '', now: 'กข' })
  })

  it('knows no first value where the first edit did not', () => {
    const first: HistoryRow = { ...edit(1, 0, '', 'ก'), changes: [{ ent: 'r', kind: 'project', type: 'set', fields: { title: { now: 'ก' } } }] }
    expect(typingRuns([edit(2, MINUTE, 'ก', 'กข'), first])[0]?.changes[0]?.fields['title']).toEqual({ now: 'กข' })
  })
})

describe('a clipped difference', () => {
  it('keeps every changed word and shortens only what is the same', () => {
    const words = fc.array(fc.constantFrom('ความ', 'ยุติธรรม', 'จังหวัด', ' ', 'ประชาชน', 'ที่', 'แผน'), { maxLength: 60 }).map((list) => list.join(''))
    fc.assert(fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after)
      const clipped = clipDiff(parts)
      expect(clipped.filter(({ kind }) => kind !== 'same')).toEqual(parts.filter(({ kind }) => kind !== 'same'))
      for (const [index, { kind, text }] of clipped.entries()) if (kind === 'same') expect(text.length).toBeLessThanOrEqual(Math.max(parts[index]!.text.length, 70))
    }))
  })
})
