import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** What has a place in a list: its id and its fractional index. */
export interface Placed {
  readonly id: string
  readonly order: string
}

/** Sorts by fractional index; two devices may have made the same index, then the id decides, the same on every machine. */
export function comparePlaced(a: Placed, b: Placed): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id)
}

/** A record of a kind that has an `order` field. */
export interface OrderedRecord {
  readonly id: string
  readonly fields: { readonly order: string }
}

/** The records in the order people see. */
export function inOrder<R extends OrderedRecord>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => compareText(a.fields.order, b.fields.order) || compareText(a.id, b.id))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function placeOf(record: OrderedRecord): Placed {
  return { id: record.id, order: record.fields.order }
}

/** The index of a record added at the end of `siblings`. */
export function orderAtEnd(siblings: Iterable<OrderedRecord>): string {
  // From the end: an index is judged by counting on from it, and the last one of a list nearly always can be.
  const orders = Array.from(siblings, ({ fields }) => fields.order).sort()
  return generateKeyBetween(orders.findLast(isOrderKey) ?? null, null)
}

/** Indexes of `count` records that are added at the end of `siblings`, in their order. */
export function ordersAtEnd(siblings: Iterable<OrderedRecord>, count: number): readonly string[] {
  if (count <= 0) return []
  const first = orderAtEnd(siblings)
  return [first, ...generateNKeysBetween(first, null, count - 1)]
}

/**
 * Indexes that make `after` the order of a list that now stands as `before`. Only what moved or is new gets a new
 * index: what can stay (the longest run already in sequence) stays, so that two people reordering rarely meet.
 */
export function placeInOrder(before: readonly Placed[], after: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map(before.filter((place) => isOrderKey(place.order)).map((place) => [place.id, place]))
  const kept = new Set(dropTies(longestRun(after.flatMap((id) => known.get(id) ?? [])), after, known))
  const orders = new Map<string, string>()
  let previous: string | null = null
  let waiting: string[] = []
  const place = (next: string | null): void => {
    generateNKeysBetween(previous, next, waiting.length).forEach((key, index) => orders.set(waiting[index] ?? '', key))
    waiting = []
    previous = next
  }
  for (const id of after) {
    const own = known.get(id)
    if (own === undefined || !kept.has(id)) waiting.push(id)
    else {
      place(own.order)
      orders.set(id, own.order)
    }
  }
  place(null)
  return orders
}

/** The longest subsequence that already stands in ascending order (patience sorting). */
function longestRun(places: readonly Placed[]): readonly Placed[] {
  const tails: number[] = []
  const previous: number[] = []
  places.forEach((place, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (comparePlaced(places[tails[middle] ?? 0] ?? place, place) < 0) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (tails[low - 1] ?? -1)
    tails[low] = index
  })
  const run: Placed[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const place = places[at]
    if (place !== undefined) run.push(place)
  }
  return run.reverse()
}

/** Nothing fits between two equal indexes: where something must go in between, the second of them gives way. */
function dropTies(run: readonly Placed[], after: readonly string[], known: ReadonlyMap<string, Placed>): readonly string[] {
  const inRun = new Set(run.map(({ id }) => id))
  const kept: string[] = []
  let last: string | undefined
  let crowded = false
  for (const id of after) {
    const order = known.get(id)?.order
    if (order === undefined || !inRun.has(id) || (crowded && order === last)) {
      crowded = true
      continue
    }
    kept.push(id)
    last = order
    crowded = false
  }
  return kept
}

/** Whether a stored index can be counted on from: the library throws on some broken ones and runs away with others. */
function isOrderKey(order: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(order)) return false
  try {
    return generateKeyBetween(order, null) > order
  } catch {
    return false
  }
}
