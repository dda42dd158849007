import { act, render, screen, fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { planError } from '@shared/kernel/error-codes'
import { err } from '@shared/kernel/result'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useDraft, type CommitDraft } from '@renderer/ui/use-draft'
import { NewerMark } from '@renderer/ui/newer-mark'
import { TextField } from '@renderer/ui/text-field'

function Field({ stored, commit }: { readonly stored: string; readonly commit: CommitDraft<string> }) {
  const draft = useDraft(stored, commit)
  return (
    <TextField
      aria-label="field"
      {...draft.field}
      error={draft.error?.code}
      note={<NewerMark hasNewer={draft.hasNewer} takeNewer={draft.takeNewer} />}
    />
  )
}

const input = (): HTMLInputElement => screen.getByRole('textbox')
const typeText = (text: string): void => { fireEvent.change(input(), { target: { value: text } }) }

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('useDraft', () => {
  it('writes after 400 ms of silence, once', async () => {
    const commit = vi.fn()
    render(<Field stored="" commit={commit} />)
    act(() => { input().focus() })
    typeText('a')
    await act(() => vi.advanceTimersByTimeAsync(399))
    typeText('ab')
    await act(() => vi.advanceTimersByTimeAsync(399))
    expect(commit).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(1))
    expect(commit.mock.calls).toEqual([['ab', '']])
  })

  it('writes on blur at once, and nothing when nothing was typed', () => {
    const commit = vi.fn()
    render(<Field stored="x" commit={commit} />)
    act(() => { input().focus() })
    act(() => { input().blur() })
    expect(commit).not.toHaveBeenCalled()
    act(() => { input().focus() })
    typeText('xy')
    act(() => { input().blur() })
    expect(commit.mock.calls).toEqual([['xy', 'x']])
  })

  it('keeps what is being typed when the stored value changes underneath, and says so', async () => {
    const commit = vi.fn()
    const { rerender } = render(<Field stored="base" commit={commit} />)
    act(() => { input().focus() })
    typeText('mine')
    rerender(<Field stored="theirs" commit={commit} />)
    expect(input().value).toBe('mine')
    expect(screen.getByRole('status')).toBeTruthy()
    fireEvent.click(screen.getByRole('button'))
    expect(input().value).toBe('theirs')
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(commit).not.toHaveBeenCalled()
  })

  it('does not take its own write coming back for news while typing goes on', async () => {
    const commit = vi.fn(() => Promise.resolve())
    const { rerender } = render(<Field stored="" commit={commit} />)
    act(() => { input().focus() })
    typeText('one')
    await act(() => vi.advanceTimersByTimeAsync(400))
    typeText('one two')
    rerender(<Field stored="one" commit={commit} />)
    expect(input().value).toBe('one two')
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('shows the stored value again once nothing typed waits and the field was left', async () => {
    const commit = vi.fn(() => Promise.resolve())
    const { rerender } = render(<Field stored="" commit={commit} />)
    act(() => { input().focus() })
    typeText(' padded ')
    act(() => { input().blur() })
    await act(() => vi.advanceTimersByTimeAsync(1))
    rerender(<Field stored="padded" commit={commit} />)
    expect(input().value).toBe('padded')
  })

  it('keeps a refused draft on screen with its error', async () => {
    const commit: CommitDraft<string> = () => Promise.resolve(err(planError('PLAN_LOCKED')))
    render(<Field stored="base" commit={commit} />)
    act(() => { input().focus() })
    typeText('refused')
    act(() => { input().blur() })
    await act(() => vi.advanceTimersByTimeAsync(1))
    expect(input().value).toBe('refused')
    expect(screen.getByText('PLAN_LOCKED')).toBeTruthy()
  })

  it('gives back the stored value on Esc', async () => {
    const commit = vi.fn()
    render(<Field stored="base" commit={commit} />)
    act(() => { input().focus() })
    typeText('oops')
    fireEvent.keyDown(input(), { key: 'Escape' })
    expect(input().value).toBe('base')
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(commit).not.toHaveBeenCalled()
  })

  it('writes what is open before the window closes, and when its screen goes away', async () => {
    const commit = vi.fn()
    const { unmount } = render(<Field stored="" commit={commit} />)
    typeText('closing')
    await act(() => flushDrafts())
    expect(commit.mock.calls).toEqual([['closing', '']])
    typeText('leaving')
    unmount()
    expect(commit).toHaveBeenLastCalledWith('leaving', 'closing')
    await flushDrafts()
    expect(commit).toHaveBeenCalledTimes(2)
  })
})
