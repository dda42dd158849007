const PLAIN = /^-?\d+(?:\.\d+)?$/

/** A number as a whole count of units and how many decimal places they stand behind the point: value = units / 10^places. */
export interface Exact {
  readonly units: bigint
  readonly places: number
}

/**
 * A number of a file as exact decimal text. Spreadsheets keep binary floats and write up to seventeen digits ("1.1000000000000001"
 * for 1.1): the shortest text that names the same float is the number that was typed, exactly so up to fifteen digits, which is
 * more than any spreadsheet takes in. What a formula left behind ("538800.00000001") stays visible. `undefined` for no number.
 */
export function floatText(raw: string): string | undefined {
  const typed = raw.trim()
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/.test(typed)) return undefined
  const value = Number(typed)
  return Number.isFinite(value) ? withoutExponent(String(value)) : undefined
}

/** "1.5e-7" as "0.00000015". Needs the text that JavaScript gives a finite number. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text === '-0' ? '0' : text
  const negative = mantissa.startsWith('-')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  const plain = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`
  return negative ? `-${plain}` : plain
}

/** Reads plain decimal text; zeros at the end of the fraction do not count. `undefined` for anything else. */
export function exactOf(decimal: string): Exact | undefined {
  if (!PLAIN.test(decimal)) return undefined
  const [whole = '0', fraction = ''] = decimal.split('.')
  const needed = fraction.replace(/0+$/, '')
  return { units: BigInt(whole + needed), places: needed.length }
}

/** The whole number that the value × 10^power is; `undefined` when a fraction would remain. */
export function timesTen({ units, places }: Exact, power: number): bigint | undefined {
  return places > power ? undefined : units * 10n ** BigInt(power - places)
}
