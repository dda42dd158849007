import { Workbook } from '@cj-tech-master/excelts'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cellAddress } from '@shared/sheet/address'
import { openWorkbook, type OpenedWorkbook } from '@shared/sheet/open-workbook'
import { readDay } from '@shared/sheet/read-day'
import { readMoney } from '@shared/sheet/read-number'
import type { Sheet } from '@shared/sheet/table'
import { sheetData, xlsxFile, type XlsxOptions } from './xlsx-file'

function opened(bytes: Uint8Array, name = 'x.xlsx'): OpenedWorkbook {
  const file = openWorkbook(bytes, name)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}
function first(options: XlsxOptions): Sheet {
  const read = opened(xlsxFile(options)).read(0)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
function cells(sheet: Sheet): Record<string, string> {
  const found: Record<string, string> = {}
  for (const row of sheet.rows) {
    row.cells.forEach((cell, column) => { if (cell !== undefined) found[cellAddress(row.number, column)] = `${cell.kind} ${cell.text}${cell.formula === undefined ? '' : ` =${cell.formula}`}` })
  }
  return found
}
function code(bytes: Uint8Array, name = 'x.xlsx'): string {
  const file = openWorkbook(bytes, name)
  if (!file.ok) return file.error.code
  const read = file.value.read(0)
  return read.ok ? 'ok' : read.error.code
}

test('every kind of cell, as the file writes it', () => {
  const sheet = first({
    strings: ['วัสดุ &amp; อื่น', '<r><rPr/><t>สอง</t></r><r><t xml:space="preserve"> ส่วน</t></r><rPh><t>no</t></rPh>', 'บรรทัด_x000D_\nสอง'],
    styles: '<numFmts><numFmt numFmtId="164" formatCode="[$-107041E]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;บาทต่อวัน&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>',
    sheet: `<dimension ref="A1:XFD1048576"/><cols><col min="3" max="4" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
      <row r="3" hidden="1"><c r="A3"><v>1.1000000000000001</v></c><c r="B3" s="1"><v>45566</v></c><c r="C3" s="2"><v>243892</v></c><c r="D3" s="3"><v>1234.5</v></c><c r="E3" s="4"><v>0.5</v></c></row>
      <row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>A1&amp;"x"</f><v>=x</v></c><c><f>SUM(A3:A3)</f><v>538800.00000001</v></c><c><f>NOW()</f></c><c t="d"><v>2024-10-01T00:00:00</v></c></row>
      <row r="6"><c r="A6" t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c><c r="B6"/><c r="C6" t="n"><v></v></c></row>
    </sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="bad"/></mergeCells>`
  })
  expect(cells(sheet)).toEqual({
    A1: 'text วัสดุ & อื่น', B1: 'text สอง ส่วน', C1: 'text บรรทัด\r\nสอง', A3: 'number 1.1', B3: 'day 2024-10-01', C3: 'day 2567-10-01', D3: 'number 1234.5', E3: 'number 0.5',
    A4: 'bool true', B4: 'error #REF!', C4: 'text =x =A1&"x"', D4: 'number 538800.00000001 =SUM(A3:A3)', E4: 'bare  =NOW()', F4: 'day 2024-10-01', A6: 'text =cmd|\' /C calc\'!A0'
  })
  expect(sheet.rows.map(({ number, hidden }) => [number, hidden])).toEqual([[1, false], [3, true], [4, false], [6, false]])
  expect(sheet.rows[1]?.cells[0]?.raw).toBe('1.1000000000000001')
  expect(readDay(sheet.rows[1]?.cells[2], { near: 2027 })).toMatchObject({ value: { value: '2024-10-01', notes: ['yearInSerial'] } })
  expect([sheet.merges, sheet.hiddenColumns]).toEqual([[{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 }], [2, 3]])
})

test('the 1904 system, prefixed names, hidden sheets, macros and links to other files', () => {
  const x = (name: string): string => `x:${name}`
  const prefixed = xlsxFile({
    workbook: '<workbookPr date1904="1"/>',
    sheets: '<sheet name="ก" sheetId="1" r:id="rId1"/><sheet name="ลับ" sheetId="2" state="veryHidden" r:id="rId4"/>',
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    sheet: `<?xml version="1.0"?><${x('worksheet')} xmlns:x="m"><${x('sheetData')}><${x('row')} r="1"><${x('c')} r="A1"><${x('v')}>44104</${x('v')}></${x('c')}></${x('row')}></${x('sheetData')}></${x('worksheet')}>`,
    parts: { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>', 'xl/vbaProject.bin': 'x' }
  })
  const file = opened(prefixed)
  expect(file.sheets).toEqual([{ name: 'ก', hidden: false }, { name: 'ลับ', hidden: true }])
  expect(file.notices).toEqual(['macros', 'hiddenSheets'])
  const read = file.read(0)
  expect(read.ok && cells(read.value)).toEqual({ A1: 'day 2024-10-01' })
  expect(file.read(1).ok).toBe(true)
  expect(file.read(2)).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

test('what the workbook library writes, this reads: values, formulas, Thai names', async () => {
  const book = new Workbook()
  const sheet = book.addWorksheet('งบประมาณ ๒๕๗๑')
  sheet.addRow(['รายการ', 'จำนวนเงิน'])
  sheet.addRow(['=1+1', 1234.5])
  sheet.addRow(['+66', 0.1])
  sheet.getCell('B4').value = { formula: 'SUM(B2:B3)', result: 1234.6 }
  const file = opened(new Uint8Array(await book.xlsx.writeBuffer()))
  const read = file.read(0)
  expect(file.sheets[0]?.name).toBe('งบประมาณ ๒๕๗๑')
  expect(read.ok && cells(read.value)).toEqual({ A1: 'text รายการ', B1: 'text จำนวนเงิน', A2: 'text =1+1', B2: 'number 1234.5', A3: 'text +66', B3: 'number 0.1', B4: 'number 1234.6 =SUM(B2:B3)' })
})

test('rows and columns are counted, whatever the file says of itself', () => {
  const at = (address: string): string => `<sheetData><row r="${/\d+/.exec(address)?.[0] ?? ''}"><c r="${address}"><v>1</v></c></row></sheetData>`
  expect(code(xlsxFile({ sheet: at('BH50000') }))).toBe('ok')
  expect(code(xlsxFile({ sheet: at('A50501') }))).toBe('SHEET_TOO_LONG')
  expect(code(xlsxFile({ sheet: at('BI1') }))).toBe('SHEET_TOO_WIDE')
  expect(code(xlsxFile({ sheet: '<sheetData><row r="1048576"><c r="XFD1048576" s="3"/></row></sheetData>' }))).toBe('ok')
  expect(code(xlsxFile({ sheet: sheetData(Array.from({ length: 50_501 }, (_, row) => [row * 7])) }))).toBe('SHEET_TOO_LONG')
})

test('CSV in UTF-8, UTF-16 and the Thai code page; tables that are called .xls', () => {
  const texts = (bytes: Uint8Array, name: string): unknown => {
    const read = opened(bytes, name).read(0)
    return read.ok ? [read.value.name, Object.values(cells(read.value)).map((text) => text.replace('text ', ''))] : read.error.code
  }
  const thai = Uint8Array.from([...'รายการ;บาท\r\nค่าน้ำ;1,5'].map((letter) => { const at = letter.charCodeAt(0); return at >= 0x0e00 ? at - 0x0e00 + 0xa0 : at }))
  expect(texts(thai, 'งบ.csv')).toEqual(['งบ', ['รายการ', 'บาท', 'ค่าน้ำ', '1,5']])
  expect(opened(thai, 'งบ.csv').notices).toEqual(['encodingThai'])
  expect(texts(strToU8('\uFEFFรายการ,บาท\r\n"ก, ข",๑๒'), 'a.csv')).toEqual(['a', ['รายการ', 'บาท', 'ก, ข', '๑๒']])
  const wide = '\uFEFFก\tข'
  expect(texts(Uint8Array.from([...wide].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])), 'b.txt')).toEqual(['b', ['ก', 'ข']])
  expect(texts(strToU8('<html><table><tr><td>ก<td>1,234'), 'รายงาน.xls')).toEqual(['รายงาน', ['ก', '1,234']])
})

const refused: readonly (readonly [string, Uint8Array, string])[] = [
  ['nothing', new Uint8Array(), 'SHEET_EMPTY'],
  ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'SHEET_OLD_FORMAT'],
  ['a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]), 'SHEET_ENCRYPTED'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'SHEET_NOT_WORKBOOK'],
  ['a page without a table', strToU8('<html><p>x'), 'SHEET_NOT_WORKBOOK'],
  ['XML of Excel 2003', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'SHEET_OLD_FORMAT'],
  ['a ZIP of something else', zipSync({ 'a.txt': strToU8('x') }), 'SHEET_NOT_WORKBOOK'],
  ['a binary workbook', zipSync({ '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>') }), 'SHEET_OLD_FORMAT'],
  ['a document type', xlsxFile({ sheet: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>' }), 'SHEET_UNSAFE'],
  ['a name that leads outside', xlsxFile({ parts: { '../../evil.txt': 'x' } }), 'SHEET_UNSAFE'],
  ['an absolute name', xlsxFile({ parts: { '/etc/passwd': 'x' } }), 'SHEET_UNSAFE'],
  ['a drive', xlsxFile({ parts: { 'C:evil': 'x' } }), 'SHEET_UNSAFE'],
  ['the same name in capitals', xlsxFile({ parts: { 'XL/WORKBOOK.XML': 'x' } }), 'SHEET_UNSAFE'],
  ['a bomb of zeros', xlsxFile({ parts: { 'xl/media/x.bin': new Uint8Array(40 * 1024 * 1024) } }), 'SHEET_TOO_BIG'],
  ['five thousand parts', xlsxFile({ parts: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x/${index}`, 'x'])) }), 'SHEET_TOO_BIG'],
  ['an open end', xlsxFile({ sheet: '<sheetData><row><c><v>1' }).slice(0, -10), 'SHEET_DAMAGED'],
  ['XML that is never closed', xlsxFile({ sheet: '<sheetData><row><c r="A1' }), 'SHEET_DAMAGED'],
  ['a part that is missing', zipSync({ '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>') }), 'SHEET_NOT_WORKBOOK']
]
test.each(refused)('%s is refused', (_name, bytes, expected) => { expect(code(bytes)).toBe(expected) })

test('a directory that lies about sizes, places and passwords is not believed', () => {
  const honest = xlsxFile({ sheet: sheetData([[1]]), parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(900_000)}</worksheet>` } })
  const central = (change: (view: DataView, at: number, name: string) => void): Uint8Array => {
    const bytes = honest.slice()
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      change(view, at, String.fromCharCode(...bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))))
    }
    return bytes
  }
  const sheetOnly = (set: (view: DataView, at: number) => void): Uint8Array => central((view, at, name) => { if (name.endsWith('sheet1.xml')) set(view, at) })
  expect(code(honest)).toBe('ok')
  expect(code(sheetOnly((view, at) => { view.setUint32(at + 24, 100, true) }))).toBe('SHEET_DAMAGED')
  expect(code(sheetOnly((view, at) => { view.setUint32(at + 24, 0xfffffff0, true) }))).toBe('SHEET_TOO_BIG')
  expect(code(sheetOnly((view, at) => { view.setUint32(at + 16, 1, true) }))).toBe('SHEET_DAMAGED')
  expect(code(sheetOnly((view, at) => { view.setUint32(at + 42, 0, true) }))).toBe('SHEET_UNSAFE')
  expect(code(sheetOnly((view, at) => { view.setUint32(at + 20, 0x7fffffff, true) }))).toBe('SHEET_UNSAFE')
  expect(code(sheetOnly((view, at) => { view.setUint16(at + 10, 99, true) }))).toBe('SHEET_UNSAFE')
  expect(code(sheetOnly((view, at) => { view.setUint16(at + 8, 1, true) }))).toBe('SHEET_ENCRYPTED')
})

test('three hundred damaged workbooks: each is read or refused, none throws', async () => {
  const book = new Workbook()
  const made = book.addWorksheet('งบ')
  for (let row = 0; row < 40; row += 1) made.addRow([`รายการ ${row}`, row * 100.5, row % 2 === 0, '1/10/2567'])
  const written = new Uint8Array(await book.xlsx.writeBuffer())
  const stored = xlsxFile({ sheet: sheetData(Array.from({ length: 30 }, (_, row) => [`ก${row}`, row])), strings: ['a'] })
  let seed = 20_261_122
  const chance = (below: number): number => { seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0; return (seed >>> 8) % below }
  const outcomes = new Set<string>()
  for (let run = 0; run < 300; run += 1) {
    const bytes = (run % 2 === 0 ? written : stored).slice()
    for (let times = 1 + chance(12); times > 0; times -= 1) bytes[chance(bytes.length)] = chance(256)
    outcomes.add(code(run % 5 === 0 ? bytes.slice(0, chance(bytes.length)) : bytes))
  }
  expect([...outcomes].every((outcome) => outcome === 'ok' || outcome.startsWith('SHEET_') || outcome === 'NOT_FOUND')).toBe(true)
  expect(outcomes.size).toBeGreaterThan(2)
})

test('three hundred sheets of damaged markup: the guard of the package lets them in, the reader still never throws', () => {
  const whole = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>SUM(A1:A9)</f><v>12.5</v></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>ก&amp;ข</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`
  const pieces = ['<', '>', '"', '/', '&#0;', '&#xD800;', 'r="A0"', 'r="ZZZ9999999"', 't="zz"', '<c>', '</row>', '<row r="-1">', '<v>1e999</v>', '<![CDATA[x]]>', '<!--', '<?x', '\0', '<f/>', '99999999999']
  let seed = 7
  const chance = (below: number): number => { seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0; return (seed >>> 8) % below }
  for (let run = 0; run < 300; run += 1) {
    let sheet = whole
    for (let times = 1 + chance(6); times > 0; times -= 1) {
      const at = chance(sheet.length)
      sheet = sheet.slice(0, at) + (pieces[chance(pieces.length)] ?? '') + sheet.slice(at + chance(4))
    }
    expect(code(xlsxFile({ sheet, strings: ['a'] }))).toMatch(/^(ok|SHEET_(DAMAGED|UNSAFE|TOO_LONG|TOO_WIDE))$/)
  }
})

test('text that was made to keep a reader busy is read or refused at once', { timeout: 30_000 }, () => {
  const many = (piece: string): string => piece.repeat(300_000)
  for (const [sheet, styles] of [
    [`<sheetData><row><c ${many('a')}><v>1</v></c></row></sheetData>`, ''], [`<sheetData><row><c ${many('a ')}/></row></sheetData>`, ''], [`<sheetData><row><c ${many('a= ')}/></row></sheetData>`, ''],
    ['<sheetData/>', `<numFmts><numFmt numFmtId="164" formatCode="${many('[')}"/></numFmts>`],
    [sheetData([[`1${many('.')}`, many('('), many(' x')]]), ''], [`<sheetData>${many('<row>')}</sheetData>`, ''], [`<sheetData><row><c><f>${many('A1,')}</f><v>1</v></c></row></sheetData>`, '']
  ] as const) expect(code(xlsxFile({ sheet, styles }))).toMatch(/^(ok|SHEET_(TOO_BIG|DAMAGED))$/)
  const cell = { kind: 'text', text: `1${many('.')}` } as const
  expect([readDay(cell, { near: 2027 }), readMoney({ kind: 'text', text: many('(') }), readMoney({ kind: 'text', text: many('1,') })]).toMatchObject([{ ok: false }, { ok: false }, { ok: false }])
  expect(code(strToU8(`<table><tr><td>${many('\u00A0')}x</td><td ${many('b ')}>${many('<p>')}</td></tr></table>`), 'x.xls')).toBe('ok')
})
