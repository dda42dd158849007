import { commandWords } from '@shared/i18n/command-words'
import type { TextKey } from '@shared/i18n/dictionary'
import { listUnsent, plansJustBegun, type UnsentItem } from '@renderer/data/queries/outbox'
import { useLive, useObserved, useSync } from '@renderer/live/store-context'
import type { SyncState } from '@renderer/sync/sync-state'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { Skeleton } from '@renderer/ui/progress'

/** More rows help nobody; the count above the list says how many there are. */
const MOST_ROWS = 200

/** Every edit that waits, and why. */
export function UnsentList() {
  const t = useT()
  const { count } = useNumerals()
  const items = useLive(listUnsent, [])
  const begun = useLive(plansJustBegun, [])
  const columns = useColumns(begun)
  if (items === undefined) return <Skeleton />
  const waiting = items.length - (begun?.size ?? 0)
  const isCut = items.length > MOST_ROWS
  const empty = <div className="sync-empty"><EmptyState what={t('sync.screen.unsentNone')} why={t('sync.screen.unsentNoneWhy')} /></div>
  return (
    <Panel title={waiting <= 0 ? t('sync.screen.unsent') : t('sync.screen.unsentCount', { count: count(waiting) })} flush>
      <DataTable caption={t('sync.screen.unsent')} columns={columns} rows={items.slice(0, MOST_ROWS)} rowKey={(item) => item.opId} empty={empty} />
      {isCut && <p className="sync-cut">{t('sync.screen.shown', { shown: count(MOST_ROWS), count: count(items.length) })}</p>}
    </Panel>
  )
}

function useColumns(begun: ReadonlySet<string> | undefined): readonly Column<UnsentItem>[] {
  const t = useT()
  const { dayTime, size } = useNumerals()
  const { phase } = useObserved(useSync().state)
  const why = t(WHY[phase])
  return [
    { id: 'what', header: t('sync.screen.what'), cell: ({ command }) => commandWords(t, command), isRowHeader: true },
    { id: 'when', header: t('sync.screen.when'), cell: ({ at }) => <span className="num">{dayTime(at)}</span>, width: '180px' },
    { id: 'size', header: t('sync.screen.size'), cell: (item) => size(item.size), align: 'end', width: '100px' },
    { id: 'why', header: t('sync.screen.why'), cell: ({ plan }) => (begun?.has(plan) === true ? `${why} · ${t('begin.justBegun')}` : why), width: '260px' }
  ]
}

const WHY: Readonly<Record<SyncState['phase'], TextKey>> = {
  notEnrolled: 'sync.screen.whyNotEnrolled',
  offline: 'sync.screen.whyOffline',
  idle: 'sync.screen.whyNext',
  pushing: 'sync.screen.whySending',
  pulling: 'sync.screen.whyNext',
  error: 'sync.screen.whyError'
}
