import type { PlanNode } from '@shared/narrative/plan-tree'
import { FieldMarks } from '@renderer/fields/field-marks'
import { useT } from '@renderer/ui/language'
import { SectionEditor } from './narrative/section-editor'
import { usePageTitle } from './page-title'
import type { PlanView } from './use-plan-contents'

/** The text that introduces a part whose page is mostly something else. */
export function PartText({ view, page: { part, section, ...page } }: { readonly view: PlanView; readonly page: PlanNode }) {
  const t = useT()
  const title = usePageTitle()({ part, ...page })
  return (
    <section aria-label={t('structure.page.intro')}>
      <h3 className="paper-subheading">{t('structure.page.intro')}</h3>
      <p className="paper-note">{t(`workspace.partHint.${part}`)}</p>
      <FieldMarks target={{ kind: 'section', record: section, field: 'content' }} />
      <SectionEditor
        key={section}
        plan={view.plan.id}
        section={section}
        label={t('workspace.editor.text', { part: title })}
        placeholder={t('workspace.editor.placeholder')}
      />
    </section>
  )
}
