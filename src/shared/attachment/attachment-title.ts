import { tidyLine } from '@shared/kernel/thai-text'
import { formatOf, mimeOfEnding, type Mime } from './file-format'

/** Letters of a name at most. */
const MAX_TITLE = 150
/** Not allowed in names on Windows, and control characters. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g
/** Marks that turn the writing direction or take no room: a name could lie about its ending. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Names of devices on Windows, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** Endings of programs, scripts and pages, which a name may wear in front of its true one. */
const RISKY = /^(exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|msi|msp|lnk|url|hta|jar|reg|dll|cpl|sh|app|apk|htm|html|svg|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|iso|img|zip|rar|7z)$/i

/**
 * The name of a file as it is stored and shown, without its ending: nothing unseen, nothing that turns the writing, no path, no
 * characters or device names that Windows refuses, and no second ending in front ("quote.pdf.exe" → "quote"). Empty when nothing is left.
 */
export function cleanTitle(given: string): string {
  const own = given.replace(UNSEEN, '').split(/[/\\]/).filter((step) => step.trim() !== '').at(-1) ?? ''
  // Cut first: what the cut lays bare is looked at like any other ending.
  let name = tidyEdges(cut(tidyLine(own.replace(FORBIDDEN, '-'))))
  for (;;) {
    const ending = /\s*\.\s*([A-Za-z0-9]{1,5})$/.exec(name)
    if (ending === null || (mimeOfEnding(ending[1] ?? '') === undefined && !RISKY.test(ending[1] ?? ''))) break
    name = tidyEdges(name.slice(0, ending.index))
  }
  return name.replace(DEVICE, '$1_')
}

/** One letter of room is left for the mark behind a device name. */
function cut(name: string): string {
  let kept = ''
  for (const letter of name) {
    if (kept.length + letter.length >= MAX_TITLE) break
    kept += letter
  }
  return kept
}

/** The ending a name came with, in lower case; empty for none. */
export function endingOf(given: string): string {
  return /\.([A-Za-z0-9]{1,5})\s*$/.exec(given.replace(UNSEEN, ''))?.[1]?.toLowerCase() ?? ''
}

/** The ending of a name that says another kind than the content is; `undefined` when it says none, or the true one. */
export function wrongEnding(given: string, mime: Mime): string | undefined {
  const said = endingOf(given)
  const kind = mimeOfEnding(said)
  return kind === mime || (kind === undefined && !RISKY.test(said)) ? undefined : said
}

/** The whole name of a file: the title, always followed by the ending of its true kind. */
export function fileNameOf({ title, mime }: { readonly title: string; readonly mime: Mime }): string {
  return `${title}.${formatOf(mime).ending}`
}

/** Windows drops dots and spaces at the end, Unix hides names with a dot in front. */
function tidyEdges(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '')
}
