import { meantKey } from '@renderer/ui/meant-key'

/** What of a key event a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The press as text, e.g. `Ctrl+Shift+z`, `Alt+ArrowLeft`, `F1`. */
export function pressText(press: KeyPress): string {
  const held = [
    (press.ctrlKey || press.metaKey) && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift'
  ].filter((name) => name !== false)
  return [...held, meantKey(press)].join('+')
}
