import type { PlanGoal } from '@shared/direction/direction-record'
import type { Issue, Strategy } from '@shared/issue/issue-record'
import type { Kpi } from '@shared/kpi/kpi-record'
import type { Objective } from '@shared/objective/objective-record'
import type { Plan } from '@shared/plan/plan-record'

/** What a box of the strategy map stands for; `plan` is the vision. */
export type MapKind = 'plan' | 'planGoal' | 'issue' | 'objective' | 'kpi' | 'strategy'

/** One record on the map. */
export interface MapItem {
  readonly kind: MapKind
  readonly id: string
  /** "1.2", or empty. Arabic digits; who shows it switches them. */
  readonly number: string
  readonly title: string
}

export interface MapObjective {
  readonly item: MapItem
  readonly kpis: readonly MapItem[]
}

export interface MapIssue {
  readonly item: MapItem
  readonly objectives: readonly MapObjective[]
  readonly strategies: readonly MapItem[]
}

/** The strategy map (T10) as a tree: vision, goals, issues with objectives, their KPIs and the strategies. */
export interface MapData {
  readonly vision: MapItem
  readonly goals: readonly MapItem[]
  readonly issues: readonly MapIssue[]
}

/** The live records of a plan, each list in its order. */
export interface MapRecords {
  readonly plan: Plan
  readonly planGoals: readonly PlanGoal[]
  readonly issues: readonly Issue[]
  readonly objectives: readonly Objective[]
  readonly kpis: readonly Kpi[]
  readonly strategies: readonly Strategy[]
}

/** Reads the map off the records; nothing of it is stored. */
export function mapData({ plan, planGoals, issues, objectives, kpis, strategies }: MapRecords): MapData {
  return {
    vision: { kind: 'plan', id: plan.id, number: '', title: plan.fields.vision },
    goals: planGoals.map(({ id, fields }, at) => ({ kind: 'planGoal', id, number: String(at + 1), title: fields.title })),
    issues: issues.map((issue, place) => {
      const number = String(place + 1)
      let counted = 0
      return {
        item: { kind: 'issue', id: issue.id, number, title: issue.fields.title },
        objectives: objectives.filter(({ fields }) => fields.issue === issue.id).map(({ id, fields }, at) => ({
          item: { kind: 'objective', id, number: `${number}.${String(at + 1)}`, title: fields.title },
          kpis: kpis.filter(({ fields: own }) => own.objective === id).map((kpi): MapItem => {
            counted += 1
            return { kind: 'kpi', id: kpi.id, number: `${number}.${String(counted)}`, title: kpi.fields.title }
          })
        })),
        strategies: strategies.filter(({ fields }) => fields.issue === issue.id)
          .map(({ id, fields }, at) => ({ kind: 'strategy', id, number: `${number}.${String(at + 1)}`, title: fields.title }))
      }
    })
  }
}
