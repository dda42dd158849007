/** More changes than this are not worth looking at one by one. */
const FEW = 20

/** The places at which a list holds other objects than before; `null` when it is of another length or differs in more than a few. */
export function changedPlaces<T>(before: readonly T[], after: readonly T[]): readonly number[] | null {
  if (before === after) return []
  if (before.length !== after.length) return null
  const places: number[] = []
  for (let at = 0; at < after.length; at += 1) {
    if (before[at] === after[at]) continue
    if (places.length === FEW) return null
    places.push(at)
  }
  return places
}
