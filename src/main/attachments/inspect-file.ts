import { formatOf, type Mime, type Refusal } from '@shared/attachment/file-format'
import type { FileFacts } from '@shared/attachment/attachment-record'
import { imageSize } from '@shared/attachment/image-size'
import { inspectCompound } from './inspect-compound'
import { inspectPackage, type PackageFinding } from './inspect-package'
import { readPdf } from './inspect-pdf'

/** What the content of a file says about it. */
export type Inspected = Omit<FileFacts, 'hash' | 'size'>

const NOTHING = { encrypted: false, pages: 0, width: 0, height: 0 } as const

/**
 * What a file is, by its bytes. `ending` is what its name says; it never makes a file acceptable, it only tells encrypted documents apart.
 * Programs, scripts, web pages, archives and documents with macros are not taken in.
 */
export function inspectFile(bytes: Buffer, ending: string): Inspected | Refusal {
  if (bytes.length === 0) return 'empty'
  if (isProgram(bytes)) return 'program'
  const image = imageOf(bytes)
  if (image !== undefined) return { ...NOTHING, mime: image, ...imageSize(bytes, image) }
  if (starts(bytes, '%PDF-')) return bytes.lastIndexOf('%%EOF') === -1 ? 'damaged' : { mime: 'application/pdf', ...readPdf(bytes) }
  if (starts(bytes, 'PK\u0003\u0004')) return document(inspectPackage(bytes))
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return document(inspectCompound(bytes, ending))
  if (ARCHIVES.some((magic) => starts(bytes, magic))) return 'archive'
  return isMarkup(bytes) ? 'web' : 'unknown'
}

function document(found: PackageFinding | Refusal): Inspected | Refusal {
  return typeof found === 'string' ? found : { ...NOTHING, ...found }
}

/** Windows, Linux, macOS, Java, shortcuts, and anything that names its interpreter. */
const PROGRAMS = [
  'MZ', '\u007fELF', '\u00ca\u00fe\u00ba\u00be', '\u00fe\u00ed\u00fa\u00ce', '\u00fe\u00ed\u00fa\u00cf', '\u00ce\u00fa\u00ed\u00fe', '\u00cf\u00fa\u00ed\u00fe',
  'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', '#!', 'dex\n', '\u0000asm'
]
const ARCHIVES = ['PK', 'Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh', '\u00fd7zXZ', 'MSCF', '\u0028\u00b5\u002f\u00fd']

function isProgram(bytes: Buffer): boolean {
  return PROGRAMS.some((magic) => starts(bytes, magic)) || /^\s*(@echo off|powershell|<\?php)/i.test(headText(bytes))
}

function isMarkup(bytes: Buffer): boolean {
  return /^\s*<(!doctype|html|head|body|script|svg|\?xml|!--|iframe|hta:)/i.test(headText(bytes))
}

/** The first letters, whichever of the usual encodings they are in. */
function headText(bytes: Buffer): string {
  const head = bytes.subarray(0, 1_024)
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le', 2)
  return head.toString('utf8').replace(/^\ufeff/, '')
}

const BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']

function imageOf(bytes: Buffer): Mime | undefined {
  if (starts(bytes, '\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (starts(bytes, '\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'image/gif'
  if (starts(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp'
  if (starts(bytes, 'II*\u0000') || starts(bytes, 'MM\u0000*')) return 'image/tiff'
  const isHeic = bytes.toString('latin1', 4, 8) === 'ftyp' && BRANDS.includes(bytes.toString('latin1', 8, 12))
  return isHeic ? 'image/heic' : undefined
}

function starts(bytes: Buffer, magic: string): boolean {
  return bytes.toString('latin1', 0, magic.length) === magic
}

/** Whether a copy of this kind may be handed to another program: only what is on the list. */
export function isOpenable(bytes: Buffer, mime: Mime): boolean {
  const found = inspectFile(bytes, formatOf(mime).ending)
  return typeof found !== 'string' && found.mime === mime
}
