import { citedBy, quadrantsOf, swotCodes, TOWS_CELLS, type TowsCell, type TowsStrategy } from '@shared/analysis/swot-record'
import { createTows, deleteTows, moveTows, setTowsField } from '@shared/analysis/swot-commands'
import { DeleteButton } from '@renderer/fields/delete-button'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { ReorderHandle, useReorder, type Reorder } from '@renderer/ui/reorder'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { CitePopover } from './cite-popover'

/** The TOWS matrix: strategies where inside meets outside, each resting on entries of the SWOT. */
export function TowsTab({ view }: { readonly view: PlanView }) {
  const t = useT()
  return (
    <>
      {view.analysis.tows.length === 0 && <p className="analysis-why">{t('analysis.tows.why')}</p>}
      <div className="swot-grid">{TOWS_CELLS.map((cell) => <CellBox key={cell} view={view} cell={cell} />)}</div>
    </>
  )
}

function CellBox({ view, cell }: { readonly view: PlanView; readonly cell: TowsCell }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const strategies = view.analysis.tows.filter(({ fields }) => fields.cell === cell)
  const reorder = useReorder(strategies.map(({ id }) => id), (record, before) => { void run(moveTows, { record, before }) })
  const name = t(`analysis.cell.${cell}`)
  return (
    <section className="swot-box" aria-labelledby={`tows-${cell}`}>
      <h3 id={`tows-${cell}`} className="swot-head"><span className="swot-letter tows-letters" aria-hidden>{cell.toUpperCase()}</span>{name}</h3>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {strategies.length === 0 && <p className="paper-note">{t('analysis.tows.empty', { letters: quadrantsOf(cell).map((quadrant) => t(`analysis.quadrant.${quadrant}`)).join(' + ') })}</p>}
      <ol className="swot-list" aria-label={name}>
        {strategies.map((strategy, index) => <TowsRow key={strategy.id} view={view} strategy={strategy} index={index} reorder={reorder} />)}
      </ol>
      {canEdit && (
        <AddRow
          verb={t('analysis.tows.add', { cell: cell.toUpperCase() })}
          label={t('analysis.tows.name', { cell: cell.toUpperCase() })}
          create={(title) => store.runCommand(createTows, { plan: view.plan.id, within: cell, title })}
        />
      )}
    </section>
  )
}

interface TowsRowProps {
  readonly view: PlanView
  readonly strategy: TowsStrategy
  readonly index: number
  readonly reorder: Reorder
}

function TowsRow({ view, strategy, index, reorder }: TowsRowProps) {
  const t = useT()
  const store = useStore()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const { swot, citations } = view.analysis
  const { cell, title } = strategy.fields
  const name = `${cell.toUpperCase()} ${count(index + 1)}`
  const cited = citedBy(strategy.id, citations, swot)
  const codes = swotCodes(swot)
  return (
    <li className="swot-entry" {...reorder.rowProps(strategy.id)}>
      <div className="swot-line">
        <span className="analysis-code num">{count(index + 1)}.</span>
        <RecordTextField
          target={{ kind: 'towsStrategy', record: strategy.id, field: 'title' }}
          label={t('analysis.tows.number', { name })} hideLabel bare dense shape="title" maxLength={1_000}
          value={title} save={(value, seen) => store.runCommand(setTowsField, { record: strategy.id, field: 'title', value }, seen)} className="analysis-title"
        />
        {canEdit && <ReorderHandle reorder={reorder} id={strategy.id} name={name} />}
      </div>
      <div className="tows-cites">
        <div>
          <SampleBadge />
          {cited.length === 0 && <span className="kpi-missing"><span aria-hidden>▲ </span>{t('analysis.tows.uncited')}</span>}
          {cited.length > 0 && (
            <ul className="tows-chips" aria-label={t('analysis.tows.cites', { name })}>
              {cited.map((entry) => (
                <li key={entry.id} className="tows-chip" title={entry.fields.title}>
                  {codes.get(entry.id)}<span className="ui-hidden"> {entry.fields.title}</span>
                </li>
              ))}
            </ul>
          )}
          {canEdit && <CitePopover view={view} strategy={strategy} name={name} />}
        </div>
        <DeleteButton label={t('analysis.tows.delete', { name })} done={t('analysis.tows.deleted')} command={deleteTows} args={{ record: strategy.id }} />
      </div>
    </li>
  )
}
