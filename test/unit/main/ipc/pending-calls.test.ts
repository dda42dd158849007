import { expect, it } from 'vitest'
import { countPendingCalls } from '@main/ipc/pending-calls'

it('waits for calls under way, and not for ever', async () => {
  const calls = countPendingCalls()
  let finish: () => void = () => undefined
  void calls.track(new Promise<void>((done) => (finish = done)))
  calls.track(Promise.reject(new Error('x'))).catch(() => undefined)
  expect(calls.count()).toBe(2)
  await calls.idle(20)
  expect(calls.count()).toBe(1)
  finish()
  await calls.idle(1_000)
  expect(calls.count()).toBe(0)
})
