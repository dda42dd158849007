/** A pattern is held in the bits of one number. */
export const LONGEST_PATTERN = 31

/** A place where a pattern stands in a text, nearly. */
export interface NearMatch {
  /** Letters to change, add or take away. */
  readonly errors: number
  /** Unit after the match. */
  readonly end: number
}

/** Which bits of the pattern hold a letter. One table for all searches: only what a pattern set is taken back. */
const bits = new Int32Array(0x10000)

/**
 * The best place of a pattern in a text within `most` errors (Levenshtein over units, any place of the text), or `undefined`.
 * Myers' bit-parallel scan: one step per unit of the text, so that fifty thousand records are read within a keystroke.
 * A pattern longer than 31 units is looked for by its beginning.
 */
export function findNear(pattern: string, text: string, most: number): NearMatch | undefined {
  const length = Math.min(pattern.length, LONGEST_PATTERN)
  if (length === 0) return undefined
  for (let unit = 0; unit < length; unit += 1) setBit(pattern.charCodeAt(unit), 1 << unit)
  const best = scan(text, length, most)
  for (let unit = 0; unit < length; unit += 1) bits[pattern.charCodeAt(unit)] = 0
  return best
}

function setBit(code: number, bit: number): void {
  bits[code] = (bits[code] ?? 0) | bit
}

function scan(text: string, length: number, most: number): NearMatch | undefined {
  const last = 1 << (length - 1)
  let plus = -1
  let minus = 0
  let errors = length
  let best: NearMatch | undefined
  for (let unit = 0; unit < text.length; unit += 1) {
    const match = bits[text.charCodeAt(unit)] ?? 0
    const vertical = match | minus
    const horizontal = (((match & plus) + plus) ^ plus) | match
    let up = minus | ~(horizontal | plus)
    let down = plus & horizontal
    if ((up & last) !== 0) errors += 1
    if ((down & last) !== 0) errors -= 1
    up <<= 1
    down <<= 1
    plus = down | ~(vertical | up)
    minus = up & vertical
    if (errors <= most && errors < (best?.errors ?? most + 1)) best = { errors, end: unit + 1 }
  }
  return best
}

/** Numbers of 32 bits in a signature. */
export const SIGNATURE_WORDS = 16

/** Notes which pairs of neighbouring letters a text holds, in 512 bits at `from` of a table. */
export function writeSignature(table: Uint32Array, from: number, text: string): void {
  table.fill(0, from, from + SIGNATURE_WORDS)
  for (let unit = 1; unit < text.length; unit += 1) {
    const bit = bigramBit(text, unit)
    const word = from + (bit >>> 5)
    table[word] = (table[word] ?? 0) | (1 << (bit & 31))
  }
}

/** The bits of a pattern's bigrams; an error spoils at most two of them. */
export function bigramBits(pattern: string): readonly number[] {
  const found = new Set<number>()
  for (let unit = 1; unit < Math.min(pattern.length, LONGEST_PATTERN); unit += 1) found.add(bigramBit(pattern, unit))
  return [...found]
}

/** Whether a text with this signature can hold the pattern within `most` errors. Never says no wrongly. */
export function mayHold(table: Uint32Array, from: number, wanted: readonly number[], most: number): boolean {
  let missing = 2 * most
  for (const bit of wanted) {
    if (((table[from + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0) continue
    missing -= 1
    if (missing < 0) return false
  }
  return true
}

function bigramBit(text: string, unit: number): number {
  return (Math.imul(text.charCodeAt(unit - 1), 31) + text.charCodeAt(unit)) & (SIGNATURE_WORDS * 32 - 1)
}
