import { useMemo } from 'react'
import { highlight, type TextRange } from '@shared/search/highlight'
import { SearchIndex, type SearchDocument } from '@shared/search/search-index'
import { useAllActions, type Action } from '@renderer/ui/actions'
import { readRecent } from './recent'
import type { FoundRecord, SearchResults } from './search-messages'
import { useSearch } from './use-search'

const MOST_ACTIONS = 6
const MOST_RECORDS = 40
const ACTION = 'action:'

export type PaletteRow =
  | { readonly type: 'action'; readonly key: string; readonly action: Action; readonly ranges: readonly TextRange[] }
  | { readonly type: 'record'; readonly key: string; readonly found: FoundRecord }
  /** Everything that was found, on a page of its own. */
  | { readonly type: 'all'; readonly key: string; readonly total: number }

export interface PaletteGroup {
  readonly id: 'recent' | 'actions' | 'records'
  readonly rows: readonly PaletteRow[]
}

export interface PaletteView {
  readonly groups: readonly PaletteGroup[]
  readonly total: number
  /** The words that the records listed answer. */
  readonly answers: string
  /** The records are still being read. */
  readonly isReading: boolean
}

interface ActionDocument extends SearchDocument {
  readonly action: Action
}

/** What the palette lists for the words typed: actions, then records; nothing typed: what was used last, then every action. */
export function usePaletteRows(words: string): PaletteView {
  const actions = useAllActions()
  const recent = useMemo(readRecent, [])
  const isAsking = words.trim() !== ''
  const question = isAsking ? { words, limit: MOST_RECORDS } : { words: '', limit: MOST_RECORDS, ids: recent.filter((id) => !id.startsWith(ACTION)) }
  const results = useSearch(question)
  const index = useMemo(() => actionIndex(actions), [actions])
  const records = useMemo(() => (results?.question.ids === undefined ? recordRows(results) : []), [results])
  const groups = isAsking ? foundGroups(index, words, records) : recentGroups(actions, recent, results)
  return { groups, total: results?.total ?? 0, answers: results?.question.words ?? '', isReading: results?.isWhole === false }
}

function actionIndex(actions: readonly Action[]): SearchIndex<ActionDocument> {
  const index = new SearchIndex<ActionDocument>()
  for (const action of actions) {
    if (action.isKeyOnly === true) continue
    index.put({ id: action.id, kind: 'action', plan: '', title: action.words, text: [action.also ?? '', action.keys ?? ''].join(' '), action })
  }
  return index
}

/** The same lines as long as the answer is the same. */
function recordRows(results: SearchResults | undefined): readonly PaletteRow[] {
  const records = (results?.found ?? []).map((found): PaletteRow => ({ type: 'record', key: found.id, found }))
  const total = results?.total ?? 0
  return total > records.length && records.length > 0 ? [...records, { type: 'all', key: 'all', total }] : records
}

function foundGroups(index: SearchIndex<ActionDocument>, words: string, records: readonly PaletteRow[]): readonly PaletteGroup[] {
  const isSure = records.some((row) => row.type === 'record' && row.found.tier !== 'typo')
  const hits = index.find(words, { limit: MOST_ACTIONS }).hits.filter(({ tier }) => tier !== 'typo' || !isSure)
  const actionRows = hits.map(({ document: { action } }): PaletteRow => actionRow(action, highlight(action.words, words)))
  return withRows([{ id: 'actions', rows: actionRows }, { id: 'records', rows: records }])
}

function recentGroups(actions: readonly Action[], recent: readonly string[], results: SearchResults | undefined): readonly PaletteGroup[] {
  const found = new Map((results?.question.ids === undefined ? [] : results.found).map((each) => [each.id, each]))
  const listed = actions.filter(({ isKeyOnly }) => isKeyOnly !== true)
  const rows = recent.flatMap((id): readonly PaletteRow[] => {
    const action = listed.find((each) => ACTION + each.id === id)
    const record = found.get(id)
    if (action !== undefined) return [actionRow(action, [])]
    return record === undefined ? [] : [{ type: 'record', key: id, found: record }]
  })
  const used = new Set(rows.map(({ key }) => key))
  const others = listed.map((action) => actionRow(action, [])).filter(({ key }) => !used.has(key))
  return withRows([{ id: 'recent', rows }, { id: 'actions', rows: others }])
}

function actionRow(action: Action, ranges: readonly TextRange[]): PaletteRow {
  return { type: 'action', key: ACTION + action.id, action, ranges }
}

function withRows(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter(({ rows }) => rows.length > 0)
}
