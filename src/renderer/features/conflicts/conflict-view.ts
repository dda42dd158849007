import { alignmentRecord } from '@shared/alignment/alignment-record'
import type { Translate } from '@shared/i18n/translator'
import type { Conflict } from '@shared/conflict/conflict-record'
import { hlcInstant } from '@shared/kernel/hlc'
import type { Json } from '@shared/kernel/json'
import { readLibrary } from '@renderer/data/queries/library'
import type { ReferenceWorld } from '@renderer/fields/alignment/reference-words'
import type { Store } from '@renderer/data/store'
import { openConflicts } from '@renderer/data/queries/plans'
import { getRow } from '@renderer/data/queries/records'
import { rowTitle } from '@renderer/fields/value-words'

/** One card to be shown: the conflict, what its record is called, and the titles its values point to. */
export interface ConflictView {
  readonly conflict: Conflict
  readonly title: string
  readonly titles: ReadonlyMap<string, string>
  /** What the values alone do not say. */
  readonly beside: ReferenceWorld
  /** The project a link leads to, for a record that lives on a project's page. */
  readonly project: string | null
}

/** All open conflicts of this device, oldest first, with their names. */
export async function readConflicts(store: Pick<Store, 'db'>, t: Translate): Promise<readonly ConflictView[]> {
  const conflicts = await openConflicts(store)
  return Promise.all(conflicts.map((conflict) => viewOf(store, t, conflict)))
}

async function viewOf(store: Pick<Store, 'db'>, t: Translate, conflict: Conflict): Promise<ConflictView> {
  const { target, targetKind, base, committed, contender } = conflict.fields
  const row = await getRow(store, target)
  const parentId = row?.view['section'] ?? row?.view['project'] ?? row?.view['objective'] ?? row?.view['issue'] ?? row?.view['tows']
  const parent = typeof parentId === 'string' ? await getRow(store, parentId) : undefined
  const linked = [base, committed, contender].filter((value) => typeof value === 'string')
  const pairs = await Promise.all(linked.map(async (id) => [id, rowTitle(t, await getRow(store, id))] as const))
  const project = targetKind === 'project' ? target : row?.view['project']
  return {
    conflict,
    title: rowTitle(t, row) || rowTitle(t, parent),
    titles: new Map(pairs.filter(([, title]) => title !== '')),
    beside: { view: row?.view, library: targetKind === alignmentRecord.kind ? await readLibrary(store, conflict.plan) : undefined },
    project: typeof project === 'string' ? project : null
  }
}

/** One side of a card. */
export interface Side {
  readonly id: 'committed' | 'contender' | 'base'
  readonly value: Json
  readonly by: string
  /** ms since 1970, or `null` where nobody noted it */
  readonly at: number | null
  readonly isShown: boolean
}

/** The values to choose from: mine first when one is mine, then the other, then what was there before. */
export function sidesOf({ fields }: Conflict): readonly Side[] {
  const { committed, committedBy, committedAt, contender, contenderBy, contenderAt, base, shown } = fields
  return [
    { id: 'contender', value: contender, by: contenderBy, at: instant(contenderAt), isShown: shown === 'contender' },
    { id: 'committed', value: committed, by: committedBy, at: instant(committedAt), isShown: shown === 'committed' },
    { id: 'base', value: base, by: '', at: null, isShown: false }
  ]
}

function instant(stamp: string): number | null {
  return stamp === '' ? null : hlcInstant(stamp)
}

/** What a side is called, by whose hand it is. */
export function sideName(t: Translate, side: Side, conflict: Conflict, myName: string): string {
  const { committedBy, contenderBy } = conflict.fields
  if (side.id === 'base') return t('sync.conflict.base')
  if (committedBy === contenderBy) return t(side.id === 'committed' ? 'sync.conflict.committed' : 'sync.conflict.contender')
  if (side.by === myName) return t('sync.conflict.mine')
  return t(side.id === 'committed' ? 'sync.conflict.theirs' : 'sync.conflict.other')
}
