import { sectionId } from '@shared/narrative/section-id'
import type { SectionPart } from '@shared/narrative/section-record'
import { FieldMarks } from '@renderer/fields/field-marks'
import { useT } from '@renderer/ui/language'
import { SectionEditor } from './narrative/section-editor'
import { Paper } from './paper'
import { PART_PANELS } from './part-panels'
import { PartGuide } from './template/part-guide'
import type { PlanView } from './use-plan-contents'

/** One narrative part on paper; some have a panel of their own above the text. */
export function SectionPaper({ view, part, number }: { readonly view: PlanView; readonly part: SectionPart; readonly number: string }) {
  const t = useT()
  const section = sectionId(view.plan.id, part)
  const Panel = PART_PANELS[part]
  const title = t(`domain.part.${part}`)
  return (
    <Paper number={number} title={title} note={part === 'direction' ? undefined : t(`workspace.partHint.${part}`)} measure>
      <FieldMarks target={{ kind: 'section', record: section, field: 'content' }} />
      {Panel !== undefined && <Panel view={view} />}
      {part === 'direction' && <h3 className="paper-subheading">{t('workspace.partHint.direction')}</h3>}
      <PartGuide view={view} part={part} section={section} />
      <SectionEditor
        key={section}
        plan={view.plan.id}
        section={section}
        label={t('workspace.editor.text', { part: title })}
        placeholder={t('workspace.editor.placeholder')}
      />
    </Paper>
  )
}
