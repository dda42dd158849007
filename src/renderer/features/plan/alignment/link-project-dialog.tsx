import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { addAlignment } from '@shared/alignment/alignment-commands'
import type { CatalogueItem } from '@shared/catalogue/catalogue'
import type { LibraryEntry } from '@shared/catalogue/library'
import { foldedIncludes } from '@shared/kernel/thai-text'
import type { Project } from '@shared/project/project-record'
import { ItemDetail } from '@renderer/fields/alignment/item-detail'
import { itemNumber } from '@renderer/fields/alignment/item-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { ComboBox } from '@renderer/ui/combo-box'
import { Dialog } from '@renderer/ui/dialog'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextArea } from '@renderer/ui/text-field'

export interface LinkProjectDialogProps {
  readonly entry: LibraryEntry
  readonly item: CatalogueItem
  readonly taken: readonly Project[]
  readonly projects: readonly Project[]
  readonly onClose: () => void
}

/** From the side of the goal: which project serves it, and why. */
export function LinkProjectDialog({ entry, item, taken, projects, onClose }: LinkProjectDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const navigate = useNavigate()
  const { plan } = usePlanFields()
  const { run, refused } = useCommand()
  const [project, setProject] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const link = async (): Promise<void> => {
    const { id, version } = entry.catalogue
    const added = await run(addAlignment, { project: project ?? '', catalogue: id, version, goal: item.code, reason })
    if (added.ok) onClose()
  }
  const title = t('alignment.goals.linkProjectTo', { goal: formats.digits(itemNumber(item)) })
  const year = projects.find(({ id }) => id === project)?.fields.fiscalYear ?? plan.fields.startYear
  if (projects.length === 0) {
    const go = <Button onPress={() => { void navigate({ to: '/projects' }) }}>{t('alignment.goals.openProjects')}</Button>
    return <Dialog isOpen onClose={onClose} title={title}><EmptyState what={t('alignment.goals.noProjects')} action={go} /></Dialog>
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={project === null} onPress={() => { void link() }}>{t('alignment.goals.linkProject')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide" actions={actions}>
      <ItemDetail found={{ ...entry, item }} year={year} />
      <ComboBox
        label={t('alignment.goals.choose')}
        options={projects.filter((each) => !taken.includes(each)).map(({ id, fields }) => ({ id, label: formats.text(fields.title), note: formats.year(fields.fiscalYear) }))}
        value={project}
        onChange={setProject}
        filter={foldedIncludes}
      />
      <TextArea label={t('alignment.reason')} description={t('alignment.reasonHint')} rows={2} maxLength={1_000} value={reason} onChange={setReason} />
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}
