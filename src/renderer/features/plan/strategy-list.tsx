import type { Issue, Strategy } from '@shared/issue/issue-record'
import { createStrategy, deleteStrategy, moveStrategy, setStrategyTitle } from '@shared/issue/strategy-commands'
import { kpiNumbers, kpisByIssue } from '@shared/kpi/kpi-number'
import { DeleteButton } from '@renderer/fields/delete-button'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useProjectMeters } from '@renderer/fields/project-meter'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { MoveStatus } from '@renderer/ui/move-handle'
import { useMovable } from '@renderer/ui/use-movable'
import { AddRow } from '@renderer/fields/add-row'
import { MoveRow, useSayMoved } from './direction/move-row'
import { ProjectChain } from './direction/project-chain'
import type { PlanView } from './use-plan-contents'

/** The strategies of an issue, each with the projects that carry it out; then the projects that have none yet. */
export function StrategyList({ view, issue }: { readonly view: PlanView; readonly issue: Issue }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run } = useCommand()
  const say = useSayMoved()
  const strategies = view.strategies.filter(({ fields }) => fields.issue === issue.id)
  const projects = view.projects.filter(({ fields }) => fields.issue === issue.id)
  const meterOf = useProjectMeters(view.plan.id)
  const numbers = kpiNumbers(kpisByIssue(view))
  const movable = useMovable({
    list: `strategy.${issue.id}`, ids: strategies.map(({ id }) => id), say, isDisabled: !canEdit,
    onMove: (strategy, before) => { void run(moveStrategy, { strategy, before }) }
  })
  const loose = projects.filter(({ fields }) => strategies.every(({ id }) => id !== fields.strategy))
  return (
    <section className="strategies" aria-labelledby="strategies-heading" {...movable.endProps}>
      <h3 id="strategies-heading" className="paper-subheading">{t('workspace.strategy.heading')}</h3>
      {strategies.length === 0 && <p className="paper-note">{t('workspace.strategy.empty')}</p>}
      <ol className="strategy-list">
        {strategies.map((strategy, index) => (
          <li key={strategy.id} {...movable.rowProps(strategy.id)}>
            <div className="strategy">
              <StrategyLine strategy={strategy} index={index} />
              <SampleBadge />
              <MoveRow id={strategy.id} movable={movable} name={t('workspace.strategy.number', { number: String(index + 1) })} index={index} count={strategies.length} />
              <DeleteButton label={t('workspace.strategy.delete')} done={t('workspace.strategy.deleted')} command={deleteStrategy} args={{ strategy: strategy.id }} />
            </div>
            <ProjectChain view={view} numbers={numbers} meterOf={meterOf} projects={projects.filter(({ fields }) => fields.strategy === strategy.id)} label={t('direction.chain.under', { number: String(index + 1) })} />
          </li>
        ))}
      </ol>
      {canEdit && (
        <AddRow
          verb={t('workspace.strategy.add')}
          label={t('workspace.strategy.name')}
          create={(title) => store.runCommand(createStrategy, { plan: view.plan.id, issue: issue.id, title })}
        />
      )}
      <MoveStatus movable={movable} />
      {projects.length === 0 && <p className="paper-note chain-none">{t('direction.chain.empty')}</p>}
      {loose.length > 0 && <h4 className="paper-kicker chain-none">{t('direction.chain.loose')}</h4>}
      <ProjectChain view={view} numbers={numbers} meterOf={meterOf} projects={loose} label={t('direction.chain.loose')} />
    </section>
  )
}

function StrategyLine({ strategy, index }: { readonly strategy: Strategy; readonly index: number }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  return (
    <>
      <span className="strategy-number num">{formats.count(index + 1)}.</span>
      <RecordTextField
        target={{ kind: 'strategy', record: strategy.id, field: 'title' }}
        label={t('workspace.strategy.number', { number: formats.count(index + 1) })}
        hideLabel
        bare
        shape="title"
        maxLength={500}
        value={strategy.fields.title}
        save={(title, seen) => store.runCommand(setStrategyTitle, { strategy: strategy.id, title }, seen)}
        className="title-field"
      />
    </>
  )
}
