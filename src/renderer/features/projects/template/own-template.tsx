import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { ProjectTemplate } from '@shared/project/project-template-record'
import { deleteProjectTemplate, setProjectTemplateField } from '@shared/project/template-commands'
import { getPlan } from '@renderer/data/queries/plans'
import { recordHistory } from '@renderer/data/queries/history'
import { DeleteButton } from '@renderer/fields/delete-button'
import { usePlanName } from '@renderer/fields/plan-name'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { useLive } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { Button, IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'
import './template.css'

/** Who kept a template of the office, when and in which plan; it is renamed and deleted here. `plan` is the plan that is open. */
export function OwnTemplate({ template, plan }: { readonly template: ProjectTemplate; readonly plan: string }) {
  const t = useT()
  const [isNaming, setNaming] = useState(false)
  const { title } = template.fields
  return (
    <>
      <p className="template-preview-head">
        <Badge>{t('proposal.template.ofOffice')}</Badge>
        <Made template={template} plan={plan} />
        {!isNaming && <IconButton label={t('proposal.template.rename', { title })} icon={Pencil} dense onPress={() => { setNaming(true) }} />}
        <DeleteButton label={t('proposal.template.delete', { title })} done={t('proposal.template.deleted')} command={deleteProjectTemplate} args={{ record: template.id }} />
      </p>
      {isNaming && <Naming template={template} onClose={() => { setNaming(false) }} />}
    </>
  )
}

/** "บันทึกเมื่อ … โดย … · จากแผน …": the name is told as far as this device knows it. */
function Made({ template, plan }: { readonly template: ProjectTemplate; readonly plan: string }) {
  const t = useT()
  const { isoDay } = useNumerals()
  const planName = usePlanName()
  const deeds = useLive((store) => recordHistory(store, [template.id]), [template.id])
  const home = useLive((store) => getPlan(store, template.plan), [template.plan])
  const by = deeds?.findLast(({ changes }) => changes.some(({ ent, type }) => ent === template.id && type === 'create'))?.actor ?? ''
  const day = isoDay(template.fields.savedOn)
  return (
    <span>
      {by === '' ? t('proposal.template.savedOn', { day }) : t('proposal.template.savedBy', { day, name: by })}
      {template.plan !== plan && home !== undefined && ` · ${t('proposal.template.fromPlan', { plan: planName(home) })}`}
    </span>
  )
}

/** Enter gives the new name, Escape keeps the old one. */
function Naming({ template, onClose }: { readonly template: ProjectTemplate; readonly onClose: () => void }) {
  const t = useT()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const [title, setTitle] = useState(template.fields.title)
  const isEmpty = title.trim() === ''
  const rename = async (): Promise<void> => {
    if (isEmpty) return
    const done = await run(setProjectTemplateField, { record: template.id, field: 'title', value: title })
    if (!done.ok) return
    onClose()
    undoToast(setProjectTemplateField.name, t('proposal.template.renamed'))
  }
  return (
    <div
      className="template-naming"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField
        label={t('domain.field.projectTemplate.title')} value={title} onChange={setTitle} maxLength={300} autoFocus isRequired
        error={isEmpty ? t('error.TITLE_EMPTY.what') : undefined}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) void rename() }}
      />
      <div className="template-naming-acts">
        <Button dense isDisabled={isEmpty} onPress={() => { void rename() }}>{t('proposal.template.renameDone')}</Button>
        <Button dense variant="plain" onPress={onClose}>{t('shell.ui.cancel')}</Button>
      </div>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </div>
  )
}
