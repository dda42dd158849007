import { describe, expect, test } from 'vitest'
import { awaitsPageNumbers, withPageNumbers } from '@shared/documents/html/page-references'
import { renderHtml } from '@shared/documents/html/render-html'
import { tocEntries } from '@shared/documents/outline'
import { PORTRAIT_WIDTH } from '@shared/documents/page-geometry'
import { planBook } from '@shared/documents/plan-book'
import { bookOf, samplePlan, tablesOf } from './sample-plan'

describe('the print page of the sample', () => {
  const book = bookOf(samplePlan())
  const html = renderHtml(book)

  test('is one complete page without script and without outside addresses', () => {
    expect(html).toMatch(/^<!doctype html><html lang="th">/)
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|<link|url\(/i)
  })

  test('lies down where the outline does and repeats table headers', () => {
    expect(html).toContain('@page wide { size: A4 landscape')
    expect(html.match(/<section class="landscape">/g)).toHaveLength(3)
    expect(html).toContain('<thead>')
  })

  test('links every entry of the contents to its heading', () => {
    for (const entry of [...tocEntries(book, 'headings'), ...tocEntries(book, 'tables')]) {
      expect(html).toContain(`<a href="#${entry.anchor}">`)
      expect(html).toContain(`id="${entry.anchor}"`)
    }
  })
})

describe('page numbers of the contents lists', () => {
  const html = renderHtml(bookOf(samplePlan()))

  test('are filled in the digits of the document; unknown anchors stay open', () => {
    const [first, second] = tocEntries(bookOf(samplePlan()), 'headings')
    const filled = withPageNumbers(html, new Map([[first?.anchor ?? '', 15]]), 'thai')
    expect(awaitsPageNumbers(html)).toBe(true)
    expect(filled).toContain('<span class="page">๑๕</span>')
    expect(filled).toContain(`data-of="${second?.anchor ?? ''}"`)
  })
})

test('upright pages only: every table fits the narrower width', () => {
  const upright = planBook(samplePlan(), { numerals: 'thai', profile: 'word', madeOn: null, landscape: false })
  expect(upright.sections.every((section) => section.orientation === 'portrait')).toBe(true)
  for (const table of tablesOf(upright)) expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(PORTRAIT_WIDTH)
})
