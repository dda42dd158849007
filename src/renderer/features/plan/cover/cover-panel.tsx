import { officialTitle, periodOfPlan } from '@shared/documents/plan-book/cover'
import { officeOf, provinceOf } from '@shared/office/office'
import { setPlanTitle } from '@shared/plan/set-plan-title'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'
import './cover.css'

/** ปก: the name of the plan, and what the cover will say. */
export function CoverPanel({ view: { plan } }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  const { count, text } = useNumerals()
  const { title, kind, revision } = plan.fields
  const office = officeOf(plan.office)
  const official = officialTitle(kind, office === undefined ? plan.office : (provinceOf(office)?.nameTh ?? office.place))
  return (
    <section className="cover-panel" aria-labelledby="cover-heading">
      <h3 id="cover-heading" className="paper-subheading">{t('structure.cover.heading')}</h3>
      <RecordTextField
        target={{ kind: 'plan', record: plan.id, field: 'title' }}
        label={t('domain.field.plan.title')}
        description={t('structure.cover.hint')}
        placeholder={official}
        shape="title"
        maxLength={200}
        value={title}
        save={(value, seen) => store.runCommand(setPlanTitle, { plan: plan.id, value }, seen)}
      />
      <div className="cover-sheet" role="group" aria-label={t('structure.cover.preview')}>
        <p className="cover-title">{text(title || official)}</p>
        <p className="cover-title">{text(periodOfPlan(plan))}</p>
        {revision > 0 && <p>{t('structure.cover.revision', { count: count(revision) })}</p>}
        <p className="cover-office">{office?.name ?? plan.office}</p>
      </div>
    </section>
  )
}
