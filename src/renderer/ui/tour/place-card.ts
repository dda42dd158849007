/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type Size = Pick<Box, 'width' | 'height'>
export type Point = Pick<Box, 'left' | 'top'>

const GAP = 14
const EDGE = 8

/**
 * Where the card of a step goes: beside what it speaks of, right, left, below or above, wherever it fits; else in the lower right
 * corner, over as little as may be. Always inside the window.
 */
export function placeCard(target: Box | null, card: Size, view: Size): Point {
  const corner = { left: view.width - card.width - EDGE, top: view.height - card.height - EDGE }
  if (target === null) return inside({ left: (view.width - card.width) / 2, top: (view.height - card.height) / 2 }, card, view)
  const places: readonly Point[] = [
    { left: target.left + target.width + GAP, top: target.top },
    { left: target.left - card.width - GAP, top: target.top },
    { left: target.left, top: target.top + target.height + GAP },
    { left: target.left, top: target.top - card.height - GAP }
  ]
  const free = places.map((place, side) => (side < 2 ? withinHeight(place, card, view) : withinWidth(place, card, view))).find((place) => fits(place, card, view))
  return inside(free ?? corner, card, view)
}

function fits({ left, top }: Point, card: Size, view: Size): boolean {
  return left >= EDGE && top >= EDGE && left + card.width <= view.width - EDGE && top + card.height <= view.height - EDGE
}

function withinHeight({ left, top }: Point, card: Size, view: Size): Point {
  return { left, top: clamp(top, view.height - card.height - EDGE) }
}

function withinWidth({ left, top }: Point, card: Size, view: Size): Point {
  return { left: clamp(left, view.width - card.width - EDGE), top }
}

function inside({ left, top }: Point, card: Size, view: Size): Point {
  return { left: clamp(left, view.width - card.width - EDGE), top: clamp(top, view.height - card.height - EDGE) }
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most))
}
