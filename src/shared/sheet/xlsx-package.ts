import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { attributesOf, plainText, scanMarkup, type MarkupHandler } from './markup'
import { decodeText } from './text-decoding'
import type { ZipParts } from './zip-parts'
import type { ToldRows } from './table'

/** Where a sheet stands in the package. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** What the cells of every sheet lean on. */
export interface Surroundings {
  readonly strings: readonly string[]
  /** By style of a cell: whether its number is shown as a day. */
  readonly dayStyles: readonly boolean[]
  readonly from1904: boolean
  readonly onRows?: ToldRows | undefined
}

export interface XlsxPackage extends Surroundings {
  readonly sheets: readonly SheetEntry[]
  readonly externalLinks: boolean
  readonly macros: boolean
}

type Attributes = ReadonlyMap<string, string>

/** Text of an XML part. `SHEET_UNSAFE` when it declares a document type, `SHEET_DAMAGED` when it is no text or never ends. */
export function scanPart(bytes: Uint8Array, handler: MarkupHandler): Result<null, PlanError> {
  const text = decodeText(bytes)?.text
  if (text === undefined) return err(planError('SHEET_DAMAGED'))
  if (scanMarkup(text, handler, 'xml')) return ok(null)
  return err(planError(/<!(?:DOCTYPE|ENTITY)/i.test(text) ? 'SHEET_UNSAFE' : 'SHEET_DAMAGED'))
}

/** Reads a part whose meaning lies in its elements; a part that is not there is empty. */
function elementsOf(zip: ZipParts, part: string, met: (name: string, attributes: Attributes) => void): Result<null, PlanError> {
  const bytes = zip.open(part)
  if (bytes === undefined) return ok(null)
  return bytes.ok ? scanPart(bytes.value, { open: (name, raw) => { met(name, attributesOf(raw)) }, close: () => undefined, text: () => undefined }) : bytes
}

interface Relation {
  readonly type: string
  readonly target: string
}

function relationsOf(zip: ZipParts, part: string): Result<ReadonlyMap<string, Relation>, PlanError> {
  const slash = part.lastIndexOf('/') + 1
  const relations = new Map<string, Relation>()
  const read = elementsOf(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, (name, attributes) => {
    if (name !== 'relationship' || attributes.get('targetmode') === 'External') return
    const target = attributes.get('target') ?? ''
    relations.set(attributes.get('id') ?? '', { type: (attributes.get('type') ?? '').split('/').at(-1) ?? '', target: target.startsWith('/') ? target.slice(1) : resolved(part.slice(0, slash), target) })
  })
  return read.ok ? ok(relations) : read
}

function resolved(folder: string, target: string): string {
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The sheets of a workbook and what their cells lean on. Errors: `SHEET_NOT_WORKBOOK`, `SHEET_OLD_FORMAT` and those of `scanPart`. */
export function readPackage(zip: ZipParts): Result<XlsxPackage, PlanError> {
  const top = relationsOf(zip, '')
  if (!top.ok) return top
  const main = [...top.value.values()].find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined) return err(planError('SHEET_NOT_WORKBOOK'))
  if (main.endsWith('.bin')) return err(planError('SHEET_OLD_FORMAT'))
  const relations = relationsOf(zip, main)
  if (!relations.ok) return relations
  const listed: { readonly name: string; readonly hidden: boolean; readonly id: string }[] = []
  let from1904 = false
  let isWorkbook = false
  const workbook = elementsOf(zip, main, (name, attributes) => {
    if (name === 'workbook') isWorkbook = true
    if (name === 'workbookpr') from1904 = /^(1|true|on)$/i.test(attributes.get('date1904') ?? '')
    if (name === 'sheet') listed.push({ name: attributes.get('name') ?? '', hidden: (attributes.get('state') ?? 'visible') !== 'visible', id: idOf(attributes) })
  })
  if (!workbook.ok) return workbook
  if (!isWorkbook) return err(planError('SHEET_NOT_WORKBOOK'))
  const partOf = (type: string): string => [...relations.value.values()].find((relation) => relation.type === type)?.target ?? ''
  const strings = readStrings(zip, partOf('sharedStrings'))
  if (!strings.ok) return strings
  const dayStyles = readDayStyles(zip, partOf('styles'))
  if (!dayStyles.ok) return dayStyles
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = relations.value.get(id)
    return relation?.type === 'worksheet' ? [{ name, hidden, part: relation.target }] : []
  })
  return ok({
    sheets, strings: strings.value, dayStyles: dayStyles.value, from1904,
    externalLinks: [...relations.value.values()].some(({ type }) => type === 'externalLink'), macros: zip.names.some((name) => /vbaProject\.bin$/i.test(name))
  })
}

/** The relation of a sheet has a prefix that writers choose themselves. */
function idOf(attributes: Attributes): string {
  for (const [name, value] of attributes) if (name.endsWith(':id')) return value
  return ''
}

function readStrings(zip: ZipParts, part: string): Result<readonly string[], PlanError> {
  const bytes = zip.open(part)
  if (bytes === undefined) return ok([])
  if (!bytes.ok) return bytes
  const strings: string[] = []
  const text = new TextRuns()
  const read = scanPart(bytes.value, {
    open: (name, _raw, closed) => {
      if (name === 'si') text.start()
      text.open(name, closed)
      if (name === 'si' && closed) strings.push('')
    },
    close: (name) => {
      text.close(name)
      if (name === 'si') strings.push(text.taken())
    },
    text: (raw, literal) => { text.add(raw, literal) }
  })
  return read.ok ? ok(strings) : read
}

/** Gathers the text of `t` elements; readings of East Asian letters (`rPh`) are not part of it. */
export class TextRuns {
  private gathered = ''
  private inText = false
  private inReading = false

  start(): void {
    this.gathered = ''
    this.inReading = false
  }

  open(name: string, closed: boolean): void {
    if (name === 'rph') this.inReading = !closed
    if (name === 't') this.inText = !closed
  }

  close(name: string): void {
    if (name === 'rph') this.inReading = false
    if (name === 't') this.inText = false
  }

  add(raw: string, literal: boolean): void {
    if (this.inText && !this.inReading) this.gathered += literal ? raw : plainText(raw)
  }

  /** Control characters stand in a file as "_x000D_". */
  taken(): string {
    return this.gathered.includes('_x') ? this.gathered.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : this.gathered
  }
}

/** Formats of the program itself that show a day (ECMA-376 18.8.30, with the Thai ones). */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) || (id >= 71 && id <= 74) || id === 77 || id === 81
}

/** Excel takes no longer format. */
const LONGEST_FORMAT = 255

/** A format that shows a day names day or year outside of quotes, escapes and brackets; a mere time does not. */
function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase()
  return /[dyb\u0E1B\u0E27]|mmm|\u0E14\u0E14\u0E14/.test(bare.replace(/general|standard/g, '')) && !/[#0?]/.test(bare.replace(/0+$/, ''))
}

function readDayStyles(zip: ZipParts, part: string): Result<readonly boolean[], PlanError> {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  const read = elementsOf(zip, part, (name, attributes) => {
    if (name === 'numfmt') own.set(Number(attributes.get('numfmtid')), showsDay((attributes.get('formatcode') ?? '').slice(0, LONGEST_FORMAT)))
    if (name === 'cellxfs') inCells = true
    if (name === 'cellstyles' || name === 'dxfs') inCells = false
    if (name !== 'xf' || !inCells) return
    const id = Number(attributes.get('numfmtid') ?? 0)
    styles.push(own.get(id) ?? isBuiltInDay(id))
  })
  return read.ok ? ok(styles) : read
}
