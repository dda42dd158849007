import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface XlsxOptions {
  /** XML of the first sheet, from `<worksheet>` on, or only what stands inside it. */
  readonly sheet?: string
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly workbook?: string
  readonly sheets?: string
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A workbook made by hand, so that a test decides every letter of it. */
export function xlsxFile({ sheet = '<sheetData/>', strings = [], styles = '', workbook = '', sheets, parts = {} }: XlsxOptions = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const put = (name: string, text: string): void => { files[name] = strToU8(text) }
  put('[Content_Types].xml', '<Types/>')
  put('_rels/.rels', `<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  put('xl/workbook.xml', `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${REL}">${workbook}<sheets>${sheets ?? '<sheet name="งบ" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`)
  put('xl/_rels/workbook.xml.rels', `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="/xl/styles.xml"/><Relationship Id="rId4" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`)
  put('xl/sharedStrings.xml', `<sst>${strings.map((text) => `<si>${text.startsWith('<') ? text : `<t>${text}</t>`}</si>`).join('')}</sst>`)
  put('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`)
  put('xl/worksheets/sheet1.xml', sheet.startsWith('<?xml') || sheet.startsWith('<!') ? sheet : `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`)
  for (const [name, content] of Object.entries(parts)) files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files)
}

/** Rows of values as sheet data: text inline, numbers as numbers. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '<c/>'
    return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
  }
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`
}
