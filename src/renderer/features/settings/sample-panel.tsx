import { SampleButton } from '@renderer/fields/sample-button'
import { useWorkspaces } from '@renderer/live/workspaces'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'

/** What the sample is, and the way into it or out of it. */
export function SamplePanel() {
  const t = useT()
  const { open, openOwn } = useWorkspaces()
  return (
    <Panel title={t('begin.sample.title')}>
      <div className="settings-stack">
        <p>{t('begin.sample.about')}</p>
        <div>{open === 'sample' ? <Button onPress={() => { void openOwn() }}>{t('begin.sample.back')}</Button> : <SampleButton />}</div>
      </div>
    </Panel>
  )
}
