import { mimeOfEnding, type Mime, type Refusal } from '@shared/attachment/file-format'
import type { PackageFinding } from './inspect-package'

/** Streams of a compound file (the older Office, and encrypted newer Office) that say what it is. */
const KINDS: readonly (readonly [string, Mime])[] = [
  ['WordDocument', 'application/msword'], ['Workbook', 'application/vnd.ms-excel'], ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint']
]
const MACROS = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros']
const NEW_OFFICE: readonly string[] = ['docx', 'xlsx', 'pptx']
const ENTRY_BYTES = 128

/**
 * What a compound file is, by the names in its directory. `ending`: what its name says, which alone tells what an encrypted file of the newer
 * Office holds. Installers and mails are compound files too and are not taken in.
 */
export function inspectCompound(bytes: Buffer, ending: string): PackageFinding | Refusal {
  const names = streamNames(bytes)
  if (MACROS.some((name) => names.has(name))) return 'macro'
  if (names.has('EncryptedPackage')) {
    const mime = NEW_OFFICE.includes(ending) ? mimeOfEnding(ending) : undefined
    return mime === undefined ? 'unknown' : { mime, encrypted: true }
  }
  const kind = KINDS.find(([name]) => names.has(name))
  return kind === undefined ? 'unknown' : { mime: kind[1], encrypted: names.has('EncryptionInfo') }
}

/**
 * The names of all streams and storages. Entries of the directory lie at multiples of their length wherever its sectors are, so every
 * such place is looked at: a damaged allocation table hides none.
 */
function streamNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = 512; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const length = bytes.readUInt16LE(at + 64)
    const type = bytes[at + 66]
    if (length < 4 || length > 64 || length % 2 === 1 || (type !== 1 && type !== 2 && type !== 5)) continue
    names.add(bytes.toString('utf16le', at, at + length - 2))
  }
  return names
}
