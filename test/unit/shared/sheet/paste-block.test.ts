import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAddress, columnName, columnOf, parseAddress, parseRange } from '@shared/sheet/address'
import { guessDelimiter, readDelimited } from '@shared/sheet/csv-table'
import { readHtmlTable } from '@shared/sheet/html-table'
import { readPaste, type BlockRules } from '@shared/sheet/paste-block'
import type { Sheet } from '@shared/sheet/table'

function texts(sheet: Sheet): (string | null)[][] {
  return sheet.rows.map((row) => Array.from(row.cells, (cell) => (cell === undefined ? null : `${cell.kind === 'text' ? '' : `${cell.kind}:`}${cell.text}`)))
}
function paste(html: string | undefined, text?: string, rules?: BlockRules): Sheet {
  const read = readPaste({ html, text }, rules)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red} .a:before{content:"<td>no</td>"}</style></head><body><!--StartFragment-->
<table border=0 cellpadding=0 width=300 style='border-collapse:collapse'>
 <col width=64>
 <tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>ค่าอาหาร
  กลางวัน</td><td class=xl66 align=right x:num="1234.5">1,235</td><td>a<br>b &amp; c</td></tr>
 <tr height=0 style='display:none'><td>ซ่อน</td><td>1</td></tr>
 <tr><td></td><td></td></tr>
 <tr><td colspan=2 rowspan=2>รวม</td><td>ก</td></tr>
 <tr><td>ข</td></tr>
</table><!--EndFragment--></body></html>`

test('a block of Excel: exact figures, line breaks, hidden and empty rows, merged cells', () => {
  const sheet = paste(EXCEL)
  expect(texts(sheet)).toEqual([['ค่าอาหาร กลางวัน', 'number:1234.5', 'a\nb & c'], ['รวม', null, 'ก'], [null, null, 'ข']])
  expect(sheet.merges).toEqual([{ firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: 1 }])
  expect(sheet.rows.map(({ number }) => number)).toEqual([1, 4, 5])
  expect(texts(paste(EXCEL, '', { hidden: 'keep', empty: 'keep' }))).toHaveLength(5)
})

/** As Excel 2016 hands it over: rounded, in Thai digits, in parentheses, a ledger's dash, a day, a cell of two lines, a hidden column. */
const LEDGER = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
 <colgroup><col width=120><col width=0 span=2 style='display:none;mso-width-source:userset'><col width=80></colgroup>
 <tr><td>ค่าจ้าง<br>
  เหมา</td><td style='display:none'>ลับ</td><td>ลับ</td><td class=xl70 align=right x:num="1234.567">1,235</td><td x:num="45566">1/10/2567</td></tr>
 <tr><td>ค่าวัสดุ</td><td></td><td></td><td align=right x:num="-500"><span style='mso-spacerun:yes'>&nbsp;</span>(๕๐๐.๐๐)</td><td align=right x:num="0">&nbsp;-&nbsp;&nbsp;</td></tr>
</table><!--EndFragment--></body></html>`

test('a ledger of Excel: what is shown may be rounded, hidden columns close up, a day stays a day', () => {
  const ledger = paste(LEDGER)
  expect(texts(ledger)).toEqual([['ค่าจ้าง\nเหมา', 'number:1234.567', '1/10/2567'], ['ค่าวัสดุ', 'number:-500', '-']])
  expect(ledger.rows[1]?.cells[1]).toMatchObject({ raw: '(๕๐๐.๐๐)' })
  expect(texts(paste(LEDGER, '', { hidden: 'keep', empty: 'keep' }))[0]).toHaveLength(5)
})

test('blocks of LibreOffice, Google Sheets and Word', () => {
  expect(texts(paste('<table><tr><td sdval="1234.5" sdnum="1054;"><font>1,234.50</font></td><td sdval="45566" sdnum="1054;1054;D MMMM YYYY">1 ตุลาคม 2567</td></tr></table>')))
    .toEqual([['number:1234.5', '1 ตุลาคม 2567']])
  expect(texts(paste('<google-sheets-html-origin><table><tbody><tr><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:538800.25}">538,800</td><td>ข้อความ</td></tr></tbody></table>')))
    .toEqual([['number:538800.25', 'ข้อความ']])
  expect(texts(paste('<table class=MsoTableGrid><tr><td><p class=MsoNormal>วัสดุ<o:p></o:p></p><p>สำนักงาน</p></td><td><table><tr><td>ใน</td></tr></table></td></tr></table>')))
    .toEqual([['วัสดุ\nสำนักงาน', 'ใน']])
})

test('plain text: quoted cells with line breaks, a lone inch sign, trailing empty rows', () => {
  expect(texts(paste(undefined, 'ก\t"ข\nค"\t๑,๒๓๔\r\n\r\n\t\t\r\nท่อ 5"\t2\r\n\r\n'))).toEqual([['ก', 'ข\nค', '๑,๒๓๔'], ['ท่อ 5"', '2']])
  expect(texts(paste(undefined, '"ไม่ปิด\t1\nข\t2'))).toEqual([['"ไม่ปิด', '1'], ['ข', '2']])
  expect(texts(paste('<p>no table</p>', 'a\tb'))).toEqual([['a', 'b']])
  expect(texts(paste('', ''))).toEqual([])
})

test('the delimiter is told by the columns it makes', () => {
  expect(['a,b\n1,2', 'a;b;c\n1,5;2;3', 'a\tb\n"x,y"\t2', 'a|b\n1|2', 'alone'].map(guessDelimiter)).toEqual([',', ';', '\t', '|', ','])
})

test('limits hold, and spans that lie are cut to them', () => {
  expect(readDelimited('x\n'.repeat(50_501), ',')).toMatchObject({ ok: false, error: { code: 'SHEET_TOO_LONG' } })
  expect(readDelimited(Array.from({ length: 61 }, () => 'x').join(), ',')).toMatchObject({ ok: false, error: { code: 'SHEET_TOO_WIDE' } })
  expect(readHtmlTable(`<table>${'<tr><td>x'.repeat(50_501)}</table>`)).toMatchObject({ ok: false, error: { code: 'SHEET_TOO_LONG' } })
  expect(readHtmlTable(`<table><tr>${'<td>x</td>'.repeat(61)}</table>`)).toMatchObject({ ok: false, error: { code: 'SHEET_TOO_WIDE' } })
  expect(readHtmlTable('<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr><tr><td>y</td></tr></table>')).toMatchObject({ ok: false, error: { code: 'SHEET_TOO_WIDE' } })
})

test('addresses', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 0, max: 16_383 }), (row, column) => {
    expect(parseAddress(cellAddress(row, column))).toEqual({ row, column })
    expect(columnOf(columnName(column))).toBe(column)
  }))
  expect([parseRange('C3:A1'), parseRange('$B$2'), parseRange('A1:B2:C3'), parseRange('A0'), parseRange('')])
    .toEqual([{ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 2 }, { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 }, undefined, undefined, undefined])
})

test('no clipboard text throws', () => {
  const piece = fc.constantFrom('<table>', '</table>', '<tr', '>', '<td colspan=3>', '</td>', '"', "'", '&#x;', '&#99999999;', '<!--', '-->', 'x', '\t', '\n', '<style>', '<![CDATA[')
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    readPaste({ html: pieces.join(''), text: pieces.join('') })
  }), { numRuns: 500 })
})
