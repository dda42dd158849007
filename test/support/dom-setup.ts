import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom has no layout: what the components ask of it is answered plainly.
const matchMedia = (query: string): MediaQueryList => ({
  matches: false, media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined,
  addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false
})
Object.defineProperty(window, 'matchMedia', { configurable: true, writable: true, value: matchMedia })
for (const name of ['scrollIntoView', 'scrollTo']) {
  Object.defineProperty(Element.prototype, name, { configurable: true, writable: true, value: () => undefined })
}

afterEach(() => {
  cleanup()
  localStorage.clear()
})
