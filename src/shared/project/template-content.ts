import { z } from 'zod'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { PROJECT_CHOICES, WORK_METHODS } from './project-record'
import { GROUP_KINDS, INDICATOR_LEVELS, INDICATOR_MEASURES } from './proposal-records'

/** What a template leaves for a person to fill in. Text that still holds it counts as not written yet (`proposal-checks.ts`). */
export const TEMPLATE_BLANK = '………'

const line = (length: number) => z.string().max(length)
const choice = <const C extends readonly string[]>(choices: C) => z.union([z.literal(''), z.enum(choices)]).default('')
const title = (length: number) => z.string().min(1).max(length)
/** Months since the October of the project's fiscal year, 1 to 12; beyond it in a project of several years. */
const month = z.int().min(1).max(60)

/** The texts of a project that a template proposes. Lists of sentences hold one sentence a line. */
export const templateTextsSchema = z.strictObject({
  rationale: line(20_000).default(''), purpose: line(5_000).default(''), output: line(2_000).default(''), benefits: line(5_000).default(''), laws: line(5_000).default(''),
  monitoringMethod: line(500).default(''), monitoringTool: line(500).default(''), monitoringRound: line(300).default(''),
  workKind: choice(PROJECT_CHOICES.workKind), nature: choice(PROJECT_CHOICES.nature), missionKind: choice(PROJECT_CHOICES.missionKind),
  methods: z.array(z.enum(WORK_METHODS)).max(WORK_METHODS.length).default([])
})

/**
 * What a project begun from a template says: texts, whom it is for, indicators, activities with their months, risks, and budget lines
 * with their units. No figure of a template is official: a line names the reference rate it goes by, and only a template that an office
 * made of its own project holds a `rate` (satang).
 */
export const templateContentSchema = z.strictObject({
  texts: templateTextsSchema,
  groups: z.array(z.strictObject({ title: title(300), kind: z.enum(GROUP_KINDS), unit: line(60) })).max(30),
  indicators: z.array(z.strictObject({
    title: title(500), level: z.enum(INDICATOR_LEVELS), measure: z.enum(INDICATOR_MEASURES), unit: line(60), method: line(1_000).default('')
  })).max(30),
  activities: z.array(z.strictObject({
    title: title(500), unit: line(60), weight: z.int().min(0).max(10_000), from: month.nullable(), to: month.nullable(), owner: line(300).default('')
  })).max(60),
  risks: z.array(z.strictObject({ title: title(500), measure: line(2_000) })).max(30),
  lines: z.array(z.strictObject({
    category: z.enum(BUDGET_CATEGORIES), item: title(500), units: z.array(line(60)).max(4), rateCode: line(80).default(''),
    rate: z.int().min(0).max(SATANG_LIMIT).default(0),
    /** Which of `activities` it pays for, from 0; `null` for none. */
    activity: z.int().min(0).nullable().default(null)
  })).max(200)
})
export type TemplateContent = z.infer<typeof templateContentSchema>
