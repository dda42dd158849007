import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow } from '@main/window-place'

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 }
const RIGHT = { x: 1920, y: -200, width: 2560, height: 1400 }
const saved = (x: number, y: number, width = 1366, height = 768) => ({ x, y, width, height, maximized: false })

describe('the place of the window', () => {
  it('is centred in its default size the first time', () => {
    expect(placeWindow(null, [MAIN])).toEqual({ width: 1366, height: 768 })
  })

  it('is as it was left, on either display', () => {
    expect(placeWindow(saved(100, 50), [MAIN, RIGHT])).toEqual({ x: 100, y: 50, width: 1366, height: 768 })
    expect(placeWindow(saved(2000, -100), [MAIN, RIGHT])).toEqual({ x: 2000, y: -100, width: 1366, height: 768 })
  })

  it('comes home when its display is gone', () => {
    expect(placeWindow(saved(2500, 0), [MAIN])).toEqual({ width: 1366, height: 768 })
  })

  it('always lies wholly on a display that is large enough', () => {
    const far = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(
      fc.property(far, far, fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 9_000 }), (x, y, width, height) => {
        const place = placeWindow(saved(x, y, width, height), [MAIN, RIGHT])
        const areas = [MAIN, RIGHT].filter(
          (area) =>
            place.x === undefined ||
            (place.x >= area.x &&
              place.x + place.width <= area.x + area.width &&
              (place.y ?? 0) >= area.y &&
              (place.y ?? 0) + place.height <= area.y + area.height)
        )
        expect(areas.length).toBeGreaterThan(0)
        expect(place.width).toBeGreaterThanOrEqual(1024)
        expect(place.height).toBeGreaterThanOrEqual(700)
      })
    )
  })

  it('keeps the title bar within reach on a display that is too small', () => {
    expect(placeWindow(saved(300, 300), [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
  })
})
