import { meantKey } from '@renderer/ui/meant-key'
import type { Direction, WalkKey } from './grid-walk'

/** Going somewhere, typing and selecting. */
export type GridWalkAct =
  | WalkKey
  | { readonly do: 'tab' | 'enter'; readonly back: boolean }
  | { readonly do: 'edit' | 'cancel' | 'all' | 'row' | 'column' | 'open' }

/** What changes values and rows. */
export type GridChangeAct =
  | { readonly do: 'moveRows'; readonly by: 1 | -1 }
  | { readonly do: 'clear' | 'fillDown' | 'fillRight' | 'fillTyped' | 'insert' | 'delete' }

/** What a key means in a grid. */
export type GridAct = GridWalkAct | GridChangeAct

export type GridPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** `ready`: a cell is selected. `enter`: its value is being typed over. `edit`: its text is being edited, arrows move the caret. */
export type GridMode = 'ready' | 'enter' | 'edit'

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
const LETTERS: Readonly<Record<string, 'all' | 'fillDown' | 'fillRight'>> = { a: 'all', d: 'fillDown', r: 'fillRight' }

/** What a press means in a mode; `undefined` leaves it to the text field and the browser. Letters count by their physical key. */
export function actOf(press: GridPress, mode: GridMode): GridAct | undefined {
  const { key, altKey, shiftKey } = press
  const ctrl = press.ctrlKey || press.metaKey
  if (key === 'Tab' && !ctrl && !altKey) return { do: 'tab', back: shiftKey }
  if (key === 'Enter' && !altKey && ctrl) return mode === 'ready' ? { do: 'insert' } : { do: 'fillTyped' }
  if (key === 'Enter' && !altKey) return { do: 'enter', back: shiftKey }
  if (key === 'Escape') return { do: 'cancel' }
  if (key === 'ArrowDown' && altKey && !shiftKey && !ctrl) return { do: 'open' }
  if (mode === 'edit') return undefined
  const direction = ARROWS[key]
  if (mode === 'enter') return direction === undefined || ctrl || altKey || shiftKey ? undefined : { do: 'move', to: direction, extends: false, toEdge: false }
  return ctrl ? withCtrl(press, direction) : withoutCtrl(press, direction)
}

function withCtrl(press: GridPress, direction: Direction | undefined): GridAct | undefined {
  const { key, code, altKey, shiftKey } = press
  if (altKey) return undefined
  if (direction !== undefined) return { do: 'move', to: direction, extends: shiftKey, toEdge: true }
  if (key === 'Home' || key === 'End') return { do: 'border', at: key === 'Home' ? 'start' : 'end', ofAll: true, extends: shiftKey }
  if (code === 'Space') return { do: 'column' }
  if (code === 'NumpadAdd' || code === 'Equal') return { do: 'insert' }
  if (code === 'NumpadSubtract' || code === 'Minus') return { do: 'delete' }
  const letter = shiftKey ? undefined : LETTERS[meantKey(press)]
  return letter === undefined ? undefined : { do: letter }
}

function withoutCtrl({ key, code, altKey, shiftKey }: GridPress, direction: Direction | undefined): GridAct | undefined {
  if (altKey) {
    if (!shiftKey || (direction !== 'up' && direction !== 'down')) return undefined
    return { do: 'moveRows', by: direction === 'up' ? -1 : 1 }
  }
  if (direction !== undefined) return { do: 'move', to: direction, extends: shiftKey, toEdge: false }
  switch (key) {
    case 'Home': return { do: 'border', at: 'start', ofAll: false, extends: shiftKey }
    case 'End': return { do: 'border', at: 'end', ofAll: false, extends: shiftKey }
    case 'PageUp': return { do: 'page', by: -1, extends: shiftKey }
    case 'PageDown': return { do: 'page', by: 1, extends: shiftKey }
    case 'F2': return { do: 'edit' }
    case 'Delete':
    case 'Backspace': return { do: 'clear' }
    default: return shiftKey && code === 'Space' ? { do: 'row' } : undefined
  }
}
