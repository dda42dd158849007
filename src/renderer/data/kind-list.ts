import { sameJson } from '@shared/kernel/json'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { inOrder } from './queries/records'
import { recordOf, type ListedRow } from './row-reader'

/** So few changed rows are put in their places one by one. */
const FEW = 20

/** The live rows of one kind of a plan. What nobody changed stays the very same object, and so does the list. */
export class KindList {
  isRead = false
  /** Its rows in memory are not what is stored: it was never read, or too much was written to name it. */
  isStale = true
  readers = 0
  rows: readonly ListedRow[] = []
  /** The state of the store that the rows are known to show exactly (`rowsMark`); `undefined`: they may lag. */
  mark: number | undefined
  readonly #byId = new Map<string, ListedRow>()
  #sorted: readonly ListedRow[] | undefined
  #records: readonly RecordOf<RecordSpec>[] | undefined
  #spec: RecordSpec | undefined

  constructor(readonly plan: string, readonly kind: string) {}

  /** Takes rows as they are now; `true` when something a person sees is other than before. */
  take(ids: Iterable<string>, now: ReadonlyMap<string, ListedRow | undefined>): boolean {
    const changed: (readonly [before: ListedRow | undefined, after: ListedRow | undefined])[] = []
    for (const id of ids) {
      const held = this.#byId.get(id)
      const row = this.#own(now.get(id))
      if (held === row || (held !== undefined && row !== undefined && sameJson(held.view, row.view))) continue
      changed.push([held, row])
      if (row === undefined) this.#byId.delete(id)
      else this.#byId.set(id, row)
    }
    if (changed.length > 0) this.#lay(changed)
    return changed.length > 0
  }

  #lay(changed: readonly (readonly [before: ListedRow | undefined, after: ListedRow | undefined])[]): void {
    const [known, spec] = [this.#records, this.#spec]
    this.#sorted = undefined
    this.#records = undefined
    const isMoved = changed.some(([before, after]) => before === undefined || after === undefined || before.view['order'] !== after.view['order'])
    if (isMoved) this.rows = inOrder([...this.#byId.values()])
    else if (changed.length > FEW) this.rows = this.rows.map((row) => this.#byId.get(row.id) ?? row)
    else {
      const places = changed.flatMap(([before, after]) => (before === undefined || after === undefined ? [] : [[this.rows.indexOf(before), after] as const]))
      const rows = [...this.rows]
      for (const [at, row] of places) rows[at] = row
      this.rows = rows
      if (known === undefined || spec === undefined) return
      const records = [...known]
      for (const [at, row] of places) records[at] = recordOf(spec, row)
      this.#records = records
    }
  }

  /** Takes the whole list as it is now. */
  takeAll(rows: readonly ListedRow[], mark: number): boolean {
    const isFirst = !this.isRead
    this.isRead = true
    this.isStale = false
    this.mark = mark
    const now = new Map(rows.map((row) => [row.id, row]))
    return this.take(new Set([...this.#byId.keys(), ...now.keys()]), now) || isFirst
  }

  records(spec: RecordSpec): readonly RecordOf<RecordSpec>[] {
    this.#spec = spec
    this.#records ??= this.rows.map((row) => recordOf(spec, row))
    return this.#records
  }

  /** In the order of ids, as the engine gives them. */
  sorted(): readonly ListedRow[] {
    this.#sorted ??= [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    return this.#sorted
  }

  byId(): ReadonlyMap<string, ListedRow> {
    return this.#byId
  }

  #own(row: ListedRow | undefined): ListedRow | undefined {
    return row === undefined || row.viewDel || row.plan !== this.plan || row.kind !== this.kind ? undefined : row
  }
}
