import { catalogues, type Catalogue } from '@shared/catalogue/catalogue'
import { CATALOGUE_FORMAT, CATALOGUE_FORMAT_VERSION } from '@shared/catalogue/catalogue-file'
import { inLevelOrder, type Library, type LibraryEntry } from '@shared/catalogue/library'
import { inOrder } from '@shared/record/order-key'
import type { CatalogueEdition } from './catalogue-edition-record'
import provincialWords from './provincial-words.json'
import type { ProvincialGoal } from './provincial-goal-record'

/** The id under which links name an item of the province's own plan; their `goal` is the id of the record. */
export const PROVINCIAL_PLAN = 'provincial-plan'

/** What a plan's own records add to the reference plans of this program. */
export interface LibraryRecords {
  readonly editions: readonly CatalogueEdition[]
  readonly goals: readonly ProvincialGoal[]
}

/** The reference plans that this plan may point to: those of the program, those it took in, and that of its province. */
export function libraryOf({ editions, goals }: LibraryRecords): Library {
  const known = new Set<string>()
  const all: LibraryEntry[] = []
  const add = (entry: LibraryEntry): void => {
    const name = editionName(entry.catalogue)
    if (!known.has(name)) all.push(entry)
    known.add(name)
  }
  for (const catalogue of catalogues()) add({ catalogue, origin: 'shipped' })
  // Two people may have taken in the same file while apart: the earlier record counts, the same on every machine.
  for (const { fields } of editions.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (fields.content !== null) add({ catalogue: fields.content, origin: 'takenIn', isUnsigned: fields.signer === '' })
  }
  const province = provincialCatalogue(goals)
  if (province !== undefined) add({ catalogue: province, origin: 'province' })
  return inLevelOrder(all)
}

/** "justice-it-master-plan-4@1": one version of one edition. */
export function editionName({ id, version }: Pick<Catalogue, 'id' | 'version'>): string {
  return `${id}@${String(version)}`
}

/** แผนพัฒนาจังหวัด as far as the office typed it. Its items are looked up by record, so that a corrected code keeps its links. */
function provincialCatalogue(goals: readonly ProvincialGoal[]): Catalogue | undefined {
  if (goals.length === 0) return undefined
  const years = goals.flatMap(({ fields }) => [fields.startYear, fields.endYear])
  const { title, kind, owner, source } = provincialWords
  return {
    format: CATALOGUE_FORMAT, formatVersion: CATALOGUE_FORMAT_VERSION, id: PROVINCIAL_PLAN, version: 1, series: PROVINCIAL_PLAN,
    title, shortTitle: title, level: 'province', owner, sources: [source], startYear: Math.min(...years), endYear: Math.max(...years),
    items: inOrder(goals).map(({ id, fields }) => ({
      code: id, label: fields.code, parent: '', kind, title: fields.title, evidence: 'official' as const, startYear: fields.startYear, endYear: fields.endYear,
      ...(fields.source === '' ? {} : { source: fields.source })
    }))
  }
}
