import type { RawRecord } from '@shared/record/define-record'
import { excerpt, placesOf, type Excerpt } from '@shared/search/highlight'
import { recordWords } from '@shared/search/record-document'
import { readQuery } from '@shared/search/search-query'
import type { PlanContents } from '@shared/plan/plan-contents'
import type { FieldTarget } from '@renderer/fields/field-target'
import { issueOfPart, partOfTarget, PLAN_PARTS, type PlanPart } from '../plan-part'

/** One place in the plan where the words stand. */
export interface PlanMatch {
  readonly key: string
  readonly target: FieldTarget
  readonly part: PlanPart
  /** Which of the places in its field, from 0. */
  readonly nth: number
  /** The words around it. */
  readonly around: Excerpt
}

export interface PlanMatches {
  readonly matches: readonly PlanMatch[]
  /** How many records of projects and money answer: they have screens of their own. */
  readonly elsewhere: number
}

const NONE: PlanMatches = { matches: [], elsewhere: 0 }
const AROUND = 90
/** Nobody walks through more; the bar then says how many at least. */
export const MOST_MATCHES = 1_000

interface Sorted extends PlanMatch {
  readonly order: readonly (string | number)[]
}

/** Every place of the plan's own pages where the words stand, however typed, in the order of the book. */
export function matchesInPlan(rows: readonly RawRecord[], contents: PlanContents, words: string): PlanMatches {
  const query = readQuery(words)
  if (query.loose === '') return NONE
  const byId = new Map(rows.map((row) => [row.id, row]))
  let elsewhere = 0
  const matches: Sorted[] = []
  for (const row of rows) {
    for (const { field, words: text } of recordWords(row)) {
      const places = placesOf(text, query)
      if (places.length === 0) continue
      const target = { kind: row.kind, record: row.id, field }
      const part = partOfTarget(target, contents)
      if (part === undefined || part === 'projects') {
        elsewhere += 1
        continue
      }
      const order = [partOrder(part, contents), ...orderOf(row, byId)]
      places.forEach(({ from, to }, nth) => {
        const around = aroundPlace(text, from, to, words)
        matches.push({ key: `${row.id}:${field}:${String(nth)}`, target, part, nth, around, order: [...order, field, nth] })
      })
    }
  }
  return { matches: matches.sort(byOrder).slice(0, MOST_MATCHES), elsewhere }
}

function aroundPlace(text: string, from: number, to: number, words: string): Excerpt {
  const piece = text.slice(Math.max(0, text.lastIndexOf(' ', from - AROUND / 3) + 1), to + AROUND)
  return excerpt(piece.replace(/\s+/g, ' '), words, AROUND)
}

function partOrder(part: PlanPart, { issues }: PlanContents): number {
  const issue = issueOfPart(part)
  if (issue === undefined) return PLAN_PARTS.findIndex((entry) => entry.part === part)
  return PLAN_PARTS.findIndex((entry) => entry.part === 'issues') + (1 + issues.findIndex(({ id }) => id === issue)) / 1_000
}

/** From the top down: what a record stands under, each by its own order; narrative stands below the fields of its part. */
function orderOf(row: RawRecord, byId: ReadonlyMap<string, RawRecord>): readonly (string | number)[] {
  const parent = ['objective', 'issue', 'section'].map((name) => row.view[name]).find((id) => typeof id === 'string' && id !== '')
  const above = typeof parent === 'string' ? byId.get(parent) : undefined
  const order = row.view['order']
  return [...(above === undefined ? [] : orderOf(above, byId)), row.kind === 'paragraph' ? 1 : 0, typeof order === 'string' ? order : '', row.id]
}

function byOrder(a: Sorted, b: Sorted): number {
  for (let at = 0; at < Math.max(a.order.length, b.order.length); at += 1) {
    const [left, right] = [a.order[at] ?? '', b.order[at] ?? '']
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return String(left) < String(right) ? -1 : 1
  }
  return 0
}
