import { useState } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { formatBaht, parseBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { FigureField, MoneyField, type ReadFigure } from '@renderer/ui/figure-field'

const format = (satang: number): string => formatBaht(satang as Satang, { decimals: 2 })
const parse = (typed: string): ReadFigure<number> => {
  const read = parseBaht(typed)
  return read.ok ? { ok: true, value: read.value } : { ok: false, error: read.error.code }
}

function Money({ onCommit }: { readonly onCommit: (value: number) => void }) {
  const [value, setValue] = useState(350_000)
  return <MoneyField aria-label="rate" value={value} format={format} parse={parse} onCommit={(next) => { setValue(next); onCommit(next) }} />
}

const input = (): HTMLInputElement => screen.getByRole('textbox')
const typeText = (text: string): void => { fireEvent.change(input(), { target: { value: text } }) }

describe('MoneyField', () => {
  it('reads Thai digits and commas and shows them formatted after blur', () => {
    const onCommit = vi.fn()
    render(<Money onCommit={onCommit} />)
    expect(input().value).toBe('3,500.00')
    act(() => { input().focus() })
    typeText('๑,๒๓๔.๕๐')
    expect(onCommit).not.toHaveBeenCalled()
    act(() => { input().blur() })
    expect(onCommit.mock.calls).toEqual([[123_450]])
    expect(input().value).toBe('1,234.50')
  })

  it('selects the figure before the next key can come, and leaves alone what was typed since', () => {
    const frames: FrameRequestCallback[] = []
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
    render(<FigureField<number> aria-label="rate" value={350_000} format={format} formatEdit={(value) => String(value / 100)} parse={parse} onCommit={vi.fn()} />)
    act(() => { input().focus() })
    expect([input().value, input().selectionStart, input().selectionEnd]).toEqual(['3500', 0, 4])
    typeText('7')
    input().setSelectionRange(1, 1)
    frames.forEach((frame) => { frame(0) })
    expect([input().value, input().selectionStart]).toEqual(['7', 1])
    vi.unstubAllGlobals()
  })

  it('commits on Enter and reverts on Esc', () => {
    const onCommit = vi.fn()
    render(<Money onCommit={onCommit} />)
    typeText('12')
    fireEvent.keyDown(input(), { key: 'Enter' })
    expect(onCommit).toHaveBeenCalledWith(1_200)
    typeText('99')
    fireEvent.keyDown(input(), { key: 'Escape' })
    expect(input().value).toBe('12.00')
    expect(onCommit).toHaveBeenCalledTimes(1)
  })

  it('keeps an unreadable figure on screen with its error and stores nothing', () => {
    const onCommit = vi.fn()
    render(<Money onCommit={onCommit} />)
    typeText('สามร้อย')
    fireEvent.keyDown(input(), { key: 'Enter' })
    expect(input().value).toBe('สามร้อย')
    expect(screen.getByText('AMOUNT_INVALID')).toBeTruthy()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('does not commit a figure that did not change, and writes an open one before the window closes', async () => {
    const onCommit = vi.fn()
    render(<Money onCommit={onCommit} />)
    typeText('3500')
    fireEvent.keyDown(input(), { key: 'Enter' })
    expect(onCommit).not.toHaveBeenCalled()
    typeText('42')
    await act(() => flushDrafts())
    expect(onCommit).toHaveBeenCalledWith(4_200)
  })
})
