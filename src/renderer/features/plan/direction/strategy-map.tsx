import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { planGoalRecord } from '@shared/direction/direction-record'
import { mapData, type MapData, type MapItem, type MapKind } from '@shared/strategy-map/map-data'
import { issueDrawing, overviewDrawing, type MapOptions } from '@shared/strategy-map/map-layout'
import { listRecords } from '@renderer/data/queries/records'
import { useFieldWays } from '@renderer/fields/field-focus'
import { MapDrawing } from '@renderer/fields/map-drawing'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { Tabs } from '@renderer/ui/tabs'
import type { PlanView } from '../use-plan-contents'

/** What a link on the map opens: the field that holds the words of the box. */
const FIELDS: Readonly<Record<MapKind, string>> = { plan: 'vision', planGoal: 'title', issue: 'title', objective: 'title', kpi: 'title', strategy: 'title' }

const OVERVIEW = 'overview'

/** T10: the strategy map, drawn from the records as they stand; one sheet for the whole plan, one per issue. */
export function StrategyMap({ view }: { readonly view: PlanView }) {
  const t = useT()
  const formats = useNumerals()
  const { jump } = useFieldWays()
  const planGoals = useLive((store) => listRecords(store, planGoalRecord, view.plan.id), [view.plan.id])
  const data = useMemo(() => (planGoals === undefined ? undefined : mapData({ ...view, planGoals })), [view, planGoals])
  if (data === undefined) return null
  const open = ({ kind, id }: MapItem): void => { jump({ kind, record: id, field: FIELDS[kind] }) }
  const sheets = [
    { id: OVERVIEW, label: t('direction.map.overview'), content: <Sheet data={data} open={open} /> },
    ...data.issues.map(({ item }, at) => ({ id: item.id, label: t('direction.map.issue', { number: formats.count(at + 1) }), content: <Sheet data={data} issue={item.id} open={open} /> }))
  ]
  return (
    <section className="direction-part strategy-map" aria-labelledby="strategy-map-heading">
      <h3 id="strategy-map-heading" className="paper-subheading">{t('direction.map.title')}</h3>
      <p className="paper-note">{t('direction.map.note')}</p>
      <Tabs aria-label={t('direction.map.title')} tabs={sheets} />
      <details className="map-list">
        <summary>{t('direction.map.asList')}</summary>
        <MapList data={data} open={open} />
      </details>
    </section>
  )
}

interface SheetProps {
  readonly data: MapData
  /** One issue only. */
  readonly issue?: string | undefined
  readonly open: (item: MapItem) => void
}

function Sheet({ data, issue, open }: SheetProps) {
  const t = useT()
  const formats = useNumerals()
  const names = useMapNames()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const chosen = data.issues.find(({ item }) => item.id === issue)
  const options: MapOptions = { width, names, digits: formats.digits }
  const drawing = chosen === undefined ? overviewDrawing(data, options) : issueDrawing(chosen, options)
  const label = chosen === undefined ? t('direction.map.title') : `${t('direction.map.title')} ${chosen.item.title}`
  return <div ref={frame} className="map-frame"><MapDrawing drawing={drawing} label={label} onOpen={open} /></div>
}

function useMapNames(): Readonly<Record<MapKind, string>> {
  const t = useT()
  return {
    plan: t('domain.field.plan.vision'), planGoal: t('domain.kind.planGoal'), issue: t('domain.kind.issue'), objective: t('domain.kind.objective'),
    kpi: t('domain.kind.kpi'), strategy: t('domain.kind.strategy')
  }
}

/** Narrower than this a drawing is scrolled, not squeezed. */
const LEAST_WIDTH = 480

/** The width the sheet has, followed when the window or a pane changes. */
function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(620)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const measure = (): void => { setWidth(Math.max(LEAST_WIDTH, Math.floor(element.clientWidth))) }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => { observer.disconnect() }
  }, [frame])
  return width
}

/** The same as nested lists, for those who read rather than look. */
function MapList({ data, open }: { readonly data: MapData; readonly open: (item: MapItem) => void }) {
  const link = (item: MapItem) => <ItemLink item={item} open={open} />
  return (
    <ul className="map-tree">
      <li>
        {link(data.vision)}
        {data.goals.length > 0 && <ul>{data.goals.map((goal) => <li key={goal.id}>{link(goal)}</li>)}</ul>}
        <ul>
          {data.issues.map((issue) => (
            <li key={issue.item.id}>
              {link(issue.item)}
              <ul>
                {issue.objectives.map(({ item, kpis }) => (
                  <li key={item.id}>
                    {link(item)}
                    {kpis.length > 0 && <ul>{kpis.map((kpi) => <li key={kpi.id}>{link(kpi)}</li>)}</ul>}
                  </li>
                ))}
                {issue.strategies.map((strategy) => <li key={strategy.id}>{link(strategy)}</li>)}
              </ul>
            </li>
          ))}
        </ul>
      </li>
    </ul>
  )
}

function ItemLink({ item, open }: { readonly item: MapItem; readonly open: (item: MapItem) => void }) {
  const formats = useNumerals()
  const names = useMapNames()
  return (
    <a href={`#/plan?at=${item.id}`} onClick={(event) => { event.preventDefault(); open(item) }}>
      {`${names[item.kind]} ${formats.digits(item.number)}`.trim()}: {formats.text(item.title)}
    </a>
  )
}
