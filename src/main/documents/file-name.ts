/** Forbidden on Windows, control characters, and the marks that turn the writing direction (a name could lie about its ending). */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const DEVICE_NAMES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i
/** Most file systems allow 255 bytes a name, a Thai letter takes three; the rest is for the temporary file's ending. */
const MAX_BYTES = 200

/**
 * A file name that every system accepts, made from what the page suggests: forbidden characters become a hyphen, the length
 * is cut between letters, `extension` (without dot) is put at the end once. `fallback` is used when nothing is left.
 */
export function cleanFileName(suggested: string, extension: string, fallback: string): string {
  const ending = `.${extension}`
  const bare = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested
  const clean = trimEdges(bare.normalize('NFC').replace(FORBIDDEN, '-').replace(/\s+/g, ' '))
  const short = trimEdges(cutBytes(clean, MAX_BYTES - Buffer.byteLength(ending)))
  const usable = short === '' || DEVICE_NAMES.test(short) ? fallback : short
  return `${usable}${ending}`
}

// Windows drops dots and spaces at the end, Unix hides names with a dot in front.
function trimEdges(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '')
}

function cutBytes(text: string, limit: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(segment) > limit) break
    kept += segment
  }
  return kept
}
