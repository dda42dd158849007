import type { Translate } from '@shared/i18n/translator'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { editionName } from '@shared/alignment/plan-library'
import { catalogues, type Catalogue } from '@shared/catalogue/catalogue'
import { readRecord, type RawRecord } from '@shared/record/define-record'
import { excerpt, highlight } from '@shared/search/highlight'
import { recordDocument, type RecordDocument } from '@shared/search/record-document'
import { SearchIndex, type SearchHit } from '@shared/search/search-index'
import { GOAL_KINDS, type FoundRecord, type ListedPart, type SearchQuestion, type SearchResults, type TrailStep } from './search-messages'

const TITLE_LENGTH = 220
const TEXT_LENGTH = 170
/** Deeper than any plan; ends a chain that bites its tail. */
const DEEPEST = 6

/** A stored row, as far as it is found. */
export type FindableRow = RawRecord & { readonly viewDel: boolean }

type Answer = Pick<SearchResults, 'found' | 'listed' | 'total' | 'kinds'>

/** The records of the device and the goals of the reference plans, as one index. */
export class RecordIndex {
  private readonly index = new SearchIndex<RecordDocument>()
  /** By the record of an edition that was taken in: what it said when it was read, and the ids of its goals. */
  private readonly editions = new Map<string, { readonly content: string; readonly ids: readonly string[] }>()

  constructor(private readonly t: Translate) {
    for (const catalogue of catalogues()) this.putAll(goalDocuments(catalogue, { id: catalogue.id, plan: '', title: catalogue.title }))
  }

  get size(): number {
    return this.index.size
  }

  /** Takes a row as it is now; unchanged words cost nothing. */
  take(row: FindableRow): void {
    if (row.kind === catalogueEditionRecord.kind) {
      this.takeEdition(row)
      return
    }
    const document = row.viewDel ? undefined : recordDocument(row, this.t)
    if (document === undefined) this.index.remove(row.id)
    else if (!sameWords(this.index.get(row.id), document)) this.index.put(document)
  }

  remove(id: string): void {
    for (const each of this.editions.get(id)?.ids ?? [id]) this.index.remove(each)
    this.editions.delete(id)
  }

  /** A reference plan that an office took in: every item is found, and says of which edition it is. What this program brings is found once. */
  private takeEdition(row: FindableRow): void {
    const { content } = readRecord(catalogueEditionRecord, row).fields
    const said = row.viewDel ? '' : JSON.stringify(content)
    if (this.editions.get(row.id)?.content === said) return
    this.remove(row.id)
    if (row.viewDel || content === null || catalogues().some((each) => editionName(each) === editionName(content))) return
    const { title, startYear, endYear, version } = content
    const edition = this.t('search.edition', { title, start: String(startYear), end: String(endYear), version: String(version) })
    const documents = goalDocuments(content, { id: row.id, plan: row.plan, title: edition })
    this.putAll(documents)
    this.editions.set(row.id, { content: said, ids: documents.map(({ id }) => id) })
  }

  private putAll(documents: readonly RecordDocument[]): void {
    for (const document of documents) this.index.put(document)
  }

  /** Forgets every record that is not among these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of [...this.editions.keys()]) if (!ids.has(id)) this.remove(id)
    for (const { id, kind } of this.index.documents()) if (!GOAL_KINDS.has(kind) && !ids.has(id)) this.index.remove(id)
  }

  find({ words, kinds, plan, limit, ids, isListed = false }: SearchQuestion): Answer {
    if (ids !== undefined) return this.named(ids, words)
    const answer = this.index.find(words, { plan, limit: isListed ? Infinity : limit, kinds: kinds === undefined ? undefined : new Set(kinds) })
    return {
      listed: isListed ? this.byPart(answer.hits) : [],
      found: answer.hits.slice(0, limit).map(({ document, tier, inText }) => this.shown(document, tier, inText, words)),
      total: answer.total,
      kinds: [...answer.kinds]
    }
  }

  /** The records with these ids as a list shows them, those that are still there. */
  private named(ids: readonly string[], words: string): Answer {
    const documents = ids.map((id) => this.index.get(id)).filter((document) => document !== undefined)
    const isInText = ({ title }: RecordDocument): boolean => words !== '' && highlight(title, words).length === 0
    return { found: documents.map((document) => this.shown(document, 'exact', isInText(document), words)), listed: [], total: documents.length, kinds: [] }
  }

  /** Plans and their parts, both in the order of their best answer. */
  private byPart(hits: readonly SearchHit<RecordDocument>[]): readonly ListedPart[] {
    const plans = new Map<string, Map<string, Omit<ListedPart, 'ids'> & { readonly ids: string[] }>>()
    for (const { document: { id, kind, plan, parent } } of hits) {
      const title = this.topOf(parent)
      const parts = plans.get(plan) ?? new Map<string, Omit<ListedPart, 'ids'> & { readonly ids: string[] }>()
      const key = title === '' ? kind : title
      const part = parts.get(key) ?? { plan, planTitle: this.index.get(plan)?.title ?? '', title, kind, ids: [] }
      part.ids.push(id)
      parts.set(key, part)
      plans.set(plan, parts)
    }
    return [...plans.values()].flatMap((parts) => [...parts.values()])
  }

  /** What stands over everything: the first step of a trail. */
  private topOf(parent: string): string {
    let top = this.index.get(parent)
    for (let depth = 1; top !== undefined && depth < DEEPEST; depth += 1) {
      const above = this.index.get(top.parent)
      if (above === undefined) break
      top = above
    }
    return top === undefined ? '' : titleOf(top)
  }

  private shown(document: RecordDocument, tier: FoundRecord['tier'], inText: boolean, words: string): FoundRecord {
    const { id, kind, plan, field, title, text } = document
    const onlyText = title === ''
    return {
      id, kind, plan, field, tier,
      planTitle: this.index.get(plan)?.title ?? '',
      title: onlyText ? excerpt(text, words, TITLE_LENGTH) : excerpt(title, words, TITLE_LENGTH),
      text: inText && !onlyText ? excerpt(text, words, TEXT_LENGTH) : { words: '', ranges: [] },
      trail: this.trailOf(document)
    }
  }

  private trailOf({ parent }: RecordDocument): readonly TrailStep[] {
    const trail: TrailStep[] = []
    for (let above = this.index.get(parent); above !== undefined && trail.length < DEEPEST; above = this.index.get(above.parent)) {
      trail.unshift({ id: above.id, kind: above.kind, title: titleOf(above) })
    }
    return trail
  }
}

/** A paragraph has no title: its first words name it. */
function titleOf({ title, text }: RecordDocument): string {
  return title === '' ? text.slice(0, TEXT_LENGTH) : title
}

/** `root`: the document of the whole reference plan, under which its items stand. */
function goalDocuments({ owner, items }: Catalogue, { id, plan, title }: Pick<RecordDocument, 'id' | 'plan' | 'title'>): readonly RecordDocument[] {
  const shared = { plan, field: '' }
  const goals = items.map((item): RecordDocument => ({
    ...shared, id: `${id}/${item.code}`, kind: item.evidence === 'official' ? 'goal' : 'unconfirmedGoal',
    title: `${item.label ?? item.code} ${item.title}`, text: [item.titleEn, item.indicator, ...(item.guidelines ?? [])].filter(Boolean).join('\n'),
    parent: item.parent === '' ? id : `${id}/${item.parent}`
  }))
  return [{ ...shared, id, kind: 'goal', title, text: owner, parent: '' }, ...goals]
}

function sameWords(held: RecordDocument | undefined, now: RecordDocument): boolean {
  return held?.title === now.title && held.text === now.text && held.parent === now.parent && held.plan === now.plan
}
