/** A kind of file that may be attached: how programs call it, the ending it is shown and saved with, what it is for people. */
export interface FileFormat {
  readonly ending: string
  readonly family: 'pdf' | 'image' | 'text' | 'sheet' | 'slides'
  /** Whether the window can draw a small picture of it. */
  readonly isDrawn?: true
}

/** Every kind of file that may be attached, by its media type. The content decides, never the name (`src/main/attachments`). */
export const FILE_FORMATS = {
  'application/pdf': { ending: 'pdf', family: 'pdf' },
  'image/png': { ending: 'png', family: 'image', isDrawn: true },
  'image/jpeg': { ending: 'jpg', family: 'image', isDrawn: true },
  'image/gif': { ending: 'gif', family: 'image', isDrawn: true },
  'image/webp': { ending: 'webp', family: 'image', isDrawn: true },
  'image/heic': { ending: 'heic', family: 'image' },
  'image/tiff': { ending: 'tif', family: 'image' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', family: 'text' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', family: 'sheet' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { ending: 'pptx', family: 'slides' },
  'application/vnd.oasis.opendocument.text': { ending: 'odt', family: 'text' },
  'application/vnd.oasis.opendocument.spreadsheet': { ending: 'ods', family: 'sheet' },
  'application/vnd.oasis.opendocument.presentation': { ending: 'odp', family: 'slides' },
  'application/msword': { ending: 'doc', family: 'text' },
  'application/vnd.ms-excel': { ending: 'xls', family: 'sheet' },
  'application/vnd.ms-powerpoint': { ending: 'ppt', family: 'slides' }
} as const satisfies Readonly<Record<string, FileFormat>>

export type Mime = keyof typeof FILE_FORMATS

export const MIMES = Object.keys(FILE_FORMATS) as [Mime, ...Mime[]]

/** How a media type is shown, drawn and saved. */
export function formatOf(mime: Mime): FileFormat {
  return FILE_FORMATS[mime]
}

/** The media type that an ending stands for; `undefined` for endings of files that are not taken in. */
export function mimeOfEnding(ending: string): Mime | undefined {
  const known = ending.toLowerCase()
  const plain = known === 'jpeg' ? 'jpg' : known === 'tiff' ? 'tif' : known === 'heif' ? 'heic' : known
  return MIMES.find((mime) => FILE_FORMATS[mime].ending === plain)
}

/** Why a file is not taken in; each has a sentence under `attachment.refused`. */
export const REFUSALS = ['empty', 'program', 'macro', 'web', 'archive', 'damaged', 'unknown'] as const
export type Refusal = (typeof REFUSALS)[number]
