import { expect, test } from 'vitest'
import { readPaste } from '@shared/sheet/paste-block'
import { toHtml, toTsv } from '@renderer/ui/grid/clipboard-text'

const BLOCK = [
  [{ text: 'ค่าอาหาร "พิเศษ" <ก>', isFigure: false }, { text: '1234.50', isFigure: true }],
  [{ text: '1/10/2567', isFigure: false }, { text: '', isFigure: true }],
  [{ text: '=1+1', isFigure: false }, { text: '-5.00', isFigure: true }]
]

function read(clipboard: { html?: string; text?: string }): unknown {
  const sheet = readPaste(clipboard)
  return sheet.ok && sheet.value.rows.map(({ cells }) => [cells[0]?.text, cells[1] === undefined || cells[1].text === '' ? null : Number(cells[1].text)])
}

test('what the grid copies is read back the same, by its table as by its text', () => {
  expect(read({ html: toHtml(BLOCK) })).toEqual([['ค่าอาหาร "พิเศษ" <ก>', 1234.5], ['1/10/2567', null], ['=1+1', -5]])
  expect(read({ text: toTsv(BLOCK) })).toEqual(read({ html: toHtml(BLOCK) }))
})

test('figures are figures for Excel and for LibreOffice, text is text', () => {
  expect(toHtml(BLOCK)).toContain('<td x:num="1234.50" sdval="1234.50">1234.50</td>')
  expect(toHtml(BLOCK)).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`)
  expect(toHtml([[{ text: 'ราว 5', isFigure: true }]])).toContain(`<td style="mso-number-format:'\\@'">ราว 5</td>`)
})
