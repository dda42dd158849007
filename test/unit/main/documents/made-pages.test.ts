import { expect, it } from 'vitest'
import { makePagesStore } from '@main/documents/made-pages'
import { rememberSavedFiles } from '@main/documents/saved-files'

it('gives a printed page once, under an address that cannot be guessed', () => {
  const pages = makePagesStore()
  const [first, second] = [pages.offerOnce('a'), pages.offerOnce('b')]
  expect(first).toMatch(/^\/print\/[0-9a-f]{32}$/)
  expect(first).not.toBe(second)
  expect(pages.take(first)).toBe('a')
  expect(pages.take(first)).toBeUndefined()
  expect(pages.take('/print/')).toBeUndefined()
})

it('gives a lasting page as often as it is asked for', () => {
  const pages = makePagesStore()
  pages.offer('/crash', 'x')
  expect([pages.take('/crash'), pages.take('/crash')]).toEqual(['x', 'x'])
})

it('remembers the last fifty saved files', () => {
  const saved = rememberSavedFiles()
  const tokens = Array.from({ length: 51 }, (_, i) => saved.add(`/f/${String(i)}`))
  expect(saved.find(tokens[0] ?? '')).toBeUndefined()
  expect(saved.find(tokens[1] ?? '')).toBe('/f/1')
  expect(saved.find(tokens[50] ?? '')).toBe('/f/50')
})
