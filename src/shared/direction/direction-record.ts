import { z } from 'zod'
import { defineRecord, text, type RecordOf } from '@shared/record/define-record'

const order = text(z.string().max(200), '')
const title = text(z.string().max(500), '')

/** พันธกิจ: one mission of the plan (brief §1.3, part ๕). */
export const missionRecord = defineRecord('mission', { order, title })
export type Mission = RecordOf<typeof missionRecord>

/** ค่านิยม, which a plan may do without; `meaning` says what it asks of people. */
export const coreValueRecord = defineRecord('coreValue', { order, title, meaning: text(z.string().max(1_000), '') })
export type CoreValue = RecordOf<typeof coreValueRecord>

/** เป้าประสงค์รวม: a goal of the whole plan, above the objectives of its issues. */
export const planGoalRecord = defineRecord('planGoal', { order, title })
export type PlanGoal = RecordOf<typeof planGoalRecord>

/** The lists that stand between the vision and the issues. */
export const DIRECTION_RECORDS = [missionRecord, coreValueRecord, planGoalRecord] as const
export type DirectionRecord = (typeof DIRECTION_RECORDS)[number]
/** A record of one of these lists, whichever. */
export type DirectionItem = RecordOf<DirectionRecord>
