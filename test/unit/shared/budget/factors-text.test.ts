import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedTotal, lineAmount } from '@shared/budget/budget-amounts'
import type { Factor } from '@shared/budget/budget-line-record'
import { factorsText, parseFactors } from '@shared/budget/factors-text'
import { bahtText } from '@shared/kernel/baht-text'
import { parseBaht } from '@shared/kernel/baht'
import { tidyLine } from '@shared/kernel/thai-text'

const quantity = fc.integer({ min: 0, max: 1_000_000_000 })
// Units of letters, digits, spaces, an x or × of their own, commas and dots; a mark before a figure or alone would be a factor.
const unit = fc.array(fc.constantFrom('คน', 'มื้อ', 'ชม.', 'box', 'xl', 'ก×ข', 'แผ่น,พับ', 'A4', '๔', ' ', '(รุ่น)', 'วัน/คืน'), { maxLength: 6 })
  .map((parts) => tidyLine(parts.join('')))
  .filter((text) => !/[×xX*]\s*[0-9๐-๙]|(?:^|\s)[×xX*](?:\s|$)|[×*]$|^[.,]/u.test(text) && text.length <= 60)
const factors = fc.array(fc.record({ quantity, unit }), { maxLength: 4 })

function read(typed: string): readonly Factor[] {
  const parsed = parseFactors(typed)
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.error.code}`)
  return parsed.value
}

describe('the counted part of a line', () => {
  it('is read back as the same factors, in either numerals', () => {
    fc.assert(fc.property(factors, fc.constantFrom('thai', 'arabic'), (given, numerals) => {
      expect(read(factorsText(given, numerals))).toEqual(given)
    }), { numRuns: 1_000 })
  })

  it('whatever is read at all stands for the same factors when it is shown and read again', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0189๐๑๙,. ×xX*คนมื้อ-'), maxLength: 24 }), (typed) => {
      const once = parseFactors(typed)
      if (once.ok) expect(read(factorsText(once.value, 'thai'))).toEqual(once.value)
    }), { numRuns: 5_000 })
  })

  it.each([
    ['180 คน × 2 มื้อ', [[180, 'คน'], [2, 'มื้อ']]],
    ['๑๘๐คนx๒มื้อ', [[180, 'คน'], [2, 'มื้อ']]],
    ['2 * 6 ชม.', [[2, ''], [6, 'ชม.']]],
    ['1,200 เล่ม X 3', [[1200, 'เล่ม'], [3, '']]],
    ['4 กล่อง boxes', [[4, 'กล่อง boxes']]],
    ['  ', []]
  ] as const)('%j', (typed, expected) => {
    expect(read(typed)).toEqual(expected.map(([number, words]) => ({ quantity: number, unit: words })))
  })

  it.each([
    'abc', '-5 คน', '1.5 วัน', '12,50 คน', '1,2345 คน', '180 คน ×', '180 คน × สอง มื้อ', '× 2', '1 × 2 × 3 × 4 × 5', '1000000001 คน', '9'.repeat(30)
  ])('%j is refused, nothing is guessed', (typed) => {
    expect(parseFactors(typed)).toMatchObject({ ok: false, error: { code: 'QUANTITY_INVALID' } })
  })

  it('names a unit that is too long as such', () => {
    expect(parseFactors(`1 ${'ก'.repeat(61)}`)).toMatchObject({ error: { code: 'TEXT_TOO_LONG' } })
  })
})

/** Plausible requests of Sukhothai for 2571 (brief §10.2), typed as an officer would: quantity | rate | amount. */
const PROJECTS: Readonly<Record<string, { readonly lines: readonly string[]; readonly total: string; readonly words?: string }>> = {
  F1: {
    lines: ['2 รุ่น × 6 ชม.|600|7,200', '180 คน|120|21,600', '180 คน × 2 มื้อ|35|12,600', '168 คน|200|33,600', '168 ชุด|100|16,800', '2 ป้าย|1,500|3,000'],
    total: '94,800', words: 'เก้าหมื่นสี่พันแปดร้อยบาทถ้วน'
  },
  F2: {
    lines: ['6 คน × 9 ครั้ง|240|12,960', '9 ครั้ง|1,500|13,500', '9 ครั้ง × 300 ชุด|15|40,500', '9 ครั้ง × 100 คน|35|31,500', '9 ครั้ง|5,000|45,000'],
    total: '143,460', words: 'หนึ่งแสนสี่หมื่นสามพันสี่ร้อยหกสิบบาทถ้วน'
  },
  F3: {
    lines: ['๑๘ ชม.|๖๐๐|10,800', '45 คน × 3 วัน|120|16,200', '45 คน × 6 มื้อ|35|9,450', '40 คน × 2 คืน|750|60,000', '40 คน|300|12,000', '40 ชุด|150|6,000'],
    total: '114,450'
  },
  F4: { lines: ['30 คน × 4 ครั้ง|35|4,200', '30 คน × 4 ครั้ง|120|14,400', '30 ชุด × 4 ครั้ง|80|9,600'], total: '28,200' },
  F5: { lines: ['12 ชม.|1,200|14,400', '65 คน × 2 วัน|120|15,600', '65 คน × 4 มื้อ|35|9,100', '100 เล่ม|250|25,000', '60 ชุด|100|6,000'], total: '70,100' },
  F6: { lines: ['2 เครื่อง|24,000|48,000', '2 เครื่อง|2,500|5,000', '1 เครื่อง|8,000|8,000'], total: '61,000' },
  F7: { lines: ['20 โรง × 2 ชม.|600|24,000', '2,000 ชุด|20|40,000', '20 โรง|500|10,000'], total: '74,000' },
  F8: { lines: ['30 ชม.|600|18,000', '30 คน × 5 วัน|120|18,000', '30 คน × 10 มื้อ|35|10,500', '30 คน|1,500|45,000'], total: '91,500' },
  F9: { lines: ['30 หมู่บ้าน × 50 คน|60|90,000', '30 หมู่บ้าน × 3 ชม.|600|54,000', '30 หมู่บ้าน|2,000|60,000', '30 หมู่บ้าน|800|24,000'], total: '228,000' },
  F10: { lines: ['|180,000|180,000', '40 คน|190|7,600'], total: '187,600' }
}

describe.each(Object.entries(PROJECTS))('the request %s', (_, { lines, total, words }) => {
  const counted = lines.map((line) => {
    const [typed = '', rate = '', amount = ''] = line.split('|')
    const baht = parseBaht(rate)
    const wanted = parseBaht(amount)
    if (!baht.ok || !wanted.ok) throw new Error(line)
    return { line: { factors: [...read(typed)], rate: baht.value }, wanted: wanted.value }
  })

  it('is counted line by line to its total in figures and words', () => {
    for (const { line, wanted } of counted) expect(lineAmount(line)).toEqual({ ok: true, value: wanted })
    const sum = checkedTotal(counted.map(({ line }) => line))
    expect(sum).toEqual(parseBaht(total))
    if (words !== undefined) expect(sum.ok && bahtText(sum.value)).toEqual({ ok: true, value: words })
  })
})

it('the ten requests come to 1,093,110 baht', () => {
  const all = Object.values(PROJECTS).map(({ total }) => parseBaht(total)).map((read_) => (read_.ok ? read_.value : 0))
  expect(all.reduce<number>((sum, one) => sum + one, 0)).toBe(109_311_000)
})
