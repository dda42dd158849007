import type { PlanNode } from '@shared/narrative/plan-tree'
import { renameSection } from '@shared/narrative/section-commands'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from './use-plan-contents'

/** The heading of a section that officers added, renamed where it stands. */
export function SectionTitle({ view, page }: { readonly view: PlanView; readonly page: PlanNode }) {
  const t = useT()
  const store = useStore()
  const { digits } = useNumerals()
  const { section, title, number } = page
  return (
    <div className="numbered-title">
      <h2 className="paper-title num">{digits(number)}<span className="ui-hidden"> {title}</span></h2>
      <RecordTextField
        target={{ kind: 'section', record: section, field: 'title' }}
        label={t('structure.section.name')}
        hideLabel
        bare
        shape="title"
        maxLength={500}
        value={title}
        save={(words, seen) => store.runCommand(renameSection, { plan: view.plan.id, section, title: words }, seen)}
        className="title-field title-field-large"
      />
    </div>
  )
}
