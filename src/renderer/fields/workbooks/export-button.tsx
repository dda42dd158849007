import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import type { TextKey } from '@shared/i18n/dictionary'
import { useActions } from '@renderer/ui/actions'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { ExportDialog, type ExportScope } from './export-dialog'

export interface ExportButtonProps extends ExportScope {
  readonly words?: TextKey | undefined
  readonly dense?: boolean | undefined
  /** Beside another one on the same page, whose name in the palette it leaves alone. */
  readonly isSecond?: boolean | undefined
}

/** Opens the choice of workbooks that are made of the plan. Also under the palette's name for it. */
export function ExportButton({ words = 'sheet.export.button', dense, isSecond = false, ...scope }: ExportButtonProps) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  useActions(isSecond ? [] : [{ id: 'sheet.export', words: t('sheet.export.button'), isKeyOnly: true, run: () => { setOpen(true) } }])
  return (
    <>
      <Button icon={FileSpreadsheet} dense={dense} onPress={() => { setOpen(true) }}>{t(words)}</Button>
      {isOpen && <ExportDialog {...scope} onClose={() => { setOpen(false) }} />}
    </>
  )
}
