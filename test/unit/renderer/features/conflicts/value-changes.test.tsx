import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ValueChanges } from '@renderer/features/conflicts/value-changes'

const long = 'สำนักงานดำเนินงานศูนย์ยุติธรรมชุมชนครบทุกตำบลในจังหวัด'

it('shows which words of a paragraph came and went', () => {
  const value = long.replace('ครบทุกตำบล', 'เก้าสิบแห่ง')
  const { container } = render(<ValueChanges kind="paragraph" field="content" base={[{ t: long }]} value={[{ t: value }]} words={{ base: long, value }} />)
  const text = (tag: string): string => [...container.querySelectorAll(tag)].map((each) => each.textContent).join('')
  expect([text('del'), text('ins')]).toEqual(['ครบทุกตำบล', 'เก้าสิบแห่ง'])
})

it('shows which cell of a table changed', () => {
  const table = (t: string) => ({ header: true, widths: [1, 1], rows: [[{ c: [{ t: 'ปี' }] }, { c: [{ t }] }]] })
  const { container } = render(<ValueChanges kind="paragraph" field="table" base={table('10')} value={table('12')} words={{ base: '', value: '' }} />)
  expect([...container.querySelectorAll('td')].map((cell) => cell.innerHTML.replace(/ class="[^"]*"/gu, ''))).toEqual(['<span>ปี</span>', '<del>10</del><ins>12</ins>'])
})
