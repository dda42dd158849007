/** What a scan of markup meets, in its order. Names are lower case and without their prefix; attributes are still raw text. */
export interface MarkupHandler {
  readonly open: (name: string, attributes: string, closed: boolean) => void
  readonly close: (name: string) => void
  /** Raw text between tags: entities are not resolved yet, unless `literal` (CDATA). */
  readonly text: (raw: string, literal: boolean) => void
  /** Set when the rest need not be read. */
  readonly stopped?: boolean
}

const LESS = 0x3c
/** Elements of HTML whose content is no markup. */
const OPAQUE = new Set(['style', 'script', 'xml'])

/**
 * Walks once through markup, in time that grows with its length. `xml` is strict: `false` is returned for an open end or a
 * document type (entities could be declared there, so none is ever read). `html` takes what a clipboard gives.
 */
export function scanMarkup(source: string, handler: MarkupHandler, grammar: 'xml' | 'html'): boolean {
  let at = 0
  while (at < source.length && handler.stopped !== true) {
    const tag = source.indexOf('<', at)
    const end = tag < 0 ? source.length : tag
    if (end > at) handler.text(source.slice(at, end), false)
    if (tag < 0) return true
    const next = source.charCodeAt(tag + 1) === 0x21 || source.charCodeAt(tag + 1) === 0x3f ? declaration(source, tag, handler, grammar) : element(source, tag, handler, grammar)
    if (next < 0) return false
    at = next
  }
  return true
}

/** Comment, CDATA, processing instruction, document type. The place behind it; -1 when it never ends or is not let in. */
function declaration(source: string, tag: number, handler: MarkupHandler, grammar: 'xml' | 'html'): number {
  const ending = source.startsWith('<!--', tag) ? '-->' : source.startsWith('<![CDATA[', tag) ? ']]>' : '>'
  if (grammar === 'xml' && ending === '>' && source.charCodeAt(tag + 1) === 0x21) return -1
  const from = source.startsWith('<!--', tag) ? tag + 4 : tag
  const end = source.indexOf(ending, from)
  if (end < 0) return grammar === 'xml' ? -1 : source.length
  if (ending === ']]>') handler.text(source.slice(tag + 9, end), true)
  return end + ending.length
}

function element(source: string, tag: number, handler: MarkupHandler, grammar: 'xml' | 'html'): number {
  const end = tagEnd(source, tag + 1)
  if (end < 0) return grammar === 'xml' ? -1 : source.length
  if (source.charCodeAt(tag + 1) === 0x2f) {
    handler.close(localName(source.slice(tag + 2, end).trim()))
    return end + 1
  }
  const closed = source.charCodeAt(end - 1) === 0x2f
  const inner = source.slice(tag + 1, closed ? end - 1 : end)
  const space = inner.search(/[\s/]/)
  const name = localName(space < 0 ? inner : inner.slice(0, space))
  handler.open(name, space < 0 ? '' : inner.slice(space), closed)
  return grammar === 'html' && !closed && OPAQUE.has(name) ? behind(source, name, end + 1, handler) : end + 1
}

/** The place of the ">" that ends a tag: one inside a quoted value is none. */
function tagEnd(source: string, from: number): number {
  let quote = 0
  for (let at = from; at < source.length; at += 1) {
    const letter = source.charCodeAt(at)
    if (quote !== 0) {
      if (letter === quote) quote = 0
    } else if (letter === 0x22 || letter === 0x27) quote = letter
    else if (letter === 0x3e) return at
    else if (letter === LESS) return -1
  }
  return -1
}

function behind(source: string, name: string, from: number, handler: MarkupHandler): number {
  const ending = `</${name}`
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (source.slice(at, at + ending.length).toLowerCase() !== ending) continue
    handler.close(name)
    const end = source.indexOf('>', at)
    return end < 0 ? source.length : end + 1
  }
  return source.length
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** The value is optional, so that every name is passed over once: the time grows with the length and no faster. */
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** The attributes of a tag by their full lower-case name; values with entities resolved. */
export function attributesOf(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of raw.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, plainText(double ?? single ?? bare ?? ''))
  }
  return found
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ndash: '\u2013', mdash: '\u2014', minus: '\u2212' }
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{1,10}));?/g

/** Raw text with its entities resolved; unknown ones stay as they were typed. */
export function plainText(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? all
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
