import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '@renderer/app/error-boundary'
import { LanguageProvider } from '@renderer/ui/language'

const logBug = vi.fn(() => Promise.resolve({ ok: true, value: null }))

beforeEach(() => {
  Object.assign(window, { planner: { logBug } })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => { vi.restoreAllMocks() })

function Broken(): never {
  throw new RangeError('แผนของจังหวัด ความลับ')
}

it('shows a page with an id instead of a blank window, and logs where without what was written', async () => {
  render(<LanguageProvider><ErrorBoundary where="plan"><Broken /></ErrorBoundary></LanguageProvider>)
  await waitFor(() => { expect(logBug).toHaveBeenCalled() })
  const [bug] = logBug.mock.calls[0] as unknown as [{ id: string; where: string; name: string; stack: string }]
  expect(bug).toMatchObject({ where: 'plan', name: 'RangeError' })
  expect(bug.stack).toMatch(/^\s+at /)
  expect(JSON.stringify(bug)).not.toContain('ความลับ')
  expect(screen.getByRole('alert').textContent).toContain(bug.id)
  expect(screen.getByRole('button', { name: 'เปิดหน้าจอใหม่' })).toBeTruthy()
})
