import { officeOf } from '@shared/office/office'
import type { CentralStatus } from '@shared/ipc/contract'
import type { ErrorCode } from '@shared/kernel/error-codes'
import { EnrolForm } from '@renderer/fields/enrol-form'
import { useObserved, useSync } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { useToast } from '@renderer/ui/toast'
import { ParkedList } from './parked-list'
import { SyncSummary } from './sync-summary'
import { UnsentList } from './unsent-list'
import { useCentralStatus } from './use-central-status'
import './sync.css'

/** What only a new one-time code can mend. */
const ENROL_AGAIN: ReadonlySet<ErrorCode> = new Set(['KEY_UNAVAILABLE', 'REVOKED', 'UNAUTHORIZED', 'BAD_SIGNATURE', 'NOT_ENROLLED'])

/** "Is it sent?": state, last success, what waits and why, what was refused, and how this device is connected. */
export function SyncScreen() {
  const t = useT()
  const status = useCentralStatus()
  const { code } = useObserved(useSync().state)
  const mustEnrol = status?.enrolled === false || (code !== undefined && ENROL_AGAIN.has(code))
  return (
    <Page title={t('sync.screen.title')}>
      <Panel title={t('sync.screen.state')}><SyncSummary /></Panel>
      <ParkedList />
      {mustEnrol && <EnrolPanel />}
      <UnsentList />
      {status?.enrolled === true && <ConnectionPanel status={status} />}
    </Page>
  )
}

function EnrolPanel() {
  const t = useT()
  const toast = useToast()
  return (
    <Panel title={t('sync.enrol.title')}>
      <p className="muted">{t('sync.enrol.note')}</p>
      <EnrolForm onEnrolled={() => { toast({ words: t('sync.enrol.done') }) }} />
    </Panel>
  )
}

function ConnectionPanel({ status }: { readonly status: CentralStatus }) {
  const t = useT()
  const key = { system: t('sync.screen.keySystem'), file: t('sync.screen.keyFile'), none: t('sync.screen.keyNone') }[status.keyProtection]
  return (
    <Panel title={t('sync.screen.connection')} actions={status.trial ? <Badge tone="gold">{t('sync.screen.trial')}</Badge> : undefined}>
      <dl className="sync-facts">
        <dt>{t('sync.screen.address')}</dt>
        <dd className="breakable">{status.address}</dd>
        <dt>{t('sync.screen.role')}</dt>
        <dd>{status.role !== null && t(`domain.role.${status.role}`)}</dd>
        {status.office !== null && <><dt>{t('sync.screen.office')}</dt><dd>{officeOf(status.office)?.name}</dd></>}
        <dt>{t('sync.screen.device')}</dt>
        <dd className="breakable">{status.device}</dd>
        <dt>{t('sync.screen.key')}</dt>
        <dd>{key}</dd>
      </dl>
    </Panel>
  )
}
