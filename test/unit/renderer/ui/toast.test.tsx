import { act, render, screen } from '@testing-library/react'
import { fireEvent } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Button } from '@renderer/ui/button'
import { ToastRegion, useToast, type ToastMessage } from '@renderer/ui/toast'

function Speaker({ message }: { readonly message: ToastMessage }) {
  const toast = useToast()
  return <Button onPress={() => { toast(message) }}>say</Button>
}

function say(message: ToastMessage): void {
  render(<ToastRegion><Speaker message={message} /></ToastRegion>)
  fireEvent.click(screen.getByRole('button', { name: 'say' }))
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('ToastRegion', () => {
  it('says what was done in a polite region, and goes by itself', () => {
    say({ words: 'deleted' })
    expect(screen.getByRole('region', { name: 'Messages' }).textContent).toContain('deleted')
    act(() => { vi.advanceTimersByTime(6_000) })
    expect(screen.queryByText('deleted')).toBeNull()
  })

  it('stays longer with an undo, which runs once and closes it', () => {
    const onUndo = vi.fn()
    say({ words: 'deleted', onUndo })
    act(() => { vi.advanceTimersByTime(6_000) })
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onUndo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('deleted')).toBeNull()
  })
})
