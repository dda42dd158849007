import { fold } from '@shared/kernel/thai-text'
import { ancestorsOf, type Catalogue, type CatalogueItem } from './catalogue'

/** Tone marks, the mark of silence and of a short vowel: people who search leave them out. */
const TONES = /[\u0E47-\u0E4E]/g

function searchKey(text: string): string {
  return fold(text).replace(TONES, '')
}

const keys = new WeakMap<CatalogueItem, string>()

function keyOf(catalogue: Catalogue, item: CatalogueItem): string {
  const known = keys.get(item)
  if (known !== undefined) return known
  const above = ancestorsOf(catalogue, item).flatMap(({ title, titleEn = '' }) => [title, titleEn])
  const key = searchKey([item.kind, item.label ?? item.code, item.title, item.titleEn ?? '', item.indicator ?? '', ...(item.guidelines ?? []), ...above].join('\n'))
  keys.set(item, key)
  return key
}

/** The items that hold every word of the query, however either was typed, tone marks apart; all of them for an empty query. */
export function searchItems(catalogue: Catalogue, query: string): readonly CatalogueItem[] {
  const wanted = searchKey(query).split(' ').filter((word) => word !== '')
  return catalogue.items.filter((item) => wanted.every((word) => keyOf(catalogue, item).includes(word)))
}

export interface SearchResult {
  /** By position of the catalogue asked. */
  readonly found: readonly (readonly CatalogueItem[])[]
  /** The part of the query that was found: shorter than the query when its last letters match nothing. */
  readonly query: string
}

/**
 * Searches several reference plans at once. While a word is being typed there are moments at which nothing matches: then what
 * the longest findable beginning of the query found stays on screen, and `query` says so.
 */
export function searchCatalogues(catalogues: readonly Catalogue[], query: string): SearchResult {
  for (let length = query.length; length >= 0; length -= 1) {
    const part = query.slice(0, length)
    const found = catalogues.map((catalogue) => searchItems(catalogue, part))
    if (length === 0 || found.some((items) => items.length > 0)) return { found, query: part }
  }
  return { found: [], query: '' }
}
