import { sameJson, type Json } from '@shared/kernel/json'
import type { CellEdit, CellId } from './grid-types'

/** A written value that never comes back (it was stored differently) stops hiding the stored one. */
const HELD_MS = 800

/** A value on its way. */
interface Sent {
  readonly cell: CellId
  readonly value: Json
  /** What the row held when it was sent: once it holds anything else, that is the truth. */
  readonly over: Json
}

interface Held {
  readonly text: string
  /** What the store showed when it was written: once it shows anything else, that is the truth. */
  readonly over: string
}

/** The edits on their way to the store: what stands in their place meanwhile, and why the last was refused. */
export class GridWriter {
  refusal: string | null = null
  private readonly held = new Map<string, Held>()
  private readonly sent = new Map<string, Sent>()
  private writing: Promise<unknown> = Promise.resolve()

  constructor(private readonly redraw: () => void) {}

  /** What a cell shows whose stored text is `stored`. */
  shown(cell: CellId, stored: string): string {
    const held = this.held.size === 0 ? undefined : this.held.get(cellKey(cell))
    return held === undefined || held.over !== stored ? stored : held.text
  }

  /** Counts what makes a row look other than it is stored: 0 for nearly every row. */
  heldIn(row: string): number {
    let count = 0
    if (this.held.size > 0) for (const key of this.held.keys()) if (key.startsWith(`${row}\n`)) count += 1
    return count
  }

  /** Shows what was typed until the store answers. */
  hold(cell: CellId, text: string, over: string): void {
    const key = cellKey(cell)
    const held = { text, over }
    this.held.set(key, held)
    setTimeout(() => {
      if (this.held.get(key) === held) this.held.delete(key)
      this.redraw()
    }, HELD_MS)
  }

  /** Forgets what has arrived or was overtaken, as of what the rows hold now: undo may bring back what it was typed over. */
  meet(storedIn: (cell: CellId) => Json): void {
    for (const [key, { cell, over }] of this.sent) {
      if (sameJson(over, storedIn(cell))) continue
      this.sent.delete(key)
      this.held.delete(key)
    }
  }

  /** The value of a cell whose row holds `stored`: keys that follow one another faster than the disk work on what was typed. */
  valueIn(cell: CellId, stored: Json): Json {
    const sent = this.sent.size === 0 ? undefined : this.sent.get(cellKey(cell))
    return sent === undefined || !sameJson(sent.over, stored) ? stored : sent.value
  }

  /** Whether what was typed in a cell is still on its way to its row. */
  isUnderway(cell: CellId, stored: Json): boolean {
    const sent = this.sent.size === 0 ? undefined : this.sent.get(cellKey(cell))
    return sent !== undefined && sameJson(sent.over, stored)
  }

  /** Writes cells through `write`; `storedIn` tells what their rows hold now. */
  async send(edits: readonly CellEdit[], storedIn: (cell: CellId) => Json, write: (edits: readonly CellEdit[]) => Promise<string | null> | undefined): Promise<void> {
    const sent = edits.map((edit) => [cellKey(edit), { cell: edit, value: edit.value, over: storedIn(edit) }] as const)
    for (const [key, one] of sent) this.sent.set(key, one)
    await this.tell(write(edits))
    setTimeout(() => { for (const [key, one] of sent) if (this.sent.get(key) === one) this.sent.delete(key) }, HELD_MS)
  }

  /** Waits for the owner; its sentence says why it refused. */
  async tell(work: Promise<string | null> | undefined): Promise<void> {
    if (work === undefined) return
    this.refusal = null
    const done = work.then((reason) => {
      this.refusal = reason
      if (reason !== null) {
        this.held.clear()
        this.sent.clear()
      }
      this.redraw()
    })
    this.writing = Promise.all([this.writing, done])
    await done
  }

  /** Settles when every edit is on disk. */
  async settled(): Promise<void> {
    await this.writing
  }
}

/** A cell as a key of maps. */
function cellKey({ row, column }: CellId): string {
  return `${row}\n${column}`
}
