import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { DistrictsField } from '@renderer/fields/districts/districts-field'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { LanguageProvider } from '@renderer/ui/language'

function Field(): ReactNode {
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <>
      <DistrictsField label="อำเภอ" office="64" value={names} onChange={setNames} used={['ทุกอำเภอ']} />
      <output>{names.join('|')}</output>
    </>
  )
}

const show = (): HTMLElement => {
  render(<LanguageProvider><Field /></LanguageProvider>)
  return screen.getByRole('combobox', { name: 'อำเภอ' })
}
const given = (): string | null | undefined => document.querySelector('output')?.textContent
const type = (input: HTMLElement, value: string): void => {
  act(() => { input.focus() })
  fireEvent.change(input, { target: { value } })
}

it('offers the districts of the province while one types, and takes the one that is chosen', () => {
  const input = show()
  type(input, 'สวรร')
  const option = screen.getByRole('option', { name: 'สวรรคโลก' })
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(input.getAttribute('aria-activedescendant')).toBe(option.id)
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(given()).toBe('สวรรคโลก')
  expect(input).toHaveProperty('value', '')
  expect(input.getAttribute('aria-expanded')).toBe('false')
})

it('shows all that is not chosen yet, own names first, when the list is asked for', () => {
  const input = show()
  type(input, 'กงไกรลาศ,')
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'ทุกอำเภอ', 'คีรีมาศ', 'ทุ่งเสลี่ยม', 'บ้านด่านลานหอย', 'เมืองสุโขทัย', 'ศรีนคร', 'ศรีสัชนาลัย', 'ศรีสำโรง', 'สวรรคโลก'
  ])
})

it('takes typed names on Enter, at a comma and on the way out, each once and without the word for district', async () => {
  const input = show()
  type(input, 'อ.เมืองสุโขทัย')
  fireEvent.keyDown(input, { key: 'Enter' })
  type(input, 'ศรีสำโรง, เมืองสุโขทัย, กง')
  expect(given()).toBe('เมืองสุโขทัย|ศรีสำโรง')
  expect(input).toHaveProperty('value', 'กง')
  act(() => { input.blur() })
  expect(given()).toBe('เมืองสุโขทัย|ศรีสำโรง|กง')
  type(input, 'ทุ่งเสลี่ยม')
  await act(flushDrafts)
  expect(given()).toBe('เมืองสุโขทัย|ศรีสำโรง|กง|ทุ่งเสลี่ยม')
})

it('takes the last name out with Backspace in the empty field, and any with its button', () => {
  const input = show()
  type(input, 'กงไกรลาศ, คีรีมาศ, ')
  fireEvent.keyDown(input, { key: 'Backspace' })
  expect(given()).toBe('กงไกรลาศ')
  fireEvent.click(screen.getByRole('button', { name: /กงไกรลาศ/ }))
  expect(given()).toBe('')
})
