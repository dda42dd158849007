import { z } from 'zod'
import itMasterPlan from '@resources/catalogue/justice-it-master-plan-v4.json'

const goalSchema = z.object({
  code: z.string(),
  title: z.string(),
  indicator: z.string(),
  unit: z.string(),
  target: z.number(),
  maturityLevel: z.number().optional(),
  guidelines: z.array(z.string()),
  /** How the official text contradicts itself, where it does; kept for reviewers, never repaired in silence. */
  note: z.string().optional()
})

const dimensionSchema = z.object({ code: z.string(), title: z.string(), titleEn: z.string(), goals: z.array(goalSchema) })

/** A reference plan as data: its edition is part of the id, `version` counts our corrections of the data. */
const catalogueSchema = z.object({
  id: z.string(),
  version: z.int().min(1),
  title: z.string(),
  startYear: z.int(),
  endYear: z.int(),
  owner: z.string(),
  dimensions: z.array(dimensionSchema)
})
export type Catalogue = z.infer<typeof catalogueSchema>

/** One goal of a reference plan, with the dimension it stands under. */
export interface CatalogueGoal extends z.infer<typeof goalSchema> {
  readonly dimension: { readonly code: string; readonly title: string; readonly titleEn: string }
}

const all: readonly Catalogue[] = [catalogueSchema.parse(itMasterPlan)]

/** Every reference plan this program knows. */
export function catalogues(): readonly Catalogue[] {
  return all
}

export function catalogueOf(id: string): Catalogue | undefined {
  return all.find((catalogue) => catalogue.id === id)
}

/** The goals of a reference plan in its order; none for an unknown one. */
export function goalsOf(catalogueId: string): readonly CatalogueGoal[] {
  return (catalogueOf(catalogueId)?.dimensions ?? []).flatMap(({ code, title, titleEn, goals }) =>
    goals.map((goal) => ({ ...goal, dimension: { code, title, titleEn } }))
  )
}

/** One goal by its code, e.g. "2.1". Titles are not unique in the official text: never look up by title. */
export function goalOf(catalogueId: string, code: string): CatalogueGoal | undefined {
  return goalsOf(catalogueId).find((goal) => goal.code === code)
}

/** Whether a reference plan no longer holds in a fiscal year (B.E.): show a warning, keep the alignment. */
export function isExpired(catalogue: Pick<Catalogue, 'endYear'>, fiscalYear: number): boolean {
  return fiscalYear > catalogue.endYear
}
