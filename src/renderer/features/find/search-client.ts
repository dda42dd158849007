import type { Language } from '@shared/i18n/dictionary'
import { watchChanges } from '@renderer/data/changed-records'
import { observable, type Observable } from '@renderer/data/observable'
import type { Store } from '@renderer/data/store'
import type { SearchQuestion, SearchReply, SearchRequest, SearchResults } from './search-messages'

const GATHER_MS = 120

/** How the window asks the worker that holds the index. */
export interface SearchClient {
  /** Starts the worker, or tells it that the language of the program changed. */
  open(language: Language): void
  /** Counts what was learnt: an earlier answer may be outdated when it rises. */
  readonly news: Observable<number>
  find(question: SearchQuestion): Promise<SearchResults>
  /** Ends the worker: its store is going to be removed. */
  end(): void
}

const clients = new WeakMap<Store, SearchClient>()

/** The one index of a store. It lives as long as the window. */
export function searchClientOf(store: Store): SearchClient {
  const held = clients.get(store)
  if (held !== undefined) return held
  const made = createSearchClient(store)
  clients.set(store, made)
  return made
}

/** Ends the index of a store that is going to be removed. */
export function endSearch(store: Store): void {
  clients.get(store)?.end()
  clients.delete(store)
}

function createSearchClient(store: Store): SearchClient {
  const news = observable(0)
  const waiting = new Map<number, (results: SearchResults) => void>()
  let worker: Worker | undefined
  let opened: Language | undefined
  let asked = 0
  let unwatch = (): void => undefined

  function tell(request: SearchRequest): void {
    worker?.postMessage(request)
  }

  function start(): Worker {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<SearchReply>) => {
      if (data.type === 'news') news.set(news.get() + 1)
      else {
        waiting.get(data.ask)?.(data.results)
        waiting.delete(data.ask)
      }
    }
    unwatch = watchChanges(store, gathered((ids) => { tell({ type: 'changed', ids }) }))
    return started
  }

  return {
    news,
    open(language) {
      if (language === opened) return
      opened = language
      worker ??= start()
      tell({ type: 'open', language, database: store.db.name })
    },
    find(question) {
      asked += 1
      const ask = asked
      tell({ type: 'find', ask, question })
      return new Promise((resolve) => { waiting.set(ask, resolve) })
    },
    end() {
      unwatch()
      worker?.terminate()
      worker = undefined
    }
  }
}

/** Several transactions in a short time are told at once. */
function gathered(tell: (ids: readonly string[] | null) => void): (ids: readonly string[] | null) => void {
  let ids: Set<string> | null = new Set()
  let timer: ReturnType<typeof setTimeout> | undefined
  return (changed) => {
    if (changed === null) ids = null
    else for (const id of changed) ids?.add(id)
    timer ??= setTimeout(() => {
      tell(ids === null ? null : [...ids])
      ids = new Set()
      timer = undefined
    }, GATHER_MS)
  }
}
