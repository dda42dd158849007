import { describe, expect, it } from 'vitest'
import { tableDiff } from '@shared/narrative/table-diff'
import type { TextTable } from '@shared/narrative/text-table'

const table = (...rows: string[][]): TextTable => ({ header: true, widths: (rows[0] ?? []).map(() => 100), rows: rows.map((row) => row.map((t) => ({ c: [{ t }] }))) })
const shown = (before: TextTable | null, after: TextTable | null): string[] => tableDiff(before, after)
  .map(({ kind, cells }) => `${kind}: ${cells.map((cell) => cell.map((part) => ({ same: '', added: '+', removed: '-' })[part.kind] + part.text).join('')).join(' | ')}`)

describe('two hands on one table', () => {
  it('shows the words of a cell that changed and leaves the others alone', () => {
    expect(shown(table(['ปี', 'คำขอ'], ['2570', 'ไกล่เกลี่ย 10 เรื่อง']), table(['ปี', 'คำขอ'], ['2570', 'ไกล่เกลี่ย 12 เรื่อง']))).toEqual([
      'same: ปี | คำขอ', 'same: 2570 | ไกล่เกลี่ย -10+12 เรื่อง'
    ])
  })
  it('shows rows that came and went as a whole', () => {
    expect(shown(table(['ก'], ['ข'], ['ค']), table(['ก'], ['ค'], ['ง']))).toEqual(['same: ก', 'removed: -ข', 'same: ค', 'added: +ง'])
    expect(shown(null, table(['ก']))).toEqual(['added: +ก'])
    expect(shown(table(['ก']), null)).toEqual(['removed: -ก'])
  })
})
