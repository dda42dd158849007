import { useNavigate } from '@tanstack/react-router'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Page } from '@renderer/ui/panel'

/** No page has this address. */
export function MissingPage() {
  const t = useT()
  const navigate = useNavigate()
  const goHome = <Button variant="primary" onPress={() => { void navigate({ to: '/' }) }}>{t('shell.start.goHome')}</Button>
  return (
    <Page title={t('shell.start.missingPage')}>
      <EmptyState what={t('shell.start.missingPageWhy')} action={goHome} />
    </Page>
  )
}
