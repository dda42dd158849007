import { describe, expect, it } from 'vitest'
import { translator } from '@shared/i18n/translator'
import { formatsOf } from '@renderer/ui/formats'

/** 2026-11-21 17:30 UTC is 22 November 00.30 in Bangkok. */
const INSTANT = Date.UTC(2026, 10, 21, 17, 30)

describe('formatsOf', () => {
  it('writes days of Bangkok in B.E. with four-digit years', () => {
    const thai = formatsOf(translator('th'), 'th', 'thai')
    expect(thai.dayTime(INSTANT)).toBe('๒๒ พ.ย. ๒๕๖๙ ๐๐.๓๐ น.')
    expect(thai.isoDay('2026-11-27')).toBe('๒๗ พ.ย. ๒๕๖๙')
    expect(formatsOf(translator('en'), 'en', 'arabic').dayTime(INSTANT)).toBe('22 Nov 2569 00:30')
  })

  it('writes money with two decimals, counts with marks, and nothing for a day that is not given', () => {
    const { money, shortMoney, count, percent, isoDay, size } = formatsOf(translator('th'), 'th', 'arabic')
    expect([money(123_450), money(0), shortMoney(100_000), count(1_204), percent(82)]).toEqual(['1,234.50', '0.00', '1,000', '1,204', '82 %'])
    expect(isoDay('')).toBe('')
    expect([size(999), size(1_234), size(2_500_000)]).toEqual(['999 B', '1.2 kB', '2.5 MB'])
  })

  it('switches text but leaves codes and addresses alone', () => {
    const { text } = formatsOf(translator('th'), 'th', 'thai')
    expect(text('โครงการ 3 ดู plan-2571.docx')).toBe('โครงการ ๓ ดู plan-2571.docx')
  })
})
