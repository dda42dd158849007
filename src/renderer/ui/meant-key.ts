const LATIN_OR_DIGIT = /^[a-z0-9]$/i
const PHYSICAL = /^(?:Key|Digit|Numpad)([A-Z0-9])$/
const SIGNS: Readonly<Record<string, string>> = { Comma: ',', Slash: '/', Period: '.' }

/**
 * The key that was meant, in lower case: the letter typed on a Latin layout, else the letter of the physical key.
 * Under the Thai layout Ctrl+S arrives as another letter with the code `KeyS`.
 */
export function meantKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (LATIN_OR_DIGIT.test(key)) return key.toLowerCase()
  return PHYSICAL.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code] ?? key
}
