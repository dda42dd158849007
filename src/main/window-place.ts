import type { Rectangle } from 'electron'
import type { WindowPlace } from './shell-settings'

export const DEFAULT_SIZE = { width: 1366, height: 768 }
export const MINIMUM_SIZE = { width: 1024, height: 700 }

/**
 * Where the window opens: as it was left, moved and shrunk to lie wholly on a display that is there now; else centred
 * (no x, y) in its default size. `areas` are the work areas of the displays, the main one first, in DIP.
 */
export function placeWindow(
  saved: WindowPlace | null,
  areas: readonly Rectangle[]
): Partial<Rectangle> & { width: number; height: number } {
  const [main] = areas
  if (main === undefined) return DEFAULT_SIZE
  if (saved === null) return shrink(DEFAULT_SIZE, main)
  const area = areas.reduce((best, next) => (overlap(saved, next) > overlap(saved, best) ? next : best), main)
  if (overlap(saved, area) === 0) return shrink(saved, main)
  const size = shrink(saved, area)
  return {
    ...size,
    x: clamp(saved.x, area.x, area.x + area.width - size.width),
    y: clamp(saved.y, area.y, area.y + area.height - size.height)
  }
}

function shrink(size: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.max(MINIMUM_SIZE.width, Math.min(size.width, area.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(size.height, area.height))
  }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

// On a display smaller than the window the top left corner wins: the title bar stays within reach.
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
