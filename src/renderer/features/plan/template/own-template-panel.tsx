import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { templateOfPlan, type TemplateExtent } from '@shared/narrative/template-of-plan'
import type { TemplateFile } from '@shared/narrative/plan-template'
import { officeOf } from '@shared/office/office'
import { Button } from '@renderer/ui/button'
import { RadioGroup } from '@renderer/ui/checkbox'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import type { PlanView } from '../use-plan-contents'
import { templateKindOf } from './template-kind'

/** The open plan as a template file of the office. */
export function OwnTemplatePanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const [extent, setExtent] = useState<TemplateExtent>('headings')
  const template = useOwnTemplate(view, extent)
  const { save, refused } = useSaveTemplate(view)
  const isEmpty = Object.keys(template.parts).length === 0
  const extents = [{ id: 'headings', label: t('begin.template.headings') }, { id: 'texts', label: t('begin.template.texts') }] as const
  return (
    <section className="template-own" aria-label={t('begin.template.own')}>
      <p><strong>{t('begin.template.own')}</strong></p>
      <p className="muted">{t('begin.template.ownNote')}</p>
      <RadioGroup label={t('begin.template.extent')} options={extents} value={extent} onChange={setExtent} isRow />
      {isEmpty && <p className="muted" role="status">{t('begin.template.empty')}</p>}
      <div><Button isDisabled={isEmpty} onPress={() => { void save(template) }}>{t('begin.template.save')}</Button></div>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </section>
  )
}

function useOwnTemplate({ plan, paragraphs }: PlanView, extent: TemplateExtent): TemplateFile {
  const t = useT()
  const office = officeOf(plan.office)?.name ?? plan.office
  const words = { title: t('begin.template.ownTitle', { office }), source: t('begin.template.ownSource', { office }) }
  return templateOfPlan({ plan: plan.id, kind: templateKindOf(plan), extent, paragraphs, ...words })
}

function useSaveTemplate({ plan }: PlanView) {
  const t = useT()
  const toast = useToast()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const save = async (template: TemplateFile): Promise<void> => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`)
    const name = t('begin.template.fileName', { office: officeOf(plan.office)?.place ?? plan.office })
    const saved = await window.planner.documentSave({ name, type: 'json', bytes })
    setRefused(saved.ok || saved.error.code === 'CANCELLED' ? null : saved.error)
    if (saved.ok) toast({ words: t('begin.template.saved', { name: saved.value.fileName }) })
  }
  return { save, refused }
}
