import type { PlanNode } from '@shared/narrative/plan-tree'
import { FieldMarks } from '@renderer/fields/field-marks'
import { useT } from '@renderer/ui/language'
import { SectionEditor } from './narrative/section-editor'
import { usePageTitle } from './page-title'
import { Paper } from './paper'
import { SectionTitle } from './section-title'
import { PART_PANELS } from './part-panels'
import { PartGuide } from './template/part-guide'
import type { PlanView } from './use-plan-contents'

/** One section on paper: an official part, some with a panel of their own above the text, or one that was added. */
export function SectionPaper({ view, page }: { readonly view: PlanView; readonly page: PlanNode }) {
  const t = useT()
  const { section, number, part } = page
  const isOfficial = page.depth === 0
  const Panel = isOfficial ? PART_PANELS[part] : undefined
  const title = usePageTitle()(page)
  const note = !isOfficial || part === 'direction' ? undefined : t(`workspace.partHint.${part}`)
  return (
    <Paper number={number} title={isOfficial ? title : undefined} note={note} measure>
      {!isOfficial && <SectionTitle view={view} page={page} />}
      <FieldMarks target={{ kind: 'section', record: section, field: 'content' }} />
      {Panel !== undefined && <Panel view={view} />}
      {isOfficial && part === 'direction' && <h3 className="paper-subheading">{t('workspace.partHint.direction')}</h3>}
      {isOfficial && <PartGuide view={view} part={part} section={section} />}
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
