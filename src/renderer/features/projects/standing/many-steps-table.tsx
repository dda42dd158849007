import type { Standing } from '@shared/project/project-step-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { StateMark } from '@renderer/ui/badge'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { rowState, type ManyOutcome, type ManyRow, type RowState } from './use-many-steps'

interface ManyStepsTableProps {
  readonly rows: readonly ManyRow[]
  readonly to: Standing
  /** Projects that are left out by hand. */
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
  readonly outcome: ManyOutcome
}

/** Every project with where it stands, whether it can take the step, and what came of it. */
export function ManyStepsTable({ rows, to, left, onLeft, outcome }: ManyStepsTableProps) {
  const t = useT()
  const { text } = useNumerals()
  const { role } = usePlanFields()
  const turn = (id: string, isChosen: boolean): void => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    onLeft(next)
  }
  return (
    <div className="standing-scroll" tabIndex={0} role="region" aria-label={t('standing.many.projects')}>
      <table className="ui-table standing-many">
        <caption className="ui-hidden">{t('standing.many.projects')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('standing.many.project')}</th>
            <th scope="col">{t('standing.column.standing')}</th>
            <th scope="col">{t('standing.many.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { id, fields } = row.project
            const state = rowState(row, to, role, outcome)
            const isOpen = state.is === 'can' || state.is === 'refused'
            return (
              <tr key={id}>
                <th scope="row">
                  {isOpen
                    ? <Checkbox isSelected={!left.has(id)} onChange={(isChosen) => { turn(id, isChosen) }}>{text(fields.title)}</Checkbox>
                    : <span className="standing-many-out">{text(fields.title)}</span>}
                </th>
                <td>{t(`standing.at.${row.way.standing}`)}</td>
                <td><RowWords state={state} /></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function RowWords({ state }: { readonly state: RowState }) {
  const t = useT()
  if (state.is === 'cannot') return <span className="standing-many-out">{t(`standing.many.why.${state.why}`)}</span>
  if (state.is === 'refused') return <StateMark state="failed">{errorWords(t, state.error).what}</StateMark>
  return state.is === 'done' ? <StateMark state="done">{t('standing.many.taken')}</StateMark> : <span>{t('standing.many.can')}</span>
}
