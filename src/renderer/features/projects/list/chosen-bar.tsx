import { PencilLine, Trash2, X } from 'lucide-react'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { sumRows } from '../use-projects'
import { PartsProgress } from './parts-progress'
import type { ChosenProjects } from './use-chosen'

/** How many are chosen and what they come to, with what can be done to them together. */
export function ChosenBar({ chosen, onEdit }: { readonly chosen: ChosenProjects; readonly onEdit: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { rows, open, locked, choose, remove, progress, refused } = chosen
  if (rows.length === 0) return null
  const count = formats.count(open.length)
  return (
    <div className="project-chosen-bar" role="group" aria-label={t('project.choose.label')}>
      <span className="project-chosen-words" role="status">
        {t('project.choose.count', { count: formats.count(rows.length), total: formats.money(sumRows(rows)) })}
        {locked.length > 0 && <span className="project-chosen-locked"> · {t('project.choose.locked', { count: formats.count(locked.length) })}</span>}
      </span>
      {canEdit && (
        <>
          <Button dense variant="primary" icon={PencilLine} isDisabled={open.length === 0} onPress={onEdit}>{t('project.choose.edit', { count })}</Button>
          <Button dense icon={Trash2} isDisabled={open.length === 0} onPress={remove}>{t('project.choose.delete', { count })}</Button>
        </>
      )}
      <ExportButton dense isSecond words="sheet.export.tickedButton" ticked={rows.map(({ project }) => project.id)} />
      <Button dense variant="plain" icon={X} onPress={() => { choose({ ids: new Set(), anchor: null }) }}>{t('project.choose.none')}</Button>
      {progress !== null && <PartsProgress progress={progress} label={t('project.choose.deleting')} />}
      {refused !== null && <span role="alert" className="refused">{errorWords(t, refused).what}</span>}
    </div>
  )
}
