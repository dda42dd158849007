// Makes resources/fonts/thai-page-digits.ttf: Sarabun's Thai digits under the code points of 0 to 9. Chromium numbers the
// pages of a PDF in Arabic digits only; set in this font they read as Thai ones. Run again only when Sarabun changes.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const root = path.resolve(import.meta.dirname, '..')
const source = path.join(root, 'node_modules/@fontsource/sarabun/files/sarabun-thai-400-normal.woff')
const target = path.join(root, 'resources/fonts/thai-page-digits.ttf')
const THAI_ZERO = 0x0e50
const DIGITS = Array.from({ length: 10 }, (_, digit) => digit)

const tables = readWoff(fs.readFileSync(source))
const glyphs = [0, ...DIGITS.map((digit) => glyphOf(tables.cmap, THAI_ZERO + digit))]
fs.mkdirSync(path.dirname(target), { recursive: true })
fs.writeFileSync(target, writeFont(subset(tables, glyphs)))
console.log(`${path.relative(root, target)}: ${fs.statSync(target).size} bytes, glyphs ${glyphs.join(' ')}`)

function readWoff(woff) {
  const found = {}
  for (let i = 0; i < woff.readUInt16BE(12); i += 1) {
    const entry = 44 + i * 20
    const [offset, packed, full] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
    const bytes = woff.subarray(offset, offset + packed)
    found[woff.toString('latin1', entry, entry + 4)] = packed < full ? zlib.inflateSync(bytes) : bytes
  }
  return found
}

// The format 4 subtable of cmap: parallel arrays of segment ends, starts, deltas and offsets.
function glyphOf(cmap, codePoint) {
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    if (sub.readUInt16BE(0) === 4) return lookUp(sub, codePoint)
  }
  throw new Error('no format 4 subtable')
}

function lookUp(sub, codePoint) {
  const bytes = sub.readUInt16BE(6)
  for (let at = 14; at < 14 + bytes; at += 2) {
    if (sub.readUInt16BE(at) < codePoint) continue
    const start = sub.readUInt16BE(at + bytes + 2)
    const delta = sub.readUInt16BE(at + 2 * bytes + 2)
    const offsetAt = at + 3 * bytes + 2
    const offset = sub.readUInt16BE(offsetAt)
    if (start > codePoint) break
    return offset === 0 ? (codePoint + delta) & 0xffff : sub.readUInt16BE(offsetAt + offset + 2 * (codePoint - start))
  }
  throw new Error(`no glyph for ${codePoint.toString(16)}`)
}

function subset(font, wanted) {
  const bodies = wanted.map((glyph) => glyphBytes(font, glyph))
  const loca = Buffer.alloc((wanted.length + 1) * 4)
  let end = 0
  bodies.forEach((body, index) => loca.writeUInt32BE((end += body.length), (index + 1) * 4))
  const head = Buffer.from(font.head)
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50) // loca in long form
  const hhea = Buffer.from(font.hhea)
  hhea.writeUInt16BE(wanted.length, 34)
  const maxp = Buffer.from(font.maxp)
  maxp.writeUInt16BE(wanted.length, 4)
  return {
    'OS/2': font['OS/2'],
    cmap: digitMap(),
    glyf: Buffer.concat(bodies),
    head,
    hhea,
    hmtx: Buffer.concat(wanted.map((glyph) => metrics(font, glyph))),
    loca,
    maxp,
    name: names(),
    post: post()
  }
}

function glyphBytes(font, glyph) {
  const long = font.head.readInt16BE(50) === 1
  const at = (index) => (long ? font.loca.readUInt32BE(index * 4) : font.loca.readUInt16BE(index * 2) * 2)
  const body = font.glyf.subarray(at(glyph), at(glyph + 1))
  if (body.length > 0 && body.readInt16BE(0) < 0) throw new Error('composite glyph')
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
}

function metrics(font, glyph) {
  const full = font.hhea.readUInt16BE(34)
  const out = Buffer.alloc(4)
  out.writeUInt16BE(font.hmtx.readUInt16BE(Math.min(glyph, full - 1) * 4), 0)
  out.writeInt16BE(glyph < full ? font.hmtx.readInt16BE(glyph * 4 + 2) : font.hmtx.readInt16BE(full * 4 + (glyph - full) * 2), 2)
  return out
}

// One segment, 0x30 to 0x39, on glyphs 1 to 10; and the closing segment the format demands.
function digitMap() {
  const words = [0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x39, 0xffff, 0, 0x30, 0xffff, (1 - 0x30) & 0xffff, 1, 0, 0]
  const out = Buffer.alloc(words.length * 2)
  words.forEach((word, index) => out.writeUInt16BE(word, index * 2))
  return out
}

function names() {
  const entries = [
    [1, 'Planner Page Digits'],
    [2, 'Regular'],
    [4, 'Planner Page Digits'],
    [6, 'PlannerPageDigits'],
    [13, 'SIL Open Font License 1.1']
  ]
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + entries.length * 12)
  head.writeUInt16BE(entries.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  entries.forEach(([id], index) => {
    const words = [3, 1, 0x409, id, texts[index].length, offset]
    words.forEach((word, at) => head.writeUInt16BE(word, 6 + index * 12 + at * 2))
    offset += texts[index].length
  })
  return Buffer.concat([head, ...texts])
}

function post() {
  const out = Buffer.alloc(32)
  out.writeUInt32BE(0x00030000, 0)
  return out
}

function writeFont(parts) {
  const tags = Object.keys(parts).sort()
  const power = 2 ** Math.floor(Math.log2(tags.length))
  const directory = Buffer.alloc(12 + tags.length * 16)
  directory.writeUInt32BE(0x00010000, 0)
  const search = [tags.length, power * 16, Math.log2(power), (tags.length - power) * 16]
  search.forEach((word, at) => directory.writeUInt16BE(word, 4 + at * 2))
  const bodies = []
  let offset = directory.length
  tags.forEach((tag, index) => {
    const body = parts[tag]
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    directory.write(tag, 12 + index * 16, 'latin1')
    const numbers = [sum(padded), offset, body.length]
    numbers.forEach((number, at) => directory.writeUInt32BE(number, 12 + index * 16 + 4 + at * 4))
    bodies.push(padded)
    offset += padded.length
  })
  const file = Buffer.concat([directory, ...bodies])
  const headAt = directory.readUInt32BE(12 + tags.indexOf('head') * 16 + 8)
  file.writeUInt32BE((0xb1b0afba - sum(file)) >>> 0, headAt + 8)
  return file
}

function sum(bytes) {
  let total = 0
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0
  return total
}
