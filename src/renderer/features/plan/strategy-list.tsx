import type { Issue } from '@shared/issue/issue-record'
import { createStrategy, deleteStrategy, setStrategyTitle } from '@shared/issue/strategy-commands'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { AddRow } from './add-row'
import { DeleteButton } from '@renderer/fields/delete-button'
import type { PlanView } from './use-plan-contents'

/** The strategies of an issue, one line each. */
export function StrategyList({ view, issue }: { readonly view: PlanView; readonly issue: Issue }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const strategies = view.strategies.filter(({ fields }) => fields.issue === issue.id)
  return (
    <section className="strategies" aria-labelledby="strategies-heading">
      <h3 id="strategies-heading" className="paper-subheading">{t('workspace.strategy.heading')}</h3>
      {strategies.length === 0 && <p className="paper-note">{t('workspace.strategy.empty')}</p>}
      <ol className="strategy-list">
        {strategies.map((strategy, index) => (
          <li key={strategy.id} className="strategy">
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
            <SampleBadge />
            <DeleteButton label={t('workspace.strategy.delete')} done={t('workspace.strategy.deleted')} command={deleteStrategy} args={{ strategy: strategy.id }} />
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
    </section>
  )
}
