import { FileUp } from 'lucide-react'
import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { MOST_TEMPLATE_BYTES, parseTemplate, skeletonsOf, type TemplateFile } from '@shared/narrative/plan-template'
import type { SectionPart } from '@shared/narrative/section-record'
import { shippedTemplate } from '@shared/narrative/shipped-templates'
import { readJsonFile } from '@renderer/fields/read-json-file'
import { Button } from '@renderer/ui/button'
import { RadioGroup } from '@renderer/ui/checkbox'
import { Dialog } from '@renderer/ui/dialog'
import { FileButton } from '@renderer/ui/file-button'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import type { PlanView } from '../use-plan-contents'
import { OwnTemplatePanel } from './own-template-panel'
import { templateKindOf } from './template-kind'
import { useInsertTemplate } from './use-insert-template'
import './template.css'

export interface TemplateDialogProps {
  readonly view: PlanView
  readonly part: SectionPart
  readonly onClose: () => void
}

/** Which template, into which parts; and the open plan as a template of the office. */
export function TemplateDialog({ view, part, onClose }: TemplateDialogProps) {
  const t = useT()
  const kind = templateKindOf(view.plan)
  const [template, setTemplate] = useState<TemplateFile>(shippedTemplate(kind))
  const [where, setWhere] = useState<'here' | 'everywhere'>('here')
  const { insert, refused } = useInsertTemplate(view.plan.id)
  const skeletons = skeletonsOf(template)
  const chosen = where === 'everywhere' ? skeletons : skeletons.filter((skeleton) => skeleton.part === part)
  const put = async (): Promise<void> => {
    if (await insert(chosen)) onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => { void put() }}>{t('begin.template.insertVerb')}</Button>
    </>
  )
  const places = [{ id: 'here', label: t('begin.template.here') }, { id: 'everywhere', label: t('begin.template.everywhere') }] as const
  return (
    <Dialog isOpen onClose={onClose} title={t('begin.template.title')} actions={actions}>
      <div className="template-dialog">
        <p>{t('begin.template.note')}</p>
        <WhichTemplate template={template} onTemplate={setTemplate} />
        {template.kind !== kind && <p>{t('begin.template.otherKind')}</p>}
        <RadioGroup label={t('begin.template.where')} options={places} value={where} onChange={setWhere} isRow />
        {chosen.length === 0 && <p role="status">{t('begin.template.noPart')}</p>}
        {refused !== null && <PlanErrorNotice error={refused} />}
        <OwnTemplatePanel view={view} />
      </div>
    </Dialog>
  )
}

interface WhichProps {
  readonly template: TemplateFile
  readonly onTemplate: (template: TemplateFile) => void
}

function WhichTemplate({ template, onTemplate }: WhichProps) {
  const t = useT()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const take = async (file: File): Promise<void> => {
    const read = parseTemplate(await readJsonFile(file, MOST_TEMPLATE_BYTES))
    setRefused(read.ok ? null : read.error)
    if (read.ok) onTemplate(read.value)
  }
  return (
    <div>
      <div className="template-which">
        <p><strong>{template.title}</strong><br /><span className="muted small">{template.source}</span></p>
        <FileButton icon={FileUp} accept={['.json']} onFile={(file) => { void take(file) }}>{t('begin.template.file')}</FileButton>
      </div>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </div>
  )
}
