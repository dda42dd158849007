import { useNavigate } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { handFile } from './handed-file'
import { useSheetDrop } from './use-sheet-drop'

/** Goes to the import of a workbook; a file dropped on the page goes there with it. */
export function ImportButton() {
  const t = useT()
  const navigate = useNavigate()
  const go = (): void => { void navigate({ to: '/import' }) }
  useSheetDrop(true, (file) => {
    handFile(file)
    go()
  })
  return <Button icon={FileUp} onPress={go}>{t('sheet.import.button')}</Button>
}
