import { WHOLE_WEIGHT } from '@shared/activity/activity-record'
import { projectTotal } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { doneShare, sumGiven } from '@shared/activity/progress'
import { weightText } from '@shared/activity/weight'
import { sumSatang } from '@shared/kernel/satang'
import { GRID_ROW, onGridKey } from '@renderer/fields/grid-keys'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Reorder } from '@renderer/ui/reorder'
import { ActivityRow } from './activity-row'
import type { ActivityView } from './use-activities'

interface ActivityTableProps {
  readonly activities: readonly ActivityView[]
  /** The same with the weights as they are being typed. */
  readonly shown: readonly ActivityView[]
  readonly reorder: Reorder
  readonly onWeight: (activity: string, weight: number | null) => void
  /** Lines of the project that pay for no activity yet. */
  readonly loose: readonly BudgetLine[]
}

/** The register: who does what, in which unit, how much it weighs, and what it came to over all years. */
export function ActivityTable({ activities, shown, reorder, onWeight, loose }: ActivityTableProps) {
  const t = useT()
  return (
    <div className="activity-scroll">
      <table className="ui-table activity-table" onKeyDown={onGridKey}>
        <caption className="ui-hidden">{t('activity.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className="activity-tools"><span className="ui-hidden">{t('activity.column.order')}</span></th>
            <th scope="col">{t('domain.field.activity.title')}</th>
            <th scope="col" className="activity-owner">{t('domain.field.activity.owner')}</th>
            <th scope="col" className="activity-unit">{t('domain.field.activity.unit')}</th>
            <th scope="col" className="num-cell activity-weight">{t('activity.column.weight')}</th>
            <th scope="col" className="num-cell activity-sum">{t('activity.plan')}</th>
            <th scope="col" className="num-cell activity-sum">{t('activity.result')}</th>
            <th scope="col" className="num-cell activity-money">{t('activity.column.money')}</th>
            <th scope="col" className="activity-tools"><span className="ui-hidden">{t('activity.column.tools')}</span></th>
          </tr>
        </thead>
        <tbody>
          {activities.map((view, index) => (
            <tr key={view.activity.id} {...reorder.rowProps(view.activity.id)} {...{ [GRID_ROW]: view.activity.id }} className="activity-row">
              <ActivityRow view={view} order={index + 1} reorder={reorder} onWeight={onWeight} loose={loose} />
            </tr>
          ))}
        </tbody>
        <ActivityTotals shown={shown} loose={loose} />
      </table>
    </div>
  )
}

function ActivityTotals({ shown, loose }: { readonly shown: readonly ActivityView[]; readonly loose: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const weight = shown.reduce((sum, view) => sum + view.weight, 0)
  const percent = (hundredths: number): string => formats.text(weightText(hundredths))
  // Figures of different units have no sum.
  const units = new Set(shown.filter(({ plan, result }) => plan !== '' || result !== '').map(({ activity }) => activity.fields.unit))
  const sum = (figures: readonly string[]): string => (units.size === 1 ? formats.decimal(sumGiven(figures)) : '')
  return (
    <tfoot className="activity-totals">
      <tr>
        <td />
        <th scope="row" colSpan={3}>
          {t('activity.total')}
          <span className="activity-weight-mark" aria-live="polite"><WeightMark weight={weight} /></span>
          <span className="activity-done">{t('activity.done', { share: percent(doneShare(shown)) })}</span>
          {units.size > 1 && <span className="activity-done">{t('activity.unitsDiffer')}</span>}
        </th>
        <td className="num num-cell">{percent(weight)}</td>
        <td className="num num-cell">{sum(shown.map(({ plan }) => plan))}</td>
        <td className="num num-cell">{sum(shown.map(({ result }) => result))}</td>
        <td className="num num-cell">{formats.money(sumSatang(shown.map(({ money }) => money)))}</td>
        <td />
      </tr>
      {loose.length > 0 && <LooseMoney shown={shown} loose={loose} />}
    </tfoot>
  )
}

/** What pays for no activity yet, and the budget of the project that both come to. */
function LooseMoney({ shown, loose }: { readonly shown: readonly ActivityView[]; readonly loose: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const rest = projectTotal(loose)
  const whole = sumSatang([rest, ...shown.map(({ money }) => money)])
  return (
    <>
      <tr>
        <td />
        <th scope="row" colSpan={6}>{t('activity.money.loose', { count: formats.count(loose.length) })}</th>
        <td className="num num-cell">{formats.money(rest)}</td>
        <td />
      </tr>
      <tr>
        <td />
        <th scope="row" colSpan={6}>{t('activity.money.whole')}</th>
        <td className="num num-cell">{formats.money(whole)}</td>
        <td />
      </tr>
    </>
  )
}

/** Whether the weights come to a hundred percent, and by how much they do not. */
function WeightMark({ weight }: { readonly weight: number }) {
  const t = useT()
  const formats = useNumerals()
  if (weight === WHOLE_WEIGHT) return <StateMark state="done">{t('activity.weights.whole')}</StateMark>
  const by = formats.text(weightText(Math.abs(WHOLE_WEIGHT - weight)))
  return <StateMark state="missing">{t(weight < WHOLE_WEIGHT ? 'activity.weights.short' : 'activity.weights.over', { by })}</StateMark>
}
