import { useEffect, useReducer, useRef } from 'react'
import type { FoundRecord, SearchResults } from './search-messages'
import { useSearchClient } from './use-search'

interface Shelf {
  readonly results: SearchResults | undefined
  /** Read for these results. */
  readonly fresh: Map<string, FoundRecord>
  /** What is shown: rows of an earlier answer to the same words stay until they are read again. */
  readonly shown: Map<string, FoundRecord>
}

/** What the rows in sight show; a row that is not there yet is asked for. */
export function useFoundRecords(results: SearchResults, inSight: readonly string[]): ReadonlyMap<string, FoundRecord> {
  const client = useSearchClient()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const shelf = useRef<Shelf>({ results: undefined, fresh: new Map(), shown: new Map() })
  if (shelf.current.results !== results) shelf.current = shelfOf(results, shelf.current)
  const key = inSight.join()
  useEffect(() => {
    const { fresh, shown } = shelf.current
    const missing = key.split(',').filter((id) => id !== '' && !fresh.has(id))
    if (missing.length === 0) return undefined
    let isLeft = false
    void client.find({ words: results.question.words, ids: missing, limit: missing.length }).then(({ found }) => {
      if (isLeft) return
      for (const record of found) {
        fresh.set(record.id, record)
        shown.set(record.id, record)
      }
      redraw()
    })
    return () => { isLeft = true }
  }, [client, results, key])
  return shelf.current.shown
}

function shelfOf(results: SearchResults, last: Shelf): Shelf {
  const fresh = new Map(results.found.map((record) => [record.id, record]))
  const isSame = last.results?.question.words === results.question.words
  return { results, fresh, shown: new Map([...(isSame ? last.shown : []), ...fresh]) }
}
