import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { ByteReader } from './byte-reader'
import { guessDelimiter, readDelimited } from './csv-table'
import { readHtmlTable } from './html-table'
import type { FileNotice, Sheet, ToldRows } from './table'
import { decodeText } from './text-decoding'
import { readPackage, type SheetEntry } from './xlsx-package'
import { readWorksheet } from './xlsx-sheet'
import { MAX_FILE_BYTES, readZip } from './zip-parts'

/** A file whose sheets are listed and read one at a time. */
export interface OpenedWorkbook {
  readonly sheets: readonly Pick<SheetEntry, 'name' | 'hidden'>[]
  readonly notices: readonly FileNotice[]
  /** Errors: `NOT_FOUND` for no such sheet, and those of reading it. */
  readonly read: (index: number, onRows?: ToldRows) => Result<Sheet, PlanError>
}

const ZIP = 0x04034b50
const COMPOUND = 0xe011cfd0
/** How a compound file names the stream of a workbook with a password: UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].join('\0')

/**
 * Opens a workbook (.xlsx, .xlsm), a CSV file or the table that web systems call .xls, by what the bytes are and not by the name.
 * Macros and links to other files are told and never followed. Errors: `SHEET_NOT_WORKBOOK`, `SHEET_OLD_FORMAT`,
 * `SHEET_ENCRYPTED`, `SHEET_TOO_BIG`, `SHEET_UNSAFE`, `SHEET_DAMAGED`, `SHEET_EMPTY`. Never throws.
 */
export function openWorkbook(bytes: Uint8Array, name: string): Result<OpenedWorkbook, PlanError> {
  if (bytes.length === 0) return err(planError('SHEET_EMPTY'))
  if (bytes.length > MAX_FILE_BYTES) return err(planError('SHEET_TOO_BIG'))
  const file = new ByteReader(bytes)
  if (file.u32(0) === ZIP) return openXlsx(bytes)
  if (file.u32(0) === COMPOUND) return err(planError(file.latin(0, bytes.length).includes(ENCRYPTED) ? 'SHEET_ENCRYPTED' : 'SHEET_OLD_FORMAT'))
  return openText(bytes, name)
}

function openXlsx(bytes: Uint8Array): Result<OpenedWorkbook, PlanError> {
  const zip = readZip(bytes)
  if (!zip.ok) return zip
  const found = readPackage(zip.value)
  if (!found.ok) return found
  const { sheets, externalLinks, macros } = found.value
  const notices: FileNotice[] = []
  if (externalLinks) notices.push('externalLinks')
  if (macros) notices.push('macros')
  if (sheets.some(({ hidden }) => hidden)) notices.push('hiddenSheets')
  return ok({
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    notices,
    read: (index, onRows) => {
      const entry = sheets[index]
      if (entry === undefined) return err(planError('NOT_FOUND'))
      const part = zip.value.open(entry.part)
      if (part === undefined) return err(planError('SHEET_DAMAGED'))
      return part.ok ? readWorksheet(part.value, entry, { ...found.value, onRows }) : part
    }
  })
}

function openText(bytes: Uint8Array, name: string): Result<OpenedWorkbook, PlanError> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return err(planError('SHEET_NOT_WORKBOOK'))
  const start = decoded.text.slice(0, 4_096).trimStart().toLowerCase()
  if (start.startsWith('<') && start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.includes('<?xml')) return err(planError('SHEET_OLD_FORMAT'))
  const sheet = start.startsWith('<') ? readHtmlTable(decoded.text) : readDelimited(decoded.text, guessDelimiter(decoded.text))
  if (sheet === undefined) return err(planError('SHEET_NOT_WORKBOOK'))
  if (!sheet.ok) return sheet
  const title = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return ok({
    sheets: [{ name: title, hidden: false }],
    notices: decoded.encoding === 'windows874' ? ['encodingThai'] : [],
    read: (index) => (index === 0 ? ok({ ...sheet.value, name: title }) : err(planError('NOT_FOUND')))
  })
}
