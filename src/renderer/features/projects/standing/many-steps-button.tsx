import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { ManyStepsDialog } from './many-steps-dialog'

/** Opens one step for several projects; the list as it was when it was pressed stays while it is open. */
export function ManyStepsButton({ projects }: { readonly projects: readonly string[] }) {
  const t = useT()
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  if (projects.length === 0) return null
  return (
    <>
      <Button dense icon={ListChecks} onPress={() => { setAsked(projects) }}>{t('standing.many.button')}</Button>
      {asked !== null && <ManyStepsDialog projects={asked} onClose={() => { setAsked(null) }} />}
    </>
  )
}
