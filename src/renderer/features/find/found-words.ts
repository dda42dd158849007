import { useCallback } from 'react'
import { kindKey } from '@shared/i18n/domain-keys'
import { readProfile } from '@renderer/data/profile'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import type { FoundRecord } from './search-messages'

const NEAREST = 2
const LONGEST = 70

/** What was found is, in one word: "ตัวชี้วัด". */
export function useKindWords(): (kind: string) => string {
  const t = useT()
  return (kind) => (kind === 'goal' || kind === 'unconfirmedGoal' ? t(`search.kind.${kind}`) : t(kindKey(kind)))
}

/** Where it stands: the nearest places above it; the plan is named when it is not the one that is open. */
export function usePlaceWords(): (found: FoundRecord) => string {
  const formats = useNumerals()
  const profile = useLive(readProfile, [])
  const open = profile?.plan
  return useCallback(({ trail, kind, plan, planTitle }) => {
    const isElsewhere = kind !== 'plan' && plan !== '' && open !== plan
    const steps = trail.slice(-NEAREST).map(({ title }) => shortened(title))
    return [...(isElsewhere ? [planTitle] : []), ...steps].map(formats.text).join(' › ')
  }, [formats, open])
}

function shortened(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title
}
