import { itemOf, type Catalogue, type CatalogueItem, type CatalogueLevel } from './catalogue'
import { CATALOGUE_LEVELS } from './catalogue-file'

/** Who vouches for a reference plan: this program, the office that took a file in, or the office that typed its province's plan. */
export type Origin = 'shipped' | 'takenIn' | 'province'

export interface LibraryEntry {
  readonly catalogue: Catalogue
  readonly origin: Origin
  /** Taken in from a file that nobody signed: marked wherever it is shown. */
  readonly isUnsigned?: boolean | undefined
}

/** The reference plans that one plan may point to, in the order of their levels. */
export type Library = readonly LibraryEntry[]

/** Names one item of one version of one reference plan. */
export interface ItemRef {
  readonly catalogue: string
  readonly version: number
  readonly goal: string
}

export interface FoundItem extends LibraryEntry {
  readonly item: CatalogueItem
}

export function inLevelOrder(entries: readonly LibraryEntry[]): Library {
  const rank = (level: CatalogueLevel): number => CATALOGUE_LEVELS.indexOf(level)
  return entries.map((entry, index) => ({ entry, index }))
    .sort((a, b) => rank(a.entry.catalogue.level) - rank(b.entry.catalogue.level) || a.index - b.index)
    .map(({ entry }) => entry)
}

/** A reference plan by id and version; without a version the newest there is. */
export function entryOf(library: Library, id: string, version?: number): LibraryEntry | undefined {
  const editions = library.filter(({ catalogue }) => catalogue.id === id && (version === undefined || catalogue.version === version))
  return editions.reduce<LibraryEntry | undefined>((best, each) => (best === undefined || each.catalogue.version > best.catalogue.version ? each : best), undefined)
}

/** The item that a link names, in the wording of the version it names; `undefined` when this device does not have it. */
export function findItem(library: Library, { catalogue: id, version, goal }: ItemRef): FoundItem | undefined {
  const entry = entryOf(library, id, version)
  const item = entry === undefined ? undefined : itemOf(entry.catalogue, goal)
  return entry === undefined || item === undefined ? undefined : { ...entry, item }
}

/** Whether `a` came after `b`: a later period, or a corrected version of the same edition. */
export function isNewer(a: Catalogue, b: Catalogue): boolean {
  if (a.series !== b.series) return false
  if (a.id === b.id) return a.version > b.version
  return a.startYear !== b.startYear ? a.startYear > b.startYear : a.endYear > b.endYear
}

/** The last edition of a series. */
export function newestOf(library: Library, series: string): LibraryEntry | undefined {
  return library.filter(({ catalogue }) => catalogue.series === series)
    .reduce<LibraryEntry | undefined>((best, each) => (best === undefined || isNewer(each.catalogue, best.catalogue) ? each : best), undefined)
}

/** What is offered for new links: of each edition its newest version only; older editions stay choosable. */
export function currentEntries(library: Library): Library {
  return library.filter(({ catalogue }) => entryOf(library, catalogue.id)?.catalogue === catalogue)
}
