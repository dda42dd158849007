import { describe, expect, test } from 'vitest'
import { renderHtml } from '@shared/documents/html/render-html'
import { tocEntries } from '@shared/documents/outline'
import { bookOf, samplePlan } from './sample-plan'

describe('the print page of the sample', () => {
  const book = bookOf(samplePlan())
  const html = renderHtml(book)

  test('is one complete page without script and without outside addresses', () => {
    expect(html).toMatch(/^<!doctype html><html lang="th">/)
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|<link|url\(/i)
  })

  test('lies down where the outline does and repeats table headers', () => {
    expect(html).toContain('@page wide { size: A4 landscape')
    expect(html.match(/<section class="landscape">/g)).toHaveLength(1)
    expect(html).toContain('<thead>')
  })

  test('links every entry of the contents to its heading', () => {
    for (const entry of [...tocEntries(book, 'headings'), ...tocEntries(book, 'tables')]) {
      expect(html).toContain(`<a href="#${entry.anchor}">`)
      expect(html).toContain(`id="${entry.anchor}"`)
    }
  })
})
