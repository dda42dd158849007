import { sectionId } from '@shared/narrative/section-id'
import type { SectionPart } from '@shared/narrative/section-record'
import type { Plan } from '@shared/plan/plan-record'
import { setVision } from '@shared/plan/set-vision'
import { FieldMarks } from '@renderer/fields/field-marks'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { SectionEditor } from './narrative/section-editor'
import { Paper } from './paper'

/** One narrative part on paper; the direction part has the vision above its text. */
export function SectionPaper({ plan, part, number }: { readonly plan: Plan; readonly part: SectionPart; readonly number: string }) {
  const t = useT()
  const section = sectionId(plan.id, part)
  const title = t(`domain.part.${part}`)
  return (
    <Paper number={number} title={title} note={part === 'direction' ? undefined : t(`workspace.partHint.${part}`)} measure>
      <FieldMarks target={{ kind: 'section', record: section, field: 'content' }} />
      {part === 'direction' && <Vision plan={plan} />}
      {part === 'direction' && <h3 className="paper-subheading">{t('workspace.partHint.direction')}</h3>}
      <SectionEditor
        key={section}
        plan={plan.id}
        section={section}
        label={t('workspace.editor.text', { part: title })}
        placeholder={t('workspace.editor.placeholder')}
      />
    </Paper>
  )
}

function Vision({ plan }: { readonly plan: Plan }) {
  const t = useT()
  const store = useStore()
  return (
    <RecordTextField
      target={{ kind: 'plan', record: plan.id, field: 'vision' }}
      label={t('domain.field.plan.vision')}
      description={t('workspace.direction.visionHint')}
      shape="text"
      rows={2}
      maxLength={2_000}
      value={plan.fields.vision}
      save={(value, seen) => store.runCommand(setVision, { plan: plan.id, value }, seen)}
      className="vision"
    />
  )
}
