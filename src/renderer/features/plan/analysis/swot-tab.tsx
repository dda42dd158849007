import { QUADRANTS, letterOf, swotCodes, type Quadrant, type SwotEntry } from '@shared/analysis/swot-record'
import { LEAST_SWOT } from '@shared/analysis/analysis-checks'
import { createSwot, moveSwot } from '@shared/analysis/swot-commands'
import { sectionId } from '@shared/narrative/section-id'
import { JumpPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useReorder } from '@renderer/ui/reorder'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { SwotRow } from './swot-row'

/** The four quadrants, two by two where there is room. */
export function SwotTab({ view }: { readonly view: PlanView }) {
  const t = useT()
  return (
    <JumpPlace target={{ kind: 'section', record: sectionId(view.plan.id, 'environment'), field: 'swot' }}>
      {view.analysis.swot.length === 0 && <p className="analysis-why">{t('analysis.swot.why')}</p>}
      <div className="swot-grid">{QUADRANTS.map((quadrant) => <QuadrantBox key={quadrant} view={view} quadrant={quadrant} />)}</div>
    </JumpPlace>
  )
}

function QuadrantBox({ view, quadrant }: { readonly view: PlanView; readonly quadrant: Quadrant }) {
  const t = useT()
  const store = useStore()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const entries = view.analysis.swot.filter(({ fields }) => fields.quadrant === quadrant)
  const codes = swotCodes(view.analysis.swot)
  const reorder = useReorder(entries.map(({ id }) => id), (record, before) => { void run(moveSwot, { record, before }) })
  const name = t(`analysis.quadrant.${quadrant}`)
  const left = LEAST_SWOT - entries.length
  return (
    <section className={`swot-box swot-${quadrant}`} aria-labelledby={`swot-${quadrant}`}>
      <h3 id={`swot-${quadrant}`} className="swot-head"><span className="swot-letter" aria-hidden>{letterOf(quadrant)}</span>{name}</h3>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {entries.length === 0 && <p className="paper-note">{t(`analysis.quadrantHint.${quadrant}`)}</p>}
      <ol className="swot-list" aria-label={name}>
        {entries.map((entry: SwotEntry) => (
          <SwotRow key={entry.id} entry={entry} code={codes.get(entry.id) ?? ''} citations={view.analysis.citations} tows={view.analysis.tows} reorder={reorder} />
        ))}
      </ol>
      {canEdit && (
        <AddRow
          verb={t('analysis.swot.add', { quadrant: name })}
          label={name}
          create={(title) => store.runCommand(createSwot, { plan: view.plan.id, within: quadrant, title })}
        />
      )}
      {entries.length > 0 && left > 0 && <p className="analysis-quiet">{t('analysis.swot.least', { count: count(left), least: count(LEAST_SWOT) })}</p>}
    </section>
  )
}
