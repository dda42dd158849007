import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Palette } from '@renderer/features/find/palette'
import type { FoundRecord, SearchResults } from '@renderer/features/find/search-messages'
import { LanguageProvider } from '@renderer/ui/language'

const RECORDS = 40
const drawn = vi.hoisted(() => ({ lines: 0, placesRead: 0, results: undefined as SearchResults | undefined }))

vi.mock('@tanstack/react-router', async (original) => ({ ...(await original<object>()), useNavigate: () => openFound }))
vi.mock('@renderer/features/find/use-search', () => ({ useSearch: () => drawn.results }))
vi.mock('@renderer/features/find/open-found', () => ({ useOpenFound: () => openFound }))
vi.mock('@renderer/ui/marked-words', () => ({ MarkedWords: ({ words }: { words: string }) => { drawn.lines += 1; return <span>{words}</span> } }))
vi.mock('@renderer/live/store-context', () => ({ useLive: () => { drawn.placesRead += 1; return { plan: 'p' } } }))
function openFound(): void { /* nothing opens here */ }

function answer(words: string): SearchResults {
  const found = Array.from({ length: RECORDS }, (_, index): FoundRecord => ({
    id: `${words}${String(index)}`, kind: 'project', plan: 'p', planTitle: '', field: 'title', title: { words: `โครงการ ${String(index)}`, ranges: [{ from: 0, to: 7 }] },
    text: { words: '', ranges: [] }, trail: [], tier: 'word'
  }))
  return { question: { words, limit: RECORDS }, found, listed: [], total: RECORDS, kinds: [['project', RECORDS]], isWhole: true, tookMs: 1 }
}

it('a key draws no line again before its answer is there, and an answer draws every line once', () => {
  drawn.results = answer('ค')
  render(<LanguageProvider><Palette isOpen onClose={() => undefined} /></LanguageProvider>)
  const ask = screen.getByRole('combobox')
  fireEvent.change(ask, { target: { value: 'ค' } })
  expect(screen.getAllByRole('option')).toHaveLength(RECORDS)
  const before = drawn.lines
  fireEvent.change(ask, { target: { value: 'คร' } })
  expect(drawn.lines).toBe(before)
  drawn.results = answer('คร')
  const reads = drawn.placesRead
  fireEvent.change(ask, { target: { value: 'ครก' } })
  expect(drawn.lines).toBe(before + RECORDS)
  // One question to the store for the whole list, not one for every line.
  expect(drawn.placesRead - reads).toBeLessThanOrEqual(2)
})
