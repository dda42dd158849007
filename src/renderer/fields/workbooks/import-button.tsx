import { useNavigate } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { handFile } from './handed-file'
import { useSheetDrop } from './use-sheet-drop'

/** Goes to the import of a workbook; a file dropped on the page goes there with it. */
export function ImportButton() {
  const t = useT()
  const { plan, role } = usePlanFields()
  const navigate = useNavigate()
  const isReview = role === 'reviewer'
  const go = (): void => { void (isReview ? navigate({ to: '/review/$planId/import', params: { planId: plan.id } }) : navigate({ to: '/import' })) }
  useSheetDrop(true, (file) => {
    handFile(file)
    go()
  })
  return <Button icon={FileUp} onPress={go}>{t(isReview ? 'sheet.import.reviewButton' : 'sheet.import.button')}</Button>
}
