import type { PlanError } from '@shared/kernel/error-codes'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

/** The store could not be opened (`STORE_NEWER`, `STORE_FAILED`, `DISK_FULL`, `JOURNAL_…`): nothing else is shown, nothing is written. */
export function BlockingPage({ error }: { readonly error: PlanError }) {
  const t = useT()
  return (
    <main className="app-centre">
      <h1>{t('shell.start.blocked')}</h1>
      <PlanErrorNotice
        error={error}
        actions={<Button variant="primary" onPress={() => { window.location.reload() }}>{t('shell.ui.retry')}</Button>}
      />
    </main>
  )
}
