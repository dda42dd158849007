import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogues } from '@shared/catalogue/catalogue'
import { repairThai } from '@shared/kernel/thai-text'
import type { RawRecord } from '@shared/record/define-record'
import { recordWords } from '@shared/search/record-document'
import { checkText } from '@shared/spelling/check-text'
import { MISSPELLINGS } from '@shared/spelling/lexicon'
import { planLexicon } from '@shared/spelling/plan-lexicon'
import { typingFaults } from '@shared/spelling/typing-faults'

const lexicon = planLexicon()
const found = (text: string): readonly string[] => checkText(text, lexicon).map(({ typed, suggestion }) => `${typed} → ${suggestion}`)

function thaiWords(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(thaiWords) : []
}

describe('the list of misspellings', () => {
  test('holds more than 250, each wrong form doubted in a sentence, no right form doubted', () => {
    const pairs = Object.entries(MISSPELLINGS)
    expect(pairs.length).toBeGreaterThan(250)
    for (const [wrong, right] of pairs) {
      expect(wrong).not.toBe(right)
      expect(found(`ให้ ${wrong} ตามแผน`), wrong).not.toEqual([])
      expect(found(`ให้ ${right} ตามแผน`), right).toEqual([])
    }
  })

  test('says nothing of a right word that only begins or ends alike', () => {
    for (const text of ['สำนักงานเจ้าหน้าที่', 'กิจกรรมยุติธรรมชุมชน', 'จังหวัดดีเด่น', 'ระดับบริหาร', 'ภารกิจกรมคุมประพฤติ', 'กว่าพันกิจกรรม', 'การรักษา การศึกษา บริการ บริหาร', 'ไปรษณียบัตร', 'เปอร์เซ็นไทล์']) {
      expect(found(text), text).toEqual([])
    }
  })
})

describe('no false alarm', () => {
  test('in the sample plan', () => {
    const { records } = JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')) as { records: (RawRecord & { fields: RawRecord['view'] })[] }
    const words = records.flatMap((record) => recordWords({ ...record, view: record.fields }).map(({ words: text }) => text))
    expect(words.join('').length).toBeGreaterThan(10_000)
    expect(words.flatMap(found)).toEqual([])
  })

  test('in every word of the program and in the titles of the reference plans', () => {
    const folder = 'src/shared/i18n/th'
    const words = readdirSync(folder).flatMap((file) => thaiWords(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))))
    expect(words.flatMap(found)).toEqual([])
    expect(catalogues().flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]).flatMap(found)).toEqual([])
  })
})

describe('faults of typing', () => {
  test.each([
    ['การดําเนินการ', 'ดํา', 'ดำ'], ['นํ้า', 'นํ้า', 'น้ำ'], ['นำ้', 'นำ้', 'น้ำ'], ['เเผน', 'เเ', 'แ'], ['ท่ี', 'ท่ี', 'ที่'], ['ก่่อน', 'ก่่', 'ก่'],
    ['พื้ื้น', 'พื้ื้', 'พื้'], ['ศูนย์์', 'ย์์', 'ย์'], [' ่อน', ' ่', ' '], ['ผู้้', 'ผู้้', 'ผู้']
  ])('%s', (text, typed, suggestion) => {
    expect(typingFaults(text).map((fault) => [fault.typed, fault.suggestion])).toEqual([[typed, suggestion]])
  })

  test('right typing is no fault, and what is repaired has none', () => {
    const unit = fc.constantFrom(...'กงนบรสยเแโ', ...'ะาำัิีึืุู็่้๊๋์ํ', ' ', 'a', '1')
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      let repaired = text
      for (const { from, to, suggestion } of [...typingFaults(text)].reverse()) repaired = repaired.slice(0, from) + suggestion + repaired.slice(to)
      expect(typingFaults(repaired), JSON.stringify([text, repaired])).toEqual([])
    }), { numRuns: 3_000 })
    for (const text of ['ผู้ตรวจการแผ่นดิน น้ำ เหลื่อมล้ำ ก็ ณ กัน เป็น', repairThai('การดําเนินการ เเผน'), '', 'ๆ ฯลฯ ๒๕๖๗']) expect(typingFaults(text), text).toEqual([])
  })
})

describe('near a term of this work', () => {
  test('one letter wrong, missing, too many or changed over', () => {
    expect(found('โครงการยุติธรมมชุมชน')).not.toEqual([])
    expect(found('ศูนย์ยุติธรรมชุชมชนตำบล')).toEqual(['ศูนย์ยุติธรรมชุชมชน → ศูนย์ยุติธรรมชุมชน'])
    expect(found('คณะกรรมการพัฒนาการบริหารงานยุติธรรมระดับจังวหัด').length).toBe(1)
    expect(found('สำนักงานยุติธรรมจังหวัดพระนครศรีอยุทธยา')).toEqual(['สำนักงานยุติธรรมจังหวัดพระนครศรีอยุทธยา → สำนักงานยุติธรรมจังหวัดพระนครศรีอยุธยา'])
    expect(found('สำนักงานกิจการยุติธรรม')).toEqual([])
  })

  test('own words are never doubted', () => {
    const text = 'ศูนย์ยุติธรรมชุชมชนตำบล และ ดิจิตอล'
    expect(checkText(text, lexicon, new Set(['ศูนย์ยุติธรรมชุชมชน'])).map(({ typed }) => typed)).toEqual(['ดิจิตอล'])
    expect(checkText(text, lexicon, new Set(['ศูนย์ยุติธรรมชุชมชน', 'ดิจิตอล']))).toEqual([])
  })

  test('findings never lie over each other and name what stands there', () => {
    const pieces = fc.constantFrom(...Object.keys(MISSPELLINGS).slice(0, 60), 'ํา', 'เเผน', 'ยุติธรรม', ' ', 'ศูนย์ยุติธรรมชุชมชน')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 6 }), (words) => {
      const text = words.join('')
      let end = 0
      for (const { from, to, typed } of checkText(text, lexicon)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(text.slice(from, to)).toBe(typed)
        end = to
      }
    }))
  })
})
