import type { CellId } from './grid-types'

/** A written value that never comes back (it was stored differently) stops hiding the stored one. */
const HELD_MS = 800

interface Held {
  readonly text: string
  /** What the store showed when it was written: once it shows anything else, that is the truth. */
  readonly over: string
}

/** The edits on their way to the store: what stands in their place meanwhile, and why the last was refused. */
export class GridWriter {
  refusal: string | null = null
  private readonly held = new Map<string, Held>()
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

  /** Waits for the owner; its sentence says why it refused. */
  async tell(work: Promise<string | null> | undefined): Promise<void> {
    if (work === undefined) return
    this.refusal = null
    const done = work.then((reason) => {
      this.refusal = reason
      if (reason !== null) this.held.clear()
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
