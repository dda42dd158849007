import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom has no layout: what the components ask of it is answered plainly.
window.matchMedia ??= (query: string): MediaQueryList => ({
  matches: false, media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined,
  addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false
})
Element.prototype.scrollIntoView ??= () => undefined

afterEach(() => {
  cleanup()
  localStorage.clear()
})
