import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DataTable } from '@renderer/ui/data-table'

const ROWS = [{ id: 'a', name: 'กอ' }, { id: 'b', name: 'ขอ' }, { id: 'c', name: 'คอ' }]

function show(onOpen?: (row: { readonly id: string }) => void): void {
  render(
    <DataTable
      caption="rows"
      columns={[{ id: 'name', header: 'name', cell: ({ name }) => <>{name}<input aria-label={name} /></>, isRowHeader: true }]}
      rows={ROWS}
      rowKey={({ id }) => id}
      onOpen={onOpen}
    />
  )
}

const row = (index: number): HTMLElement => screen.getAllByRole('row')[index + 1]!

describe('DataTable', () => {
  it('has one tab stop, moves by arrow keys and opens with Enter', () => {
    const onOpen = vi.fn()
    show(onOpen)
    expect(screen.getAllByRole('row').filter((each) => each.tabIndex === 0)).toHaveLength(1)
    act(() => { row(0).focus() })
    fireEvent.keyDown(row(0), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(row(1))
    fireEvent.keyDown(row(1), { key: 'End' })
    expect(document.activeElement).toBe(row(2))
    fireEvent.keyDown(row(2), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(row(2))
    fireEvent.keyDown(row(2), { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledWith(ROWS[2])
  })

  it('leaves keys inside a field of the row to the field', () => {
    const onOpen = vi.fn()
    show(onOpen)
    fireEvent.keyDown(screen.getByLabelText('กอ'), { key: 'Enter' })
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('takes no focus when there is nothing to open', () => {
    show()
    expect(screen.getAllByRole('row').every((each) => each.tabIndex === -1)).toBe(true)
  })
})
