import justiceItMasterPlan from '@resources/catalogue/justice-it-master-plan-v4.json'
import justiceMasterPlan from '@resources/catalogue/justice-master-plan-4.json'
import nationalMasterPlan from '@resources/catalogue/national-master-plan-2566.json'
import nationalPlan from '@resources/catalogue/national-plan-13.json'
import nationalStrategy from '@resources/catalogue/national-strategy-2561.json'
import sustainableGoals from '@resources/catalogue/sdg-2030.json'
import { catalogueSchema, type Catalogue, type CatalogueItem } from './catalogue-file'

export type { Catalogue, CatalogueItem, CatalogueLevel, Evidence } from './catalogue-file'

const shipped: readonly Catalogue[] = [nationalStrategy, nationalMasterPlan, nationalPlan, justiceMasterPlan, justiceItMasterPlan, sustainableGoals]
  .map((data) => catalogueSchema.parse(data))

/** Every reference plan that comes with this program, by level. A plan may have taken in further editions: see its library. */
export function catalogues(): readonly Catalogue[] {
  return shipped
}

/** A reference plan that comes with this program, in its newest version. */
export function catalogueOf(id: string): Catalogue | undefined {
  return newestVersion(shipped.filter((catalogue) => catalogue.id === id))
}

export function newestVersion(editions: readonly Catalogue[]): Catalogue | undefined {
  return editions.reduce<Catalogue | undefined>((best, each) => (best === undefined || each.version > best.version ? each : best), undefined)
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueItem>>()

function indexOf(catalogue: Catalogue): ReadonlyMap<string, CatalogueItem> {
  const known = indexes.get(catalogue) ?? new Map(catalogue.items.map((item) => [item.code, item]))
  indexes.set(catalogue, known)
  return known
}

/** One item by its code, e.g. "2.1". Titles are not unique in the official text: never look up by title. */
export function itemOf(catalogue: Catalogue, code: string): CatalogueItem | undefined {
  return indexOf(catalogue).get(code)
}

/** The items directly under a code, in the order of the plan; those at the top for an empty one. */
export function childrenOf(catalogue: Catalogue, code: string): readonly CatalogueItem[] {
  return catalogue.items.filter(({ parent }) => parent === code)
}

/** What an item stands under, the top first. */
export function ancestorsOf(catalogue: Catalogue, item: CatalogueItem): readonly CatalogueItem[] {
  const above: CatalogueItem[] = []
  for (let at = itemOf(catalogue, item.parent); at !== undefined && above.length < catalogue.items.length; at = itemOf(catalogue, at.parent)) above.unshift(at)
  return above
}

/** What projects are asked to serve: the items at the ends of the tree, but for the goals of the plan as a whole. */
export function goalsOf(catalogue: Catalogue): readonly CatalogueItem[] {
  const parents = new Set(catalogue.items.map(({ parent }) => parent))
  return catalogue.items.filter(({ code, overall = false }) => !parents.has(code) && !overall)
}

/** The fiscal years (B.E.) in which an item holds: its own, or those of its plan. */
export function validityOf(catalogue: Catalogue, item?: CatalogueItem): { readonly startYear: number; readonly endYear: number } {
  return { startYear: item?.startYear ?? catalogue.startYear, endYear: item?.endYear ?? catalogue.endYear }
}

/** Whether a reference plan no longer holds in a fiscal year (B.E.): show a warning, keep the alignment. */
export function isExpired({ endYear }: { readonly endYear: number }, fiscalYear: number): boolean {
  return fiscalYear > endYear
}

/** Where an item was read: its own source, or those of its plan. */
export function sourcesOf(catalogue: Catalogue, item?: CatalogueItem): readonly string[] {
  return item?.source === undefined ? catalogue.sources : [item.source]
}
