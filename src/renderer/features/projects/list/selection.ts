/** Which rows are chosen, and from which one a range is drawn. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export const NOTHING_CHOSEN: Selection = { ids: new Set(), anchor: null }

/** Chooses rows, or lets them go when all of them were chosen. */
export function toggled({ ids }: Selection, rows: readonly string[]): Selection {
  const isAll = rows.length > 0 && rows.every((id) => ids.has(id))
  const others = [...ids].filter((id) => !rows.includes(id))
  return { ids: new Set(isAll ? others : [...others, ...rows]), anchor: rows.at(-1) ?? null }
}

/** Chooses everything from the anchor to `to` in the order on screen, and nothing else. */
export function stretched({ anchor }: Selection, to: string, order: readonly string[]): Selection {
  const start = anchor !== null && order.includes(anchor) ? anchor : to
  const [from, end] = [order.indexOf(start), order.indexOf(to)].sort((a, b) => a - b) as [number, number]
  return { ids: new Set(order.slice(from, end + 1)), anchor: start }
}

export function all(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: order[0] ?? null }
}
