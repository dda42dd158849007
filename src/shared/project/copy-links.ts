import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { fold } from '@shared/kernel/thai-text'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { copiedId } from '@shared/plan/plan-ids'
import type { RecordReader } from '@shared/record/command'

/** What a project names beyond its own rows. */
const OUTSIDE = [issueRecord, strategyRecord, kpiRecord, provincialGoalRecord] as const
export const OUTSIDE_KINDS: readonly string[] = OUTSIDE.map(({ kind }) => kind)

interface Titled {
  readonly id: string
  readonly fields: { readonly title: string }
}

/** The records of a kind that a project may name, of one plan. */
export type TitledOf = (kind: string, plan: string) => readonly Titled[]

/**
 * What stands in one plan for a record of another: the record copied from it or the one it was copied from, else the only one with the
 * same words; empty when there is none. Within one plan everything stands for itself.
 */
export function outsideInto(from: string, to: string, titledOf: TitledOf): (kind: string, id: string) => string {
  if (from === to) return (_, id) => id
  return (kind, id) => {
    const there = titledOf(kind, to)
    const copy = copiedId(to, id)
    const kin = there.find((each) => each.id === copy) ?? there.find((each) => copiedId(from, each.id) === id)
    if (kin !== undefined) return kin.id
    const title = fold(titledOf(kind, from).find((each) => each.id === id)?.fields.title ?? '')
    const alike = title === '' ? [] : there.filter(({ fields }) => fold(fields.title) === title)
    return alike.length === 1 ? alike[0]?.id ?? '' : ''
  }
}

/** Reads them in a command that asked for `OUTSIDE_KINDS` of both plans. */
export function titledIn(reader: RecordReader): TitledOf {
  return (kind, plan) => {
    const spec = OUTSIDE.find((each) => each.kind === kind)
    return spec === undefined ? [] : reader.list<(typeof OUTSIDE)[number]>(spec, plan)
  }
}
