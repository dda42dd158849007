import type { Standing } from '@shared/project/project-step-record'
import type { Way } from '@shared/project/standing'
import { Badge } from '@renderer/ui/badge'
import { useT } from '@renderer/ui/language'

const GOOD: ReadonlySet<Standing> = new Set(['agreed', 'conditional', 'supported', 'bureauAgreed', 'inAct', 'allocated', 'running', 'done'])

/** Where a project stands, and whether it is unlocked for a change. */
export function StandingBadge({ way }: { readonly way: Way }) {
  const t = useT()
  return (
    <>
      <Badge tone={GOOD.has(way.standing) ? 'accent' : 'plain'}>{t(`standing.at.${way.standing}`)}</Badge>
      {way.isUnlocked && <Badge tone="gold">{t('standing.unlocked')}</Badge>}
    </>
  )
}
