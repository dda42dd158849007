import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { switchNumerals, toArabicDigits, toThaiDigits } from '@shared/kernel/numerals'

describe('switchNumerals', () => {
  it.each([
    ['จำนวน 84 ตำบล', 'จำนวน ๘๔ ตำบล'],
    ['พ.ศ.2571–2575 วงเงิน 1,093,110.50 บาท', 'พ.ศ.๒๕๗๑–๒๕๗๕ วงเงิน ๑,๐๙๓,๑๑๐.๕๐ บาท'],
    ['ร้อยละ 80 (ปี 2569)', 'ร้อยละ ๘๐ (ปี ๒๕๖๙)'],
    ['ดูที่ https://www.moj.go.th/view/2571?id=9 หน้า 3', 'ดูที่ https://www.moj.go.th/view/2571?id=9 หน้า ๓'],
    ['ที่https://example.go.th/แผน/2571 ข้อ 1', 'ที่https://example.go.th/แผน/2571 ข้อ ๑'],
    ['อีเมล plan64@moj.go.th โทร 0 5561 2000', 'อีเมล plan64@moj.go.th โทร ๐ ๕๕๖๑ ๒๐๐๐'],
    ['doi:10.1000/182 และ DOI 10.1000/182', 'doi:10.1000/182 และ DOI 10.1000/182'],
    ['แฟ้ม plan-2571.docx ข้อ 2', 'แฟ้ม plan-2571.docx ข้อ ๒'],
    ['เป้าหมาย D2.G1 และ ISO/IEC 27001 กับ Windows 10', 'เป้าหมาย D2.G1 และ ISO/IEC 27001 กับ Windows 10'],
    ['ติดตั้ง Word แล้ว 3 เครื่อง', 'ติดตั้ง Word แล้ว ๓ เครื่อง']
  ])('%s', (typed, shown) => expect(switchNumerals(typed, 'thai')).toBe(shown))

  it('goes back to what it was', () => {
    const text = fc.string({ unit: fc.constantFrom('ก', 'า', '1', '9', '0', ' ', '.', ',', 'A', '/', '@', '-') })
    fc.assert(fc.property(text, (typed) => switchNumerals(switchNumerals(typed, 'thai'), 'arabic') === typed))
  })

  it('turns every digit when asked plainly', () => {
    expect(toThaiDigits('0123456789 A1')).toBe('๐๑๒๓๔๕๖๗๘๙ A๑')
    expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789')
  })
})
