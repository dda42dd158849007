import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveTimer } from '@renderer/ui/save-timer'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('saves after the silence, and whoever types on without a pause at the latest every second and a half', () => {
  const timer = saveTimer(400)
  let saves = 0
  const save = (): void => { saves += 1; timer.stop() }
  timer.touch(save)
  vi.advanceTimersByTime(399)
  expect(saves).toBe(0)
  vi.advanceTimersByTime(1)
  expect(saves).toBe(1)
  for (let key = 0; key < 30; key += 1) {
    timer.touch(save)
    vi.advanceTimersByTime(100)
  }
  expect(saves).toBe(3)
  timer.touch(save)
  timer.stop()
  vi.advanceTimersByTime(5_000)
  expect(saves).toBe(3)
})
