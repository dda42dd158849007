import type { Translate } from '@shared/i18n/translator'
import { kindKey } from '@shared/i18n/domain-keys'
import { richTextSchema } from '@shared/kernel/rich-text'
import { paragraphWords } from '@shared/narrative/paragraph-record'
import { textTableSchema } from '@shared/narrative/text-table'
import type { RecordRow } from '@shared/sync/client-row'
import type { HistoryRow } from '@shared/sync/history-row'
import { deletionsSince } from '@renderer/data/queries/history'
import { getRows } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'
import { rowTitle } from '@renderer/fields/value-words'

/** How long a deletion stays on the list. The record itself is kept as a tombstone here and at the centre; only the list forgets. */
export const BIN_DAYS = 30
const DAY_MS = 86_400_000

/** One deed that deleted something, as far as it is still deleted. */
export interface Deletion {
  readonly opId: string
  readonly actor: string
  /** ms since 1970 */
  readonly at: number
  /** What was deleted itself; the rest belonged to it. */
  readonly roots: readonly RecordRow[]
  /** How many records went with them. */
  readonly children: number
  /** Whole days left on the list; 1 on the last. */
  readonly daysLeft: number
}

/** What was deleted from a plan in the last thirty days and is still gone, newest first. `now` in ms since 1970. */
export async function readBin(store: Pick<Store, 'db'>, plan: string, now: number): Promise<readonly Deletion[]> {
  const deeds = await deletionsSince(store, plan, now - BIN_DAYS * DAY_MS)
  const rows = await getRows(store, deeds.flatMap(deletedBy))
  const told = new Set<string>()
  return deeds.flatMap((deed) => {
    // What was deleted twice belongs to the later deed.
    const dead = deletedBy(deed).flatMap((id) => rows.get(id) ?? []).filter((row) => row.viewDel && !told.has(row.id))
    for (const row of dead) told.add(row.id)
    return dead.every(isBlank) ? [] : [deletionOf(deed, dead, now)]
  })
}

function deletedBy({ changes }: HistoryRow): string[] {
  return changes.filter((change) => change.type === 'delete').map((change) => change.ent)
}

/** An empty line taken out of a text is nothing to bring back. */
function isBlank({ kind, view }: RecordRow): boolean {
  return kind === 'paragraph' && (view['figure'] ?? '') === '' && textOf(view) === ''
}

function deletionOf({ opId, actor, at }: HistoryRow, dead: readonly RecordRow[], now: number): Deletion {
  const ids = new Set(dead.map((row) => row.id))
  const roots = dead.filter(({ view }) => !Object.values(view).some((value) => typeof value === 'string' && ids.has(value)))
  const shown = roots.length > 0 ? roots : dead
  return { opId, actor, at, roots: shown, children: dead.length - shown.length, daysLeft: Math.max(1, Math.ceil((at + BIN_DAYS * DAY_MS - now) / DAY_MS)) }
}

/** What a deleted record is called: its kind and its name, or how its text begins. */
export function deletedName(t: Translate, row: RecordRow): string {
  const name = row.kind === 'paragraph' ? textOf(row.view) : rowTitle(t, row)
  const kind = t(kindKey(row.kind))
  return name === '' ? kind : `${kind} · ${name}`
}

function textOf(view: RecordRow['view']): string {
  const content = richTextSchema.safeParse(view['content'] ?? [])
  const table = textTableSchema.nullable().safeParse(view['table'] ?? null)
  return paragraphWords({ content: content.success ? content.data : [], table: table.success ? table.data : null }).trim()
}
