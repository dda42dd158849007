import { yearsOf } from '@shared/kernel/calendar'
import { createKpi, moveKpi } from '@shared/kpi/kpi-commands'
import { kpiRecord, TARGET_FIELDS, type Kpi } from '@shared/kpi/kpi-record'
import type { Objective } from '@shared/objective/objective-record'
import { earlierFigures, type EarlierFigures } from '@shared/plan/earlier-figures'
import { useEarlierPlan } from '@renderer/fields/earlier-plan'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { MoveStatus } from '@renderer/ui/move-handle'
import { useMovable, type Movable } from '@renderer/ui/use-movable'
import { useMedia } from '@renderer/ui/use-media'
import { AddRow } from '@renderer/fields/add-row'
import { MoveRow, useSayMoved } from './direction/move-row'
import { useOtherObjectives } from './direction/other-objectives'
import { KpiRow, type TargetColumn } from './kpi-row'
import type { PlanView } from './use-plan-contents'

/** From this width on one row holds all columns; below, the name stands above its figures. */
const ROOM_FOR_ONE_ROW = '(min-width: 1600px)'

/** Room for what is not a figure, px. */
const WIDE_WORDS = 640
const NARROW_WORDS = 144
const BASELINE_HEAD = 80

type FigureField = 'baseline' | TargetColumn['field']

/** A figure that is cut off reads as another figure: a column is as wide as its longest one. */
function figureWidth(kpis: readonly Kpi[], field: FigureField, format: (figure: string) => string): number {
  return Math.max(62, ...kpis.map(({ fields }) => format(fields[field]).length * 9 + 18))
}

/** The KPIs of an objective in the columns officers expect (brief §1.4); a row opens to its full definition. */
export function KpiTable({ view, objective, number }: { readonly view: PlanView; readonly objective: Objective; readonly number: string }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const isWide = useMedia(ROOM_FOR_ONE_ROW)
  const { startYear, endYear } = view.plan.fields
  const columns = yearsOf(startYear, endYear).flatMap((year, index): readonly TargetColumn[] => {
    const field = TARGET_FIELDS[index]
    return field === undefined ? [] : [{ field, year }]
  })
  const kpis = view.kpis.filter(({ fields }) => fields.objective === objective.id)
  const movable = useKpiOrder(kpis, objective)
  const others = useOtherObjectives(view, objective)
  const { run } = useCommand()
  const earlierOf = useEarlierFigures(view)
  const widthOf = (field: FigureField): number => figureWidth(kpis, field, formats.decimal)
  const baselineWidth = Math.max(BASELINE_HEAD, widthOf('baseline'))
  const figuresWidth = columns.reduce((sum, { field }) => sum + widthOf(field), baselineWidth)
  return (
    <div {...movable.endProps}>
      {kpis.length > 0 && (
        <div className="kpi-scroll">
          <table className="ui-table kpi-table" style={{ minWidth: (isWide ? WIDE_WORDS : NARROW_WORDS) + figuresWidth }}>
            <caption className="ui-hidden">{t('workspace.kpi.table', { objective: number })}</caption>
            <KpiHead columns={columns} isWide={isWide} baselineWidth={baselineWidth} widthOf={widthOf} />
            {kpis.map((kpi, index) => (
              <KpiRow
                key={kpi.id}
                kpi={kpi}
                index={index}
                columns={columns}
                isWide={isWide}
                served={new Set(view.projectKpis.filter(({ fields }) => fields.kpi === kpi.id).map(({ fields }) => fields.project)).size}
                earlier={earlierOf(kpi)}
                rowProps={movable.rowProps(kpi.id)}
                handle={(
                  <MoveRow
                    id={kpi.id} movable={movable} name={`${t('domain.kind.kpi')} ${String(index + 1)}`} index={index} count={kpis.length}
                    more={others} onMore={(to) => { void run(moveKpi, { kpi: kpi.id, objective: to, before: null }) }}
                  />
                )}
              />
            ))}
          </table>
        </div>
      )}
      <MoveStatus movable={movable} />
      {canEdit && (
        <AddRow
          verb={t('workspace.kpi.add')}
          label={t('domain.kind.kpi')}
          create={(title) => store.runCommand(createKpi, { plan: view.plan.id, objective: objective.id, title })}
        />
      )}
    </div>
  )
}

interface KpiHeadProps {
  readonly columns: readonly TargetColumn[]
  readonly isWide: boolean
  readonly baselineWidth: number
  readonly widthOf: (field: FigureField) => number
}

function KpiHead({ columns, isWide, baselineWidth, widthOf }: KpiHeadProps) {
  const t = useT()
  const formats = useNumerals()
  return (
    <thead>
      <tr>
        <th scope="col" className="kpi-order">{t('workspace.kpi.order')}</th>
        <th scope="col">{isWide ? t('domain.kind.kpi') : t('workspace.kpi.nameAndUnit')}</th>
        {isWide && <th scope="col" className="kpi-unit">{t('domain.field.kpi.unit')}</th>}
        <th scope="col" className="num num-cell" style={{ width: baselineWidth }}>{t('domain.field.kpi.baseline')}</th>
        {columns.map(({ field, year }) => <th key={year} scope="col" className="num num-cell" style={{ width: widthOf(field) }}>{formats.year(year)}</th>)}
        {isWide && <th scope="col" className="kpi-words">{t('domain.field.kpi.owner')}</th>}
        {isWide && <th scope="col" className="kpi-words">{t('domain.field.kpi.source')}</th>}
      </tr>
    </thead>
  )
}

/** What last period's plan says of the indicators that were copied from it. */
function useEarlierFigures({ plan, pastResults }: PlanView): (kpi: Kpi) => EarlierFigures | null {
  const earlier = useEarlierPlan(plan, kpiRecord)
  return ({ id }) => {
    const old = earlier?.records.get(id)
    return earlier === undefined || old === undefined ? null : earlierFigures(old, earlier.plan, pastResults)
  }
}

/** KPIs change places among themselves and with those of every other objective in sight. */
function useKpiOrder(kpis: readonly Kpi[], objective: Objective): Movable {
  const { canEdit } = usePlanFields()
  const { run } = useCommand()
  const say = useSayMoved()
  return useMovable({
    list: 'kpi', ids: kpis.map(({ id }) => id), say, isDisabled: !canEdit,
    onMove: (kpi, before) => { void run(moveKpi, { kpi, objective: objective.id, before }) }
  })
}
