import { useNavigate } from '@tanstack/react-router'
import type { TextKey } from '@shared/i18n/dictionary'
import { runWhenThere } from '@renderer/ui/actions'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'

/** The one action of a page that needs a plan while none is open: goes home and asks for the period of a new one. */
export function StartPlanButton() {
  const t = useT()
  const navigate = useNavigate()
  const start = (): void => {
    void navigate({ to: '/' }).then(() => { runWhenThere('plan.new', () => undefined) })
  }
  return <Button variant="primary" onPress={start}>{t('shell.home.newPlan')}</Button>
}

/** The one action of an empty page whose work is done elsewhere. */
export function GoButton({ to, words }: { readonly to: '/plan' | '/sync'; readonly words: TextKey }) {
  const t = useT()
  const navigate = useNavigate()
  return <Button onPress={() => { void navigate({ to }) }}>{t(words)}</Button>
}
