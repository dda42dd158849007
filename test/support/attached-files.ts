import { strToU8, zipSync } from 'fflate'

/** Small files of every kind, made byte by byte, for tests of attachments. */

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64'
)

/** A PDF of so many pages of A4, plain. */
export function pdf(pages = 1, more = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${String(3 + page)} 0 R`).join(' ')
  const leaves = Array.from({ length: pages }, (_, page) => `${String(3 + page)} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] >>\nendobj\n`).join('')
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count ${String(pages)} /Kids [${kids}] >>\nendobj\n${leaves}trailer\n<< /Root 1 0 R ${more} >>\n%%EOF\n`,
    'latin1'
  )
}

const MAIN_PARTS = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml']
} as const

/** A document of Office: only its list of parts and what `more` adds. */
export function office(kind: keyof typeof MAIN_PARTS, more: Readonly<Record<string, string>> = {}): Buffer {
  const [part, type] = MAIN_PARTS[kind]
  return archive({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`, [part]: '<w/>', ...more
  })
}

/** An OpenDocument: its `mimetype` and what `more` adds. */
export function openDocument(mime: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return archive({ mimetype: mime, 'META-INF/manifest.xml': '<manifest/>', 'content.xml': '<c/>', ...more })
}

export function archive(parts: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}

/** A compound file with these names in its directory. */
export function compound(names: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 + 512 * Math.ceil((names.length + 1) / 4))
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 512 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64)
    bytes[at + 66] = index === 0 ? 5 : 2
  }
  return bytes
}

/** The beginning of a Windows program, as long as asked. */
export function program(length = 512): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.write('MZ\u0090\u0000', 'latin1')
  bytes.write('This program cannot be run in DOS mode.', 78, 'latin1')
  return bytes
}
