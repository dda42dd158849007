import { FileSpreadsheet } from 'lucide-react'
import type { PlanError } from '@shared/kernel/error-codes'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { FileButton } from '@renderer/ui/file-button'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { Banner } from '@renderer/ui/notice'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import type { ImportRights } from './import-run'

/** Endings the choice offers; what a file really is is judged by its bytes. */
const ENDINGS = ['.xlsx', '.xlsm', '.csv', '.txt', '.xls'] as const

interface Props {
  readonly onFile: (file: File) => void
  readonly refused: PlanError | undefined
  readonly isOver: boolean
  readonly rights: ImportRights
}

/** Which file; or first the form to fill in. */
export function ChooseFile({ onFile, refused, isOver, rights: { role, canWriteLines } }: Props) {
  const t = useT()
  const first = canWriteLines ? 'entry' : 'amounts'
  return (
    <>
      {role === 'office' && !canWriteLines && <Banner>{t('sheet.import.locked')}</Banner>}
      {refused !== undefined && <PlanErrorNotice error={refused} />}
      <div className={isOver ? 'sheet-drop sheet-drop-over' : 'sheet-drop'}>
        <FileSpreadsheet size={40} strokeWidth={1.25} aria-hidden />
        <p className="sheet-drop-words">{t('sheet.import.choose.words')}</p>
        <FileButton accept={ENDINGS} onFile={onFile}>{t('sheet.import.choose.button')}</FileButton>
        <p className="sheet-quiet">{t('sheet.import.choose.kinds')}</p>
      </div>
      <Panel title={t('sheet.import.choose.formTitle')} actions={<ExportButton first={first} words="sheet.import.choose.formButton" />}>
        <ul className="sheet-points">
          <li>{t('sheet.import.choose.formOwn')}</li>
          <li>{t('sheet.import.choose.formForeign')}</li>
          <li>{t(canWriteLines ? 'sheet.import.choose.formSafe' : 'sheet.import.choose.formAmounts')}</li>
        </ul>
      </Panel>
    </>
  )
}
