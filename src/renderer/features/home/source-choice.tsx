import { FileUp } from 'lucide-react'
import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { MOST_TEMPLATE_BYTES, parseTemplate, type TemplateFile } from '@shared/narrative/plan-template'
import { shippedTemplate } from '@shared/narrative/shipped-templates'
import type { PlanKind } from '@shared/plan/plan-kind'
import type { Plan } from '@shared/plan/plan-record'
import { usePlanName } from '@renderer/fields/plan-name'
import { readJsonFile } from '@renderer/fields/read-json-file'
import { RadioGroup } from '@renderer/ui/checkbox'
import { FileButton } from '@renderer/ui/file-button'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import type { Option } from '@renderer/ui/select'
import type { PlanSource } from './plan-source'

export interface SourceChoiceProps {
  readonly kind: PlanKind
  /** The office's plans on this device. */
  readonly plans: readonly Plan[]
  readonly source: PlanSource
  readonly onChange: (source: PlanSource) => void
}

interface Way extends Option {
  readonly source: PlanSource
}

/** Where the new plan begins, every way in sight; a template of the office comes from its file. */
export function SourceChoice({ kind, plans, source, onChange }: SourceChoiceProps) {
  const t = useT()
  const nameOf = usePlanName()
  const [own, setOwn] = useState<TemplateFile | null>(null)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const shipped = shippedTemplate(kind)
  const ways: readonly Way[] = [
    { id: 'official', label: t('structure.new.official'), note: t('structure.new.officialNote'), source: { from: 'official' } },
    { id: 'shipped', label: shipped.title, note: shipped.source, source: { from: 'template', template: shipped } },
    ...(own === null ? [] : [{ id: 'own', label: own.title, note: own.kind === kind ? own.source : t('begin.template.otherKind'), source: { from: 'template', template: own } } as const]),
    ...plans.map((plan) => ({ id: plan.id, label: t('structure.new.copyOf', { name: nameOf(plan) }), note: t('structure.new.copyNote'), source: { from: 'plan', plan } } as const))
  ]
  const take = async (file: File): Promise<void> => {
    const read = parseTemplate(await readJsonFile(file, MOST_TEMPLATE_BYTES))
    setRefused(read.ok ? null : read.error)
    if (!read.ok) return
    setOwn(read.value)
    onChange({ from: 'template', template: read.value })
  }
  const chosen = source.from === 'plan' ? source.plan.id : source.from === 'official' ? 'official' : source.template === own ? 'own' : 'shipped'
  return (
    <>
      <RadioGroup
        label={t('structure.new.source')}
        options={ways}
        value={chosen}
        onChange={(id) => { onChange(ways.find((way) => way.id === id)?.source ?? { from: 'official' }) }}
      />
      <div className="new-plan-file"><FileButton icon={FileUp} accept={['.json']} onFile={(file) => { void take(file) }}>{t('structure.new.ownTemplate')}</FileButton></div>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </>
  )
}
