import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareThai, fold, foldedIncludes, repairThai, tidyLine } from '@shared/kernel/thai-text'

const AM = '\u0E4D\u0E32'

describe('repairThai', () => {
  it.each([
    [`ด${AM}เนินการ`, 'ดำเนินการ'],
    [`น\u0E49${AM}`, 'น้ำ'],
    ['น\u0E4D\u0E49า', 'น้ำ'],
    ['เเผนงาน', 'แผนงาน'],
    ['แผน\u200Bงาน\uFEFF', 'แผนงาน'],
    ['พ.ศ.\u00A02571', 'พ.ศ. 2571'],
    ['บรรทัดหนึ่ง\nบรรทัดสอง', 'บรรทัดหนึ่ง\nบรรทัดสอง']
  ])('%j → %j', (typed, meant) => expect(repairThai(typed)).toBe(meant))

  it('is not what NFC does', () => expect(`ด${AM}`.normalize('NFC')).not.toBe('ดำ'))

  it('changes nothing the second time', () => {
    const thai = fc.string({ unit: fc.constantFrom('ก', 'น', 'เ', '\u0E4D', '\u0E32', '\u0E33', '\u0E49', '\u0E48', ' ', '\u200B', '\u00A0', 'A', '๑') })
    fc.assert(fc.property(thai, (text) => tidyLine(tidyLine(text)) === tidyLine(text) && fold(fold(text)) === fold(text)))
  })
})

describe('fold', () => {
  it('meets however it was typed', () => {
    expect(fold(`  การด${AM}เนินงาน  ปี ๒๕๗๑ DXC `)).toBe('การดำเนินงาน ปี 2571 dxc')
    expect(foldedIncludes(`ความเหลื่อมล\u0E49${AM}`, 'เหลื่')).toBe(true)
    expect(foldedIncludes('โครงการ', '')).toBe(true)
    expect(foldedIncludes('โครงการ', 'แผน')).toBe(false)
  })
})

describe('compareThai', () => {
  it('is the dictionary, not the code points', () => {
    const words = ['แพร่', 'เชียงใหม่', 'สุโขทัย', 'กระบี่', 'ขอนแก่น', 'โคราช']
    expect(words.toSorted(compareThai)).toEqual(['กระบี่', 'ขอนแก่น', 'โคราช', 'เชียงใหม่', 'แพร่', 'สุโขทัย'])
    expect(compareThai('ข้อ ๒', 'ข้อ 10')).toBeLessThan(0)
  })
})
