import { describe, expect, it } from 'vitest'
import { daysSince } from '@renderer/features/review/read-inbox'

describe('the wait of a plan', () => {
  it('is counted in whole days and never below none', () => {
    const day = 86_400_000
    expect(daysSince(0, 3 * day + 5)).toBe(3)
    expect(daysSince(10, 5)).toBe(0)
  })
})
