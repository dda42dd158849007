import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'

/** A reviewer's way back to the plan that a project belongs to. */
export function BackToPlan({ plan, isPlain = false }: { readonly plan: string; readonly isPlain?: boolean | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const go = (): void => { void navigate({ to: '/review/$planId', params: { planId: plan } }) }
  return <Button variant={isPlain ? 'plain' : 'quiet'} dense={isPlain} icon={ArrowLeft} onPress={go}>{t('project.backToPlan')}</Button>
}
