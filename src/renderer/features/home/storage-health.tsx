import { useObserved, useStore, useSync } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

/** Where the data is safe: on disk, in the journal, at the centre. */
export function StorageHealth() {
  const t = useT()
  const { dayTime } = useNumerals()
  const save = useObserved(useStore().saveState)
  const { lastSuccessAt } = useObserved(useSync().state)
  return (
    <Panel title={t('shell.home.storage')}>
      <dl className="home-facts">
        <dt>{t('shell.home.saved')}</dt><dd className="num">{dayTime(save.at)}</dd>
        <dt>{t('shell.home.lastSync')}</dt><dd className="num">{lastSuccessAt === null ? t('shell.home.never') : dayTime(lastSuccessAt)}</dd>
      </dl>
      {save.error !== undefined && <PlanErrorNotice error={save.error} />}
      <p className="muted small">{t('shell.home.journal')}</p>
    </Panel>
  )
}
