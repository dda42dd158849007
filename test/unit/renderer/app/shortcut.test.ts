import { describe, expect, it } from 'vitest'
import { pressText } from '@renderer/app/shortcut'
import { meantKey } from '@renderer/ui/meant-key'

/** What the Kedmanee layout types on the keys of our shortcuts. */
const KEDMANEE = [
  ['KeyS', 'ห', 's'], ['KeyZ', 'ผ', 'z'], ['KeyY', 'ั', 'y'], ['KeyK', 'า', 'k'], ['KeyF', 'ด', 'f'], ['KeyP', 'ย', 'p'],
  ['Digit1', 'ๅ', '1'], ['Digit2', '/', '2'], ['Digit4', 'ภ', '4'], ['Comma', 'ม', ','], ['Slash', 'ฝ', '/']
] as const

const ctrl = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }

describe('shortcuts under any layout', () => {
  it.each(KEDMANEE)('%s typed as %s means %s', (code, key, meant) => {
    expect(meantKey({ key, code })).toBe(meant)
  })

  it('goes by the letter on a Latin layout that differs from QWERTY', () => {
    expect(meantKey({ key: 'z', code: 'KeyY' })).toBe('z')
  })

  it('names the whole press', () => {
    expect(pressText({ ...ctrl, key: 'ผ', code: 'KeyZ', shiftKey: true })).toBe('Ctrl+Shift+z')
    expect(pressText({ ...ctrl, ctrlKey: false, altKey: true, key: 'ArrowLeft', code: 'ArrowLeft' })).toBe('Alt+ArrowLeft')
    expect(pressText({ ...ctrl, ctrlKey: false, key: 'F1', code: 'F1' })).toBe('F1')
  })
})
