import { useEffect, useRef, useState } from 'react'
import { useObserved, useStore } from '@renderer/live/store-context'
import { useLanguage } from '@renderer/ui/language'
import { searchClientOf, type SearchClient } from './search-client'
import type { SearchQuestion, SearchResults } from './search-messages'

const IDLE_MS = 2_500

/** Reads the records some time after the start, so that the first question finds them read. Once, in the frame. */
export function useWarmSearch(): void {
  const store = useStore()
  const { language } = useLanguage()
  useEffect(() => {
    const timer = setTimeout(() => { searchClientOf(store).open(language) }, IDLE_MS)
    return () => { clearTimeout(timer) }
  }, [store, language])
}

/** The index of this device's records, in the user's language. */
export function useSearchClient(): SearchClient {
  const store = useStore()
  const { language } = useLanguage()
  const client = searchClientOf(store)
  useEffect(() => { client.open(language) }, [client, language])
  return client
}

/**
 * The answer to a question, asked again whenever records change. While a new answer is on its way the last one stays: results
 * never blink. One question is under way at a time, so that fast typing asks only what is typed at the end.
 */
export function useSearch(question: SearchQuestion | null): SearchResults | undefined {
  const client = useSearchClient()
  const news = useObserved(client.news)
  const [results, setResults] = useState<SearchResults | undefined>(undefined)
  const wanted = useRef<SearchQuestion | null>(null)
  const isAsking = useRef(false)
  const shape = JSON.stringify(question)
  useEffect(() => {
    wanted.current = JSON.parse(shape) as SearchQuestion | null
    if (isAsking.current) return
    isAsking.current = true
    void askOn(client, wanted, setResults).finally(() => { isAsking.current = false })
  }, [client, news, shape])
  return question === null ? undefined : results
}

async function askOn(client: SearchClient, wanted: { current: SearchQuestion | null }, show: (results: SearchResults) => void): Promise<void> {
  while (wanted.current !== null) {
    const asked = wanted.current
    const results = await client.find(asked)
    show(results)
    if (wanted.current === asked) wanted.current = null
  }
}
