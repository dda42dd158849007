/** Which digits are shown. Thai digits belong in letters and plan text, Arabic ones in budget tables (brief §8.5). */
export type Numerals = 'thai' | 'arabic'

const THAI_ZERO = 0x0e50

/** Every Arabic digit as its Thai one; nothing is left alone. For amounts and dates this program itself has formatted. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)))
}

export function toArabicDigits(text: string): string {
  return text.replace(/[\u0E50-\u0E59]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
}

/** Figures this program formatted, in the digits asked for. */
export function inNumerals(text: string, numerals: Numerals): string {
  return numerals === 'thai' ? toThaiDigits(text) : toArabicDigits(text)
}

/** An address up to the next space (it may hold Thai), or a stretch without Thai letters and spaces. */
const TOKEN = /(?:https?:\/\/|www\.)\S+|[^\s\u0E00-\u0E4F\u0E5A-\u0E7F]+/gi
const LATIN = /[A-Za-z]/

/**
 * Free text in the digits asked for. A token that mixes digits with Latin letters is a code, an address, a file or a
 * product name (URL, e-mail, DOI, "D2.G1", "plan-2571.docx"), so is a number right after a Latin word ("ISO 27001",
 * "Windows 10"): these keep their digits (brief §8.5).
 */
export function switchNumerals(text: string, numerals: Numerals): string {
  return text.replace(TOKEN, (token: string, at: number) => (isName(text, at, token) ? token : inNumerals(token, numerals)))
}

function isName(text: string, at: number, token: string): boolean {
  if (LATIN.test(token)) return true
  return /^[0-9][0-9./-]*[),;:]*$/.test(token) && /[A-Za-z] ?$/.test(text.slice(Math.max(0, at - 2), at))
}
