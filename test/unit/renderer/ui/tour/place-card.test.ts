import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeCard } from '@renderer/ui/tour/place-card'

const card = { width: 380, height: 200 }
const view = { width: 1366, height: 768 }

it('stands beside what it speaks of, on the side where there is room', () => {
  expect(placeCard({ left: 224, top: 48, width: 250, height: 690 }, card, view)).toEqual({ left: 488, top: 48 })
  expect(placeCard({ left: 1086, top: 48, width: 280, height: 690 }, card, view)).toEqual({ left: 692, top: 48 })
  expect(placeCard({ left: 0, top: 0, width: 1366, height: 90 }, card, view)).toEqual({ left: 8, top: 104 })
  expect(placeCard({ left: 0, top: 600, width: 1366, height: 168 }, card, view)).toEqual({ left: 8, top: 386 })
})

it('stands in the corner over something as large as the window, and in the middle for something that is not there', () => {
  expect(placeCard({ left: 0, top: 0, width: 1366, height: 768 }, card, view)).toEqual({ left: 978, top: 560 })
  expect(placeCard(null, card, view)).toEqual({ left: 493, top: 284 })
})

it('never leaves the window', () => {
  const coordinate = fc.integer({ min: -2_000, max: 4_000 })
  const length = fc.integer({ min: 1, max: 4_000 })
  fc.assert(fc.property(coordinate, coordinate, length, length, (left, top, width, height) => {
    const place = placeCard({ left, top, width, height }, card, view)
    expect(place.left).toBeGreaterThanOrEqual(8)
    expect(place.top).toBeGreaterThanOrEqual(8)
    expect(place.left + card.width).toBeLessThanOrEqual(view.width - 8)
    expect(place.top + card.height).toBeLessThanOrEqual(view.height - 8)
  }))
})
