import { itemOf, type Catalogue, type CatalogueItem } from '@shared/catalogue/catalogue'
import { entryOf, findItem, isNewer, newestOf, type FoundItem, type Library, type LibraryEntry } from '@shared/catalogue/library'
import { fold } from '@shared/kernel/thai-text'
import type { Alignment } from './alignment-record'
import { editionName } from './plan-library'

/**
 * What became of the item a link names, in the newest edition. `same`: code and wording; `reworded`: the code says something
 * else now; `moved`: the same wording stands under another code; `gone`: neither is there; `unknown`: this device does not have the old wording.
 */
export const REMAP_CHANGES = ['same', 'reworded', 'moved', 'gone', 'unknown'] as const
export type RemapChange = (typeof REMAP_CHANGES)[number]

/** A link to an edition that has a successor. Reading it changes nothing: only `alignment.repoint`, run by a person, does. */
export interface Remap {
  readonly alignment: Alignment
  readonly from: LibraryEntry
  /** The wording the link was made with. */
  readonly item: CatalogueItem | undefined
  readonly to: LibraryEntry
  readonly change: RemapChange
  /** What the newest edition has under the same code, or under the same wording. */
  readonly suggestion: CatalogueItem | undefined
  /** A person saw this edition and kept the link as it is. */
  readonly isKept: boolean
}

/** The links that name an edition with a successor in the library, in the order given. */
export function remapsOf(alignments: readonly Alignment[], library: Library): readonly Remap[] {
  return alignments.flatMap((alignment): readonly Remap[] => {
    const { catalogue, version, kept } = alignment.fields
    const from = entryOf(library, catalogue, version) ?? entryOf(library, catalogue)
    const to = from === undefined ? undefined : newestOf(library, from.catalogue.series)
    if (from === undefined || to === undefined || !isNewer(to.catalogue, from.catalogue)) return []
    const item: FoundItem | undefined = findItem(library, alignment.fields)
    const { change, suggestion } = successorOf(item?.item, to.catalogue)
    return [{ alignment, from, item: item?.item, to, change, suggestion, isKept: kept === editionName(to.catalogue) }]
  })
}

/** Still to be decided by a person. */
export function openRemaps(remaps: readonly Remap[]): readonly Remap[] {
  return remaps.filter(({ isKept }) => !isKept)
}

function successorOf(item: CatalogueItem | undefined, newer: Catalogue): Pick<Remap, 'change' | 'suggestion'> {
  if (item === undefined) return { change: 'unknown', suggestion: undefined }
  const sameCode = itemOf(newer, item.code)
  if (sameCode !== undefined && saysTheSame(sameCode, item)) return { change: 'same', suggestion: sameCode }
  const sameTitle = newer.items.filter((each) => fold(each.title) === fold(item.title))
  // One wording under two codes tells nothing: the official text itself repeats titles.
  if (sameTitle.length === 1) return { change: sameTitle[0] === sameCode ? 'reworded' : 'moved', suggestion: sameTitle[0] }
  if (sameCode !== undefined) return { change: 'reworded', suggestion: sameCode }
  return { change: 'gone', suggestion: undefined }
}

/** Title and indicator: a goal that is measured by something else is not the same goal. */
function saysTheSame(a: CatalogueItem, b: CatalogueItem): boolean {
  return fold(a.title) === fold(b.title) && fold(a.indicator ?? '') === fold(b.indicator ?? '')
}
