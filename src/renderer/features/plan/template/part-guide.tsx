import { ChevronDown, ChevronRight, ListPlus } from 'lucide-react'
import { useState } from 'react'
import { plainText } from '@shared/kernel/rich-text'
import { templatePart } from '@shared/narrative/plan-template'
import type { SectionPart } from '@shared/narrative/section-record'
import { shippedTemplate } from '@shared/narrative/shipped-templates'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import type { PlanView } from '../use-plan-contents'
import { templateKindOf } from './template-kind'
import { TemplateDialog } from './template-dialog'
import { useInsertTemplate } from './use-insert-template'
import './template.css'

export interface PartGuideProps {
  readonly view: PlanView
  readonly part: SectionPart
  /** Id of the section record. */
  readonly section: string
}

/** How to write a part, from the program's template: open while the part is empty, folded to one line afterwards. */
export function PartGuide({ view, part, section }: PartGuideProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const isEmpty = !view.paragraphs.some(({ fields }) => fields.section === section && (plainText(fields.content).trim() !== '' || isBlock(fields.style)))
  const [isOpen, setOpen] = useState(false)
  const guide = templatePart(shippedTemplate(templateKindOf(view.plan)), part)
  if (guide === undefined || !canEdit) return null
  if (isEmpty) return <EmptyPart view={view} part={part} guidance={guide.guidance} />
  return (
    <div className="part-guide">
      <Button variant="plain" dense icon={isOpen ? ChevronDown : ChevronRight} aria-expanded={isOpen} onPress={() => { setOpen(!isOpen) }}>{t('begin.template.guide')}</Button>
      {isOpen && (
        <>
          <p className="part-guide-words">{guide.guidance}</p>
          <TemplateDoor view={view} part={part} />
        </>
      )}
    </div>
  )
}

/** A table or a picture is something written, also without a caption. */
function isBlock(style: string): boolean {
  return style === 'table' || style === 'figure'
}

interface EmptyPartProps {
  readonly view: PlanView
  readonly part: SectionPart
  readonly guidance: string
}

/** Nothing written yet: what belongs here, and a skeleton to fill in. */
function EmptyPart({ view, part, guidance }: EmptyPartProps) {
  const t = useT()
  const { count } = useNumerals()
  const template = shippedTemplate(templateKindOf(view.plan))
  const { insert, refused } = useInsertTemplate(view.plan.id)
  const paragraphs = templatePart(template, part)?.paragraphs ?? []
  return (
    <aside className="part-guide part-guide-empty" aria-label={t('begin.template.guide')}>
      <p className="part-guide-title">{t('begin.template.guide')}</p>
      <p className="part-guide-words">{guidance}</p>
      <div className="part-guide-actions">
        <Button dense icon={ListPlus} onPress={() => { void insert([{ part, paragraphs }]) }}>{t('begin.template.insertCount', { count: count(paragraphs.length) })}</Button>
        <TemplateDoor view={view} part={part} />
        <span className="muted small">{template.source}</span>
      </div>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </aside>
  )
}

/** The way to the other templates, and to the office's own. */
function TemplateDoor({ view, part }: Pick<PartGuideProps, 'view' | 'part'>) {
  const t = useT()
  const [isChoosing, setChoosing] = useState(false)
  return (
    <>
      <Button dense variant="plain" onPress={() => { setChoosing(true) }}>{t('begin.template.open')}</Button>
      {isChoosing && <TemplateDialog view={view} part={part} onClose={() => { setChoosing(false) }} />}
    </>
  )
}
