import { readProfile } from '@renderer/data/profile'
import { GoButton } from '@renderer/fields/empty-actions'
import { useLive } from '@renderer/live/store-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { useLanguage } from '@renderer/ui/language'
import { Page } from '@renderer/ui/panel'
import { Skeleton } from '@renderer/ui/progress'
import { ConflictCard } from './conflict-card'
import { readConflicts } from './conflict-view'
import './conflicts.css'

/** One card per field that two hands changed; nothing is overwritten in silence and nothing is lost while it waits. */
export function ConflictsScreen() {
  const { t, formats } = useLanguage()
  const views = useLive((store) => readConflicts(store, t), [t])
  const profile = useLive(readProfile, [])
  if (views === undefined || profile === undefined) return <Skeleton />
  if (views.length === 0) {
    return <Page title={t('sync.conflict.title')}><EmptyState what={t('sync.conflict.none')} why={t('sync.conflict.noneWhy')} action={<GoButton to="/plan" words="shell.home.goPlan" />} /></Page>
  }
  const note = `${t('sync.conflict.note')} · ${t('sync.conflict.left', { count: formats.count(views.length) })}`
  return (
    <Page title={t('sync.conflict.title')} note={note}>
      {views.map((view) => <ConflictCard key={view.conflict.id} view={view} myName={profile.actorName} />)}
    </Page>
  )
}
