import type { Translate } from '@shared/i18n/translator'
import { catalogues, type Catalogue } from '@shared/catalogue/catalogue'
import type { RawRecord } from '@shared/record/define-record'
import { excerpt } from '@shared/search/highlight'
import { recordDocument, type RecordDocument } from '@shared/search/record-document'
import { SearchIndex } from '@shared/search/search-index'
import { GOAL_KINDS, type FoundRecord, type SearchQuestion, type SearchResults, type TrailStep } from './search-messages'

const TITLE_LENGTH = 220
const TEXT_LENGTH = 170
/** Deeper than any plan; ends a chain that bites its tail. */
const DEEPEST = 6

/** A stored row, as far as it is found. */
export type FindableRow = RawRecord & { readonly viewDel: boolean }

/** The records of the device and the goals of the reference plans, as one index. */
export class RecordIndex {
  private readonly index = new SearchIndex<RecordDocument>()

  constructor(private readonly t: Translate) {
    for (const catalogue of catalogues()) for (const document of goalDocuments(catalogue)) this.index.put(document)
  }

  get size(): number {
    return this.index.size
  }

  /** Takes a row as it is now; unchanged words cost nothing. */
  take(row: FindableRow): void {
    const document = row.viewDel ? undefined : recordDocument(row, this.t)
    if (document === undefined) this.index.remove(row.id)
    else if (!sameWords(this.index.get(row.id), document)) this.index.put(document)
  }

  remove(id: string): void {
    this.index.remove(id)
  }

  /** Forgets every record that is not among these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const { id, kind } of this.index.documents()) if (!GOAL_KINDS.has(kind) && !ids.has(id)) this.index.remove(id)
  }

  find({ words, kinds, plan, limit, ids }: SearchQuestion): Pick<SearchResults, 'found' | 'total' | 'kinds'> {
    if (ids !== undefined) return this.named(ids)
    const answer = this.index.find(words, { plan, limit, kinds: kinds === undefined ? undefined : new Set(kinds) })
    return {
      found: answer.hits.map(({ document, tier, inText }) => this.shown(document, tier, inText, words)),
      total: answer.total,
      kinds: [...answer.kinds]
    }
  }

  /** The records with these ids as a list shows them, those that are still there. */
  private named(ids: readonly string[]): Pick<SearchResults, 'found' | 'total' | 'kinds'> {
    const documents = ids.map((id) => this.index.get(id)).filter((document) => document !== undefined)
    return { found: documents.map((document) => this.shown(document, 'exact', false, '')), total: documents.length, kinds: [] }
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
      trail.unshift({ id: above.id, kind: above.kind, title: above.title === '' ? above.text.slice(0, TEXT_LENGTH) : above.title })
    }
    return trail
  }
}

function goalDocuments({ id, title, owner, items }: Catalogue): readonly RecordDocument[] {
  const shared = { plan: '', field: '' }
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
