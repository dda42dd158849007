import { Inflate } from 'fflate'
import { planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { ByteReader, crc32 } from './byte-reader'

/** A file larger than this is not opened: real workbooks of offices are a few megabytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** All parts together, opened. 50,000 rows of 60 columns need less. */
const MAX_OPEN_BYTES = 400 * 1024 * 1024
const MAX_ENTRIES = 4_000
/** Text of spreadsheets packs ten to sixty times smaller; only what was made to explode packs better than this. */
const MAX_RATIO = 250
const RATIO_FROM_BYTES = 1024 * 1024

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_REMARK = 0xffff
/** Packed bytes opened at a time: at most a thousandfold of it is in memory before it is judged. */
const PIECE = 16 * 1024
const STORED = 0
const DEFLATED = 8

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The parts of a package by name; each is opened when it is asked for. */
export interface ZipParts {
  readonly names: readonly string[]
  /** `undefined` for no such part. Errors: `SHEET_DAMAGED`. */
  readonly open: (name: string) => Result<Uint8Array, PlanError> | undefined
}

function fail(code: ErrorCode): { readonly ok: false; readonly error: PlanError } {
  return err(planError(code))
}

/**
 * Judges the directory of a ZIP before anything is opened: how many parts, how large and how tightly packed they say they are,
 * names that lead outside, twice the same name, parts that share their bytes, passwords. Errors: `SHEET_TOO_BIG`,
 * `SHEET_UNSAFE`, `SHEET_ENCRYPTED`, `SHEET_DAMAGED`.
 */
export function readZip(bytes: Uint8Array): Result<ZipParts, PlanError> {
  if (bytes.length > MAX_FILE_BYTES) return fail('SHEET_TOO_BIG')
  const file = new ByteReader(bytes)
  const end = endOf(file)
  if (end < 0) return fail('SHEET_DAMAGED')
  const count = file.u16(end + 10)
  if (count > MAX_ENTRIES) return fail('SHEET_TOO_BIG')
  const entries = readDirectory(file, file.u32(end + 16), count)
  if (!entries.ok) return entries
  const judged = judge(entries.value) ?? judgePlaces(file, entries.value, file.u32(end + 16))
  if (judged !== undefined) return fail(judged)
  const byName = new Map(entries.value.map((entry) => [entry.name.toLowerCase(), entry]))
  return ok({
    names: entries.value.map(({ name }) => name),
    open: (name) => {
      const entry = byName.get(name.toLowerCase())
      return entry === undefined ? undefined : openEntry(file, entry)
    }
  })
}

function endOf(file: ByteReader): number {
  for (let at = file.bytes.length - END_BYTES; at >= Math.max(0, file.bytes.length - END_BYTES - LONGEST_REMARK); at -= 1) {
    if (file.u32(at) === END) return at
  }
  return -1
}

function readDirectory(file: ByteReader, from: number, count: number): Result<readonly Entry[], PlanError> {
  const entries: Entry[] = []
  let at = from
  for (let index = 0; index < count; index += 1) {
    if (file.u32(at) !== CENTRAL) return fail('SHEET_DAMAGED')
    if ((file.u16(at + 8) & 1) === 1) return fail('SHEET_ENCRYPTED')
    const length = file.u16(at + 28)
    entries.push({
      name: file.latin(at + 46, length), method: file.u16(at + 10), crc: file.u32(at + 16), packed: file.u32(at + 20), size: file.u32(at + 24), at: file.u32(at + 42)
    })
    at += 46 + length + file.u16(at + 30) + file.u16(at + 32)
  }
  return ok(entries)
}

function judge(entries: readonly Entry[]): ErrorCode | undefined {
  const seen = new Set<string>()
  let total = 0
  for (const { name, method, packed, size } of entries) {
    const key = name.toLowerCase()
    if (seen.has(key) || name === '' || /^[\\/]|^[a-z]:|\\|[\x00-\x1f]/i.test(name) || name.split('/').includes('..')) return 'SHEET_UNSAFE'
    seen.add(key)
    if (method !== STORED && method !== DEFLATED) return 'SHEET_UNSAFE'
    total += size
    if (total > MAX_OPEN_BYTES || (size > RATIO_FROM_BYTES && size > packed * MAX_RATIO)) return 'SHEET_TOO_BIG'
  }
  return undefined
}

/** Every part has bytes of its own before the directory: parts that overlap are how a small file claims to be a huge one. */
function judgePlaces(file: ByteReader, entries: readonly Entry[], directory: number): ErrorCode | undefined {
  const placed = [...entries].sort((a, b) => a.at - b.at)
  for (const [index, entry] of placed.entries()) {
    if (file.u32(entry.at) !== LOCAL || file.latin(entry.at + 30, file.u16(entry.at + 26)) !== entry.name) return 'SHEET_DAMAGED'
    if (dataAt(file, entry) + entry.packed > (placed[index + 1]?.at ?? directory)) return 'SHEET_UNSAFE'
  }
  return undefined
}

function dataAt(file: ByteReader, { at }: Entry): number {
  return at + 30 + file.u16(at + 26) + file.u16(at + 28)
}

function openEntry(file: ByteReader, entry: Entry): Result<Uint8Array, PlanError> {
  const from = dataAt(file, entry)
  const packed = file.bytes.subarray(from, from + entry.packed)
  try {
    const bytes = entry.method === STORED ? packed : inflated(packed, entry.size)
    return bytes.length === entry.size && crc32(bytes) === entry.crc ? ok(bytes) : fail('SHEET_DAMAGED')
  } catch {
    return fail('SHEET_DAMAGED')
  }
}

/** Opens piece by piece and stops where a part grows beyond what it declared: the directory is not believed. Throws. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((piece) => {
    bytes.set(piece, filled)
    filled += piece.length
  })
  for (let from = 0; from < packed.length; from += PIECE) stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length)
  return bytes.subarray(0, filled)
}
