import type { Mime, Refusal } from '@shared/attachment/file-format'
import { readZipDirectory, readZipText, type ZipEntry } from './zip-directory'

export interface PackageFinding {
  readonly mime: Mime
  readonly encrypted: boolean
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
/** What the list of parts calls the main part of each kind. */
const MAIN_PARTS: readonly (readonly [string, Mime])[] = [
  [`${OFFICE}wordprocessingml.document.main+xml`, `${OFFICE}wordprocessingml.document` as Mime],
  [`${OFFICE}spreadsheetml.sheet.main+xml`, `${OFFICE}spreadsheetml.sheet` as Mime],
  [`${OFFICE}presentationml.presentation.main+xml`, `${OFFICE}presentationml.presentation` as Mime],
  [`${OFFICE}presentationml.slideshow.main+xml`, `${OFFICE}presentationml.presentation` as Mime]
]
const OPEN_DOCUMENTS: readonly Mime[] = [
  'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation'
]
/** Parts that run when the document is opened: VBA, ActiveX, macros of Excel 4, Basic and scripts of OpenDocument. */
const ACTIVE = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|activex\/|macrosheets\/)|^(basic|scripts)\//i
const PROGRAM = /\.(exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|dll|msi|jar|cpl|sh)$/i

/** What a ZIP archive is: a document of Office or OpenDocument without macros, or why it is not taken in. */
export function inspectPackage(bytes: Buffer): PackageFinding | Refusal {
  const entries = readZipDirectory(bytes)
  if (entries === undefined) return 'damaged'
  const names = entries.map(({ name }) => name.replaceAll('\\', '/'))
  if (names.some((name) => ACTIVE.test(name))) return 'macro'
  const types = partText(bytes, entries, '[Content_Types].xml')
  if (types !== undefined) {
    if (/macroenabled/i.test(types)) return 'macro'
    const found = MAIN_PARTS.find(([part]) => types.includes(`"${part}"`) || types.includes(`'${part}'`))
    if (found === undefined) return 'archive'
    return names.some((name) => PROGRAM.test(name)) ? 'program' : { mime: found[1], encrypted: false }
  }
  const named = partText(bytes, entries, 'mimetype')?.trim()
  const mime = OPEN_DOCUMENTS.find((each) => each === named)
  if (mime === undefined) return 'archive'
  if (names.some((name) => PROGRAM.test(name))) return 'program'
  return { mime, encrypted: /encryption-data/.test(partText(bytes, entries, 'META-INF/manifest.xml') ?? '') }
}

function partText(bytes: Buffer, entries: readonly ZipEntry[], name: string): string | undefined {
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase())
  return entry === undefined ? undefined : readZipText(bytes, entry)
}
