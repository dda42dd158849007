import { useMemo, useState } from 'react'
import { editionName } from '@shared/alignment/plan-library'
import { isExpired, type CatalogueItem } from '@shared/catalogue/catalogue'
import { currentEntries, findItem, type FoundItem, type ItemRef, type Library, type LibraryEntry } from '@shared/catalogue/library'
import { searchCatalogues } from '@shared/catalogue/search-items'

export interface Picker {
  readonly query: string
  readonly setQuery: (query: string) => void
  /** What part of the query was found, when not all of it; `null` when all is well. */
  readonly stillFound: string | null
  readonly entries: Library
  readonly entry: LibraryEntry | undefined
  readonly chooseEntry: (edition: string) => void
  readonly counts: ReadonlyMap<string, number> | undefined
  readonly items: readonly CatalogueItem[]
  readonly code: string | null
  readonly choose: (code: string) => void
  readonly chosen: FoundItem | undefined
  readonly folded: ReadonlySet<string>
  readonly fold: (folded: ReadonlySet<string>) => void
}

/** More items than this stand folded at first: the eye needs the branches before the leaves. */
const MANY_ITEMS = 60
const NOTHING_FOLDED: ReadonlySet<string> = new Set()

/** What is searched, chosen and folded while a person looks for an item. `start` names the reference plan to begin with. */
export function usePicker(library: Library, start: string | undefined, year: number): Picker {
  const [query, setQuery] = useState('')
  const [edition, setEdition] = useState<string | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const [folds, setFolds] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map())
  const entries = useMemo(() => currentEntries(library), [library])
  const search = useMemo(() => searchCatalogues(entries.map(({ catalogue }) => catalogue), query), [entries, query])
  const isSearching = search.query.trim() !== ''
  const wanted = entries.findIndex(({ catalogue }) => editionName(catalogue) === (edition ?? startOf(entries, start, year)))
  // Words found elsewhere only must not look like nothing found: the first plan that has them is shown.
  const at = (search.found[wanted]?.length ?? 0) > 0 ? wanted : Math.max(search.found.findIndex((items) => items.length > 0), 0)
  const entry = entries[at]
  const name = entry === undefined ? '' : editionName(entry.catalogue)
  const found = search.found[at] ?? []
  const shownCode = code !== null && entry !== undefined && entry.catalogue.items.some((item) => item.code === code) ? code : null
  return {
    query, setQuery, entries, entry, code: shownCode, items: found,
    stillFound: search.query === query ? null : search.query.trim(),
    chooseEntry: (next) => { setEdition(next); setCode(null) },
    choose: setCode,
    counts: isSearching ? new Map(entries.map(({ catalogue }, index) => [editionName(catalogue), search.found[index]?.length ?? 0])) : undefined,
    chosen: entry === undefined || shownCode === null ? undefined : findItem(entries, refOf(entry, shownCode)),
    folded: isSearching ? NOTHING_FOLDED : folds.get(name) ?? firstFolds(entry),
    fold: (folded) => { setFolds(new Map(folds).set(name, folded)) }
  }
}

export function refOf({ catalogue }: LibraryEntry, goal: string): ItemRef {
  return { catalogue: catalogue.id, version: catalogue.version, goal }
}

function firstFolds(entry: LibraryEntry | undefined): ReadonlySet<string> {
  return entry !== undefined && entry.catalogue.items.length > MANY_ITEMS ? new Set(entry.catalogue.items.map(({ code }) => code)) : NOTHING_FOLDED
}

/** The reference plan asked for; else the justice master plan, in the edition that holds in the year, or whatever there is. */
function startOf(entries: Library, start: string | undefined, year: number): string | undefined {
  const of = (series: string): LibraryEntry | undefined => {
    const editions = entries.filter(({ catalogue }) => catalogue.series === series)
    return editions.find(({ catalogue }) => !isExpired(catalogue, year)) ?? editions.at(-1)
  }
  const entry = of(start ?? 'justice-master-plan') ?? entries[0]
  return entry === undefined ? undefined : editionName(entry.catalogue)
}
