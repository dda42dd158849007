import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Json } from '@shared/kernel/json'
import { richText } from '@shared/kernel/rich-text'
import type { TextTable } from '@shared/narrative/text-table'
import { TableChanges } from '@renderer/fields/table-changes'

const table = (...rows: readonly (readonly string[])[]): TextTable => ({
  header: true, widths: (rows[0] ?? []).map(() => 100), rows: rows.map((row) => row.map((cell) => ({ c: richText(cell) })))
})
const before = table(['ปี', 'เป้าหมาย'], ['2571', 'ร้อยละ 70'], ['2572', 'ร้อยละ 75'])
const after = table(['ปี', 'เป้าหมาย'], ['2571', 'ร้อยละ 72'], ['2572', 'ร้อยละ 75'], ['2573', 'ร้อยละ 80'])
const rows = (dom: HTMLElement): string[] => [...dom.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerHTML.replaceAll(/<\/?span>| class="[^"]*"/g, '')).join(' | '))

it('shows what changed cell by cell, and in a history only the rows that changed', () => {
  const whole = render(<TableChanges before={before as unknown as Json} after={after as unknown as Json} />)
  expect(rows(whole.container)).toEqual([
    'ปี | เป้าหมาย', '2571 | ร้อยละ <del>70</del><ins>72</ins>', '2572 | ร้อยละ 75', '<ins>2573</ins> | <ins>ร้อยละ 80</ins>'
  ])
  const brief = render(<TableChanges before={before as unknown as Json} after={after as unknown as Json} isBrief />)
  expect(rows(brief.container)).toHaveLength(2)
})
