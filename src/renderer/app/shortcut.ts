/** What of a key event a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const LATIN_OR_DIGIT = /^[a-z0-9]$/i
const PHYSICAL = /^(?:Key|Digit|Numpad)([A-Z0-9])$/
const SIGNS: Readonly<Record<string, string>> = { Comma: ',', Slash: '/', Period: '.' }

/**
 * The key that was meant, in lower case: the letter typed on a Latin layout, else the letter of the physical key.
 * Under the Thai layout Ctrl+S arrives as another letter with the code `KeyS`.
 */
export function meantKey({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (LATIN_OR_DIGIT.test(key)) return key.toLowerCase()
  return PHYSICAL.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code] ?? key
}

/** The press as text, e.g. `Ctrl+Shift+z`, `Alt+ArrowLeft`, `F1`. */
export function pressText(press: KeyPress): string {
  const held = [
    (press.ctrlKey || press.metaKey) && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift'
  ].filter((name) => name !== false)
  return [...held, meantKey(press)].join('+')
}
