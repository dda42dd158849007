/**
 * The first of `items` whose JSON (UTF-8, one separator each) fits into `limit` bytes together. At least one, so that a single
 * item above the limit is answered by whoever receives it instead of being left behind in silence.
 */
export function withinBytes<T>(items: readonly T[], limit: number): readonly T[] {
  const encoder = new TextEncoder()
  let bytes = 0
  const end = items.findIndex((item, index) => {
    bytes += encoder.encode(JSON.stringify(item)).byteLength + 1
    return index > 0 && bytes > limit
  })
  return end === -1 ? items : items.slice(0, end)
}
