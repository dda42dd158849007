import { invariant } from '@shared/kernel/invariant'
import { bigramBits, findNear, LONGEST_PATTERN, mayHold, SIGNATURE_WORDS, writeSignature } from './approximate'
import { looseKey, searchKey } from './search-key'
import { errorsAllowed, readQuery, type SearchQuery } from './search-query'
import { wordTier } from './word-start'

/** What can be found: a record of a plan, or a goal of a reference plan. */
export interface SearchDocument {
  readonly id: string
  readonly kind: string
  /** Id of the plan; empty for what belongs to none. */
  readonly plan: string
  readonly title: string
  readonly text: string
}

/** How well a document answers, best first. */
export const SEARCH_TIERS = ['exact', 'prefix', 'word', 'substring', 'loose', 'typo'] as const
export type SearchTier = (typeof SEARCH_TIERS)[number]

export interface SearchHit<D extends SearchDocument = SearchDocument> {
  readonly document: D
  readonly tier: SearchTier
  /** Only the text holds it, not the title. */
  readonly inText: boolean
}

export interface SearchFilter {
  readonly kinds?: ReadonlySet<string> | undefined
  readonly plan?: string | undefined
  /** Most hits to give back; `total` counts all. */
  readonly limit?: number | undefined
}

export interface SearchAnswer<D extends SearchDocument = SearchDocument> {
  readonly hits: readonly SearchHit<D>[]
  readonly total: number
  /** How many of each kind, over all plans and kinds that the filter allows. */
  readonly kinds: ReadonlyMap<string, number>
}

/** Title and text as compared, in one string each: the title, a line end (no key holds one), the text. */
interface Entry<D> {
  readonly document: D
  readonly slot: number
  readonly key: string
  readonly loose: string
  readonly titleKey: number
  readonly titleLoose: number
}

interface Found<D> {
  readonly entry: Entry<D>
  /** Unit of the loose key where the match begins, or the errors of a typo. */
  readonly order: number
}

const SEPARATOR = '\n'
const LIMIT = 60
/** Fewer honest answers than this, and near misses are looked for. */
const FEW = 5
/** Of many equally good answers only so many are put in order, unless more are asked for. */
const MOST_ORDERED = 2_000
const TITLE_AND_TEXT = 2

/**
 * Everything that can be found, in memory, one document at a time: `put` and `remove` cost no more than their document.
 * A question is answered by one scan over the loose keys; what they hold is then judged by the exact keys.
 */
export class SearchIndex<D extends SearchDocument = SearchDocument> {
  private readonly entries = new Map<string, Entry<D>>()
  private readonly free: number[] = []
  private signatures = new Uint32Array(1_024 * SIGNATURE_WORDS)
  private used = 0

  get size(): number {
    return this.entries.size
  }

  get(id: string): D | undefined {
    return this.entries.get(id)?.document
  }

  documents(): Iterable<D> {
    return [...this.entries.values()].map(({ document }) => document)
  }

  put(document: D): void {
    const slot = this.entries.get(document.id)?.slot ?? this.free.pop() ?? this.used++
    const [title, text] = [searchKey(document.title), searchKey(document.text)]
    const [looseTitle, looseText] = [looseKey(title), looseKey(text)]
    const loose = looseTitle + SEPARATOR + looseText
    this.sign(slot, loose)
    this.entries.set(document.id, {
      document, slot, key: title + SEPARATOR + text, loose, titleKey: title.length, titleLoose: looseTitle.length
    })
  }

  remove(id: string): void {
    const entry = this.entries.get(id)
    if (entry === undefined) return
    this.entries.delete(id)
    this.free.push(entry.slot)
  }

  find(typed: string, filter: SearchFilter = {}): SearchAnswer<D> {
    const query = readQuery(typed)
    const ranks = new Ranks<D>(filter)
    if (query.loose === '') return ranks.answer(query)
    for (const entry of this.entries.values()) if (isIn(entry, filter)) rankEntry(entry, query, ranks)
    if (ranks.total < FEW) this.findTypos(query, filter, ranks)
    return ranks.answer(query)
  }

  private findTypos(query: SearchQuery, filter: SearchFilter, ranks: Ranks<D>): void {
    const pattern = query.loose.slice(0, LONGEST_PATTERN)
    const most = errorsAllowed(pattern.length)
    if (most === 0) return
    const bits = bigramBits(pattern)
    for (const entry of this.entries.values()) {
      if (!isIn(entry, filter) || !isOfKind(entry, filter) || ranks.has(entry) || !mayHold(this.signatures, entry.slot * SIGNATURE_WORDS, bits, most)) continue
      const near = findNear(pattern, entry.loose, most)
      if (near !== undefined) ranks.add(entry, 'typo', near.end > entry.titleLoose, near.errors)
    }
  }

  private sign(slot: number, loose: string): void {
    const from = slot * SIGNATURE_WORDS
    if (from >= this.signatures.length) {
      const grown = new Uint32Array(this.signatures.length * 2)
      grown.set(this.signatures)
      this.signatures = grown
    }
    writeSignature(this.signatures, from, loose)
  }
}

function isIn<D extends SearchDocument>({ document }: Entry<D>, { plan }: SearchFilter): boolean {
  return plan === undefined || document.plan === plan
}

function isOfKind<D extends SearchDocument>({ document }: Entry<D>, { kinds }: SearchFilter): boolean {
  return kinds === undefined || kinds.has(document.kind)
}

function rankEntry<D extends SearchDocument>(entry: Entry<D>, query: SearchQuery, ranks: Ranks<D>): void {
  const at = entry.loose.indexOf(query.loose)
  if (at >= 0) rankPhrase(entry, query, at, ranks)
  else if (query.terms.length > 1 && query.terms.every(({ loose }) => entry.loose.includes(loose))) rankTerms(entry, query, ranks)
}

function rankPhrase<D extends SearchDocument>(entry: Entry<D>, { key, loose }: SearchQuery, at: number, ranks: Ranks<D>): void {
  const found = entry.key.indexOf(key)
  if (found < 0) ranks.add(entry, 'loose', at + loose.length > entry.titleLoose, at)
  else if (found + key.length > entry.titleKey) ranks.add(entry, startsWord(entry.key, found) ? 'word' : 'substring', true, at)
  else if (found > 0) ranks.add(entry, startsWord(entry.key, found) ? 'word' : 'substring', false, at)
  else ranks.add(entry, key.length === entry.titleKey ? 'exact' : 'prefix', false, at)
}

/** Every word stands somewhere, not side by side. */
function rankTerms<D extends SearchDocument>(entry: Entry<D>, { terms }: SearchQuery, ranks: Ranks<D>): void {
  const isExact = terms.every(({ key }) => entry.key.includes(key))
  const places = terms.map(({ loose }) => entry.loose.indexOf(loose))
  const inTitle = places.every((place) => place < entry.titleLoose)
  ranks.add(entry, isExact ? 'substring' : 'loose', !inTitle, Math.min(...places))
}

/** Before it stands no letter or digit. Thai needs a dictionary for more: see `wordTier`. */
function startsWord(key: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(key.charAt(at - 1))
}

/** Answers in the order of how good they are; counts them all. */
class Ranks<D extends SearchDocument> {
  private readonly buckets = Array.from({ length: SEARCH_TIERS.length * TITLE_AND_TEXT }, (): Found<D>[] => [])
  private readonly seen = new Set<Entry<D>>()
  private readonly kinds = new Map<string, number>()
  total = 0

  constructor(private readonly filter: SearchFilter) {}

  has(entry: Entry<D>): boolean {
    return this.seen.has(entry)
  }

  add(entry: Entry<D>, tier: SearchTier, inText: boolean, order: number): void {
    const { kind } = entry.document
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
    if (!isOfKind(entry, this.filter)) return
    this.total += 1
    if (this.total <= FEW) this.seen.add(entry)
    const bucket = this.buckets[SEARCH_TIERS.indexOf(tier) * TITLE_AND_TEXT + (inText ? 1 : 0)]
    if (bucket !== undefined && bucket.length < Math.max(MOST_ORDERED, this.filter.limit ?? 0)) bucket.push({ entry, order })
  }

  answer({ key }: SearchQuery): SearchAnswer<D> {
    const { limit = LIMIT } = this.filter
    const hits: SearchHit<D>[] = []
    this.liftWords(key)
    this.buckets.forEach((bucket, index) => {
      if (hits.length >= limit) return
      const tier = SEARCH_TIERS[Math.floor(index / TITLE_AND_TEXT)]
      invariant(tier !== undefined, 'every bucket has a tier')
      const inText = index % TITLE_AND_TEXT === 1
      for (const { entry } of bucket.sort(byPlace).slice(0, limit - hits.length)) hits.push({ document: entry.document, tier, inText })
    })
    return { hits, total: this.total, kinds: this.kinds }
  }

  /** A Thai word inside a title is a word too: asked of the dictionary for the first answers only, it is slow. */
  private liftWords(key: string): void {
    const [words, parts] = [this.bucketOf('word'), this.bucketOf('substring')]
    if (words === undefined || parts === undefined || key === '') return
    const first = parts.sort(byPlace).splice(0, LIMIT)
    for (const found of first) (wordTier(found.entry.document.title, key) ? words : parts).push(found)
  }

  private bucketOf(tier: SearchTier): Found<D>[] | undefined {
    return this.buckets[SEARCH_TIERS.indexOf(tier) * TITLE_AND_TEXT]
  }
}

function byPlace<D extends SearchDocument>(a: Found<D>, b: Found<D>): number {
  return a.order - b.order || a.entry.titleKey - b.entry.titleKey || a.entry.slot - b.entry.slot
}
