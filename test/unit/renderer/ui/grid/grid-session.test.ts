import { beforeEach, describe, expect, it } from 'vitest'
import { err, ok } from '@shared/kernel/result'
import { GridChanges } from '@renderer/ui/grid/grid-changes'
import type { GridOwner } from '@renderer/ui/grid/grid-owner'
import { GridSession } from '@renderer/ui/grid/grid-session'
import type { CellEdit, GridColumn, GridEntry, GridPaste } from '@renderer/ui/grid/grid-types'

interface Row { readonly name: string; readonly count: number }

const columns: readonly GridColumn<Row>[] = [
  { id: 'name', title: 'ชื่อ', kind: 'text', width: 100, text: ({ name }) => name, value: ({ name }) => name, read: (typed) => ok(typed), empty: '' },
  {
    id: 'count', title: 'จำนวน', kind: 'integer', width: 100, text: ({ count }) => (count === 0 ? '' : String(count)), value: ({ count }) => count, number: ({ count }) => count,
    read: (typed) => (/^\d+$/.test(typed) ? ok(Number(typed)) : err('ไม่ใช่จำนวน')), empty: 0
  },
  { id: 'double', title: 'สองเท่า', kind: 'derived', width: 100, text: ({ count }) => String(count * 2), number: ({ count }) => count * 2 }
]

/** An owner that keeps its rows in memory and writes down each act. */
class Desk {
  rows = new Map<string, Row>([['a', { name: 'ก', count: 1 }], ['b', { name: 'ข', count: 2 }], ['c', { name: 'ค', count: 3 }]])
  acts: string[] = []
  pasted: GridPaste[] = []
  columns = columns
  /** What is written stays on its way until `arrived` is called. */
  isSlow = false
  private underway: CellEdit[] = []
  readonly session: GridSession<Row>
  readonly changes: GridChanges<Row>

  constructor(readonly canEdit = true) {
    this.session = new GridSession(this.owner(), () => undefined)
    this.changes = new GridChanges(this.session)
  }

  owner(): GridOwner<Row> {
    const done = Promise.resolve(null)
    return {
      columns: this.columns, entries: this.entries(), canEdit: this.canEdit,
      onEdit: (edits) => { this.write(edits); return done },
      onInsert: (after, count) => { this.acts.push(`insert ${String(count)} after ${after}`); return done },
      onDelete: (rows) => { this.acts.push(`delete ${rows.join('')}`); return done },
      onMove: (rows, by) => { this.acts.push(`move ${rows.join('')} ${String(by)}`); return done },
      onPaste: (paste) => { this.pasted.push(paste); return done }
    }
  }

  /** A heading stands between the first row and the others. */
  private entries(): GridEntry<Row>[] {
    const rows = [...this.rows].map(([id, row]): GridEntry<Row> => ({ kind: 'row', id, row, label: row.name }))
    return [...rows.slice(0, 1), { kind: 'group', id: 'g', label: 'หมวด', texts: {} }, ...rows.slice(1), { kind: 'row', id: 'new', label: '', isNew: true, row: { name: '', count: 0 } }]
  }

  private write(edits: readonly CellEdit[]): void {
    this.acts.push(edits.map(({ row, column, value }) => `${row}.${column}=${JSON.stringify(value).replaceAll('"', '')}`).join(' '))
    this.underway.push(...edits)
    if (!this.isSlow) this.arrived()
  }

  arrived(): void {
    for (const { row, column, value } of this.underway.splice(0)) {
      const old = this.rows.get(row) ?? { name: '', count: 0 }
      this.rows.set(row, { ...old, [column]: value })
    }
    this.session.meet(this.owner())
  }

  /** The same desk with one row that cannot be counted any more. */
  lock(id: string): Desk {
    const name = this.rows.get(id)?.name
    this.columns = columns.map((column) => (column.id === 'count' ? { ...column, locked: (row) => (row.name === name ? 'ปิดแล้ว' : null) } : column))
    this.session.meet(this.owner())
    return this
  }

  /** A colleague's row comes before all others. */
  arrive(id: string, row: Row): void {
    this.rows = new Map([[id, row], ...this.rows])
    this.session.meet(this.owner())
  }

  press(...keys: readonly string[]): void {
    for (const text of keys) {
      const parts = text.split('+')
      const key = parts.at(-1) ?? ''
      const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key
      // Letters as a keyboard set to Thai sends them: the code tells the key.
      this.session.press({ key: /^[a-z]$/.test(key) ? 'ก' : key, code, ctrlKey: parts.includes('Ctrl'), shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt'), metaKey: false })
    }
  }

  at(row: string, column: string): void { this.session.select({ row, column }) }
  get active(): string { return `${this.session.active?.row ?? ''}.${this.session.active?.column ?? ''}` }
  get range(): string { return JSON.stringify(Object.values(this.session.range ?? {})) }
}

let desk: Desk
beforeEach(() => { desk = new Desk() })

describe('walking', () => {
  it('goes past headings and stops at the border', () => {
    desk.at('a', 'name')
    desk.press('ArrowDown')
    expect(desk.active).toBe('b.name')
    desk.press('ArrowUp', 'ArrowUp', 'ArrowLeft')
    expect(desk.active).toBe('a.name')
    desk.press('Ctrl+End')
    expect(desk.active).toBe('new.double')
    desk.press('Ctrl+Home')
    expect(desk.active).toBe('a.name')
  })

  it('Ctrl+arrow stops at the edge of the data, Shift extends', () => {
    desk.at('a', 'count')
    desk.press('Ctrl+Shift+ArrowDown')
    expect(desk.range).toBe('[0,3,1,1]')
    desk.press('Ctrl+ArrowDown')
    expect(desk.active).toBe('c.count')
    desk.press('Ctrl+a')
    expect(desk.range).toBe('[0,4,0,2]')
  })

  it('Tab visits what can be typed in, Enter returns under the first of the row, Esc and Tab leave', () => {
    desk.at('b', 'name')
    desk.press('Tab')
    expect(desk.active).toBe('b.count')
    desk.press('Enter')
    expect(desk.active).toBe('c.name')
    desk.press('Tab', 'Tab')
    expect(desk.active).toBe('new.name')
    desk.press('Escape')
    expect(desk.session.press({ key: 'Tab', code: 'Tab', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false })).toBe(false)
  })
})

describe('typing', () => {
  it('replaces, keeps what cannot be read with its reason, and Esc gives the stored value back', () => {
    desk.at('a', 'count')
    desk.session.type('x')
    desk.press('Enter')
    expect([desk.active, desk.session.problem, desk.session.draft?.text]).toEqual(['a.count', 'ไม่ใช่จำนวน', 'x'])
    expect(desk.session.select({ row: 'b', column: 'name' })).toBe(false)
    desk.press('Escape')
    expect(desk.session.draft).toBeNull()
    desk.session.type('7')
    desk.press('ArrowDown')
    expect([desk.acts, desk.active]).toEqual([['a.count=7'], 'b.count'])
  })

  it('in an edited cell the arrows belong to the caret; what is the same is not written', () => {
    desk.at('a', 'count')
    desk.press('F2')
    desk.press('ArrowDown')
    expect(desk.active).toBe('a.count')
    desk.session.type('1')
    desk.press('Enter')
    expect(desk.acts).toEqual([])
  })

  it('nothing is typed where one only reads', () => {
    const locked = new Desk(false)
    locked.at('a', 'count')
    locked.session.type('9')
    locked.press('Delete', 'Ctrl+d', 'Ctrl+Enter', 'Ctrl+Minus')
    locked.changes.paste('5', '')
    expect([locked.acts, locked.changes.trouble]).toEqual([[], 'locked'])
    desk.at('a', 'double')
    desk.session.type('9')
    expect(desk.session.draft).toBeNull()
  })
})

describe('one act, one edit', () => {
  it('fills down and right over headings', () => {
    desk.at('a', 'count')
    desk.press('Ctrl+Shift+ArrowDown', 'Ctrl+d')
    expect(desk.acts).toEqual(['b.count=1 c.count=1'])
    desk.at('c', 'name')
    desk.press('Ctrl+d')
    expect(desk.acts.at(-1)).toBe('c.name=ข')
    desk.at('b', 'count')
    desk.press('Ctrl+r')
    expect(desk.acts).toHaveLength(2)
  })

  it('the handle repeats the cells it began with', () => {
    desk.changes.fillTo({ top: 0, bottom: 0, left: 0, right: 1 }, { top: 0, bottom: 3, left: 0, right: 1 })
    expect(desk.acts).toEqual(['b.name=ก b.count=1 c.name=ก c.count=1'])
  })

  it('clears, cuts, inserts, deletes and moves rows', () => {
    desk.at('b', 'name')
    desk.press('Shift+ArrowDown', 'Delete')
    expect(desk.acts.at(-1)).toBe('b.name= c.name=')
    desk.press('Ctrl+Enter', 'Ctrl+Minus', 'Alt+Shift+ArrowUp')
    expect(desk.acts.slice(1)).toEqual(['insert 2 after c', 'delete bc', 'move bc -1'])
    desk.at('a', 'count')
    expect(desk.changes.cut()?.text).toBe('1')
    expect(desk.acts.at(-1)).toBe('a.count=0')
  })

  it('copies figures as figures and text as text, without headings and the empty row', () => {
    desk.at('a', 'name')
    desk.press('Ctrl+a')
    const block = desk.changes.copy()
    expect(block?.text).toBe('ก\t1\t2\r\nข\t2\t4\r\nค\t3\t6')
    expect(block?.html).toContain('<td x:num="1" sdval="1">1</td>')
    expect(block?.html).toContain('\\@\'">ก</td>')
  })

  it('Ctrl+Enter fills every selected cell with what is typed; what cannot be read keeps the cell open', () => {
    desk.at('a', 'count')
    desk.press('Shift+ArrowDown', 'Shift+ArrowDown')
    desk.session.type('9')
    expect(desk.range).toBe('[0,3,1,1]')
    desk.press('Ctrl+Enter')
    expect([desk.acts, desk.range, desk.session.mode]).toEqual([['a.count=9 b.count=9 c.count=9'], '[0,3,1,1]', 'ready'])
    desk.session.type('x')
    desk.press('Ctrl+Enter')
    expect([desk.acts.length, desk.session.problem]).toEqual([1, 'ไม่ใช่จำนวน'])
    desk.press('Escape')
    desk.session.type('4')
    desk.press('Enter')
    expect([desk.acts[1], desk.active]).toEqual(['a.count=4', 'b.count'])
    desk.press('F2')
    desk.session.type('5')
    desk.press('Ctrl+Enter')
    expect([desk.acts[2], desk.active]).toEqual(['b.count=5', 'b.count'])
  })

  it('a cell that its column locks is not typed in, cleared, filled or pasted into, and says why', () => {
    const locked = desk.lock('b')
    locked.at('b', 'count')
    locked.session.type('7')
    expect([locked.session.draft, locked.session.map.lockOf(locked.session.active)]).toEqual([null, 'ปิดแล้ว'])
    locked.press('Delete')
    locked.at('a', 'count')
    locked.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Ctrl+d')
    locked.changes.paste('8', '')
    expect(locked.acts).toEqual(['c.count=1', 'a.count=8 c.count=8'])
  })

  it('takes its own block back at once, one value for a whole selection, and leaves foreign blocks to the owner', () => {
    desk.at('a', 'name')
    desk.press('Shift+ArrowRight')
    const { text } = desk.changes.copy() ?? { text: '' }
    desk.at('c', 'name')
    desk.changes.paste(text, '')
    expect(desk.acts).toEqual(['c.name=ก c.count=1'])
    desk.at('a', 'count')
    desk.press('Shift+ArrowDown', 'Shift+ArrowDown')
    desk.changes.paste('9', '')
    expect(desk.acts.at(-1)).toBe('a.count=9 b.count=9 c.count=9')
    desk.changes.paste('1\t2\n3\t4', '<table>')
    expect(desk.pasted).toEqual([{ row: 'a', column: 'count', text: '1\t2\n3\t4', html: '<table>' }])
    desk.at('b', 'count')
    desk.changes.paste('x', '')
    expect([desk.acts, desk.changes.trouble]).toEqual([desk.acts.slice(0, 2), 'unreadable'])
  })

  it('a selection and what is being typed survive what arrives from elsewhere', () => {
    desk.at('a', 'count')
    desk.press('Ctrl+Shift+ArrowDown')
    desk.session.type('6')
    desk.arrive('first', { name: 'มาใหม่', count: 5 })
    expect([desk.active, desk.range, desk.session.draft?.text, desk.session.mode]).toEqual(['a.count', '[2,4,1,1]', '6', 'enter'])
    desk.press('Escape')
    expect(desk.active).toBe('a.count')
  })

  it('a row that is gone hands the keyboard to the next', () => {
    desk.at('b', 'count')
    desk.rows.delete('b')
    desk.session.meet(desk.owner())
    expect(desk.active).toBe('c.count')
  })
})

describe('keys that are faster than the disk', () => {
  let desk: Desk
  beforeEach(() => {
    desk = new Desk()
    desk.isSlow = true
    desk.at('b', 'count')
    desk.session.type('7')
    desk.press('Enter')
    desk.acts = []
  })

  it('clear what is still on its way', () => {
    desk.at('b', 'count')
    desk.press('Delete')
    expect(desk.acts).toEqual(['b.count=0'])
    desk.press('Delete')
    expect(desk.acts).toEqual(['b.count=0'])
  })

  it('write the former value again over what is on its way', () => {
    desk.at('b', 'count')
    desk.session.type('2')
    desk.press('Enter')
    expect(desk.acts).toEqual(['b.count=2'])
  })

  it('write the former value also when the one before arrives while it is typed', () => {
    desk.at('b', 'count')
    desk.session.type('2')
    desk.arrived()
    desk.press('Enter')
    expect(desk.acts).toEqual(['b.count=2'])
  })

  it('fill with what is on its way, not with what stood there', () => {
    desk.at('c', 'count')
    desk.press('Ctrl+d')
    expect(desk.acts).toEqual(['c.count=7'])
  })

  it('believe the row once it holds anything else', () => {
    desk.rows.set('b', { name: 'ข', count: 50 })
    desk.session.meet(desk.owner())
    desk.at('c', 'count')
    desk.press('Ctrl+d')
    expect(desk.acts).toEqual(['c.count=50'])
  })

  it('do not bring back what was undone', () => {
    desk.arrived()
    desk.rows.set('b', { name: 'ข', count: 2 })
    desk.session.meet(desk.owner())
    expect(desk.session.map.textAt({ row: 2, column: 1 })).toBe('2')
    desk.at('c', 'count')
    desk.press('Ctrl+d')
    expect(desk.acts).toEqual(['c.count=2'])
  })
})
