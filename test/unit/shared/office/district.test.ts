import { describe, expect, it } from 'vitest'
import list from '@resources/districts/districts-1.json'
import provinces from '@resources/provinces.json'
import { districtName, districtsInWords, districtsOf, districtWords, knownDistrict, meantDistrict, provincesWith } from '@shared/office/district'
import { allOffices } from '@shared/office/office'

const all = provinces.map(({ code }) => ({ code, districts: districtsOf(code) }))

describe('the list of districts', () => {
  it('has 878 districts and 50 of Bangkok in the 77 provinces, each under the code of its province', () => {
    expect(Object.keys(list.districts)).toHaveLength(77)
    expect(all.flatMap(({ districts }) => districts)).toHaveLength(928)
    expect(districtsOf('10')).toHaveLength(50)
    for (const { code, districts } of all) {
      expect(districts.every((district) => /^\d{4}$/.test(district.code) && district.code.startsWith(code))).toBe(true)
      expect(new Set(districts.map(({ name }) => name)).size).toBe(districts.length)
    }
  })

  it('says where it comes from', () => {
    expect([list.version, list.retrieved]).toEqual([1, '2026-11-23'])
    expect(list.source).not.toBe('')
    expect(list.licence).not.toBe('')
  })

  it('knows the district of every office, branches too', () => {
    for (const { code } of allOffices()) expect(districtsOf(code).length).toBeGreaterThan(2)
    expect(allOffices().filter(({ code }) => code.length === 4).every(({ code }) => districtsOf(code).some((district) => district.code === code))).toBe(true)
  })

  it('never takes one district of a province for another by a spelling', () => {
    for (const { code, districts } of all) for (const { name } of districts) expect([name, meantDistrict(code, name)]).toEqual([name, undefined])
  })
})

describe('a name that is typed', () => {
  it.each(['เมืองสุโขทัย', 'อ.เมืองสุโขทัย', 'อำเภอ เมืองสุโขทัย', ' อำเภอเมืองสุโขทัย '])('is kept without the word for district: %s', (typed) => {
    expect(districtName('64', typed)).toBe('เมืองสุโขทัย')
  })

  it('stands as it is where the list does not know it', () => {
    expect(districtName('64', ' ทุกอำเภอ ')).toBe('ทุกอำเภอ')
    expect(districtName('64', 'อำเภอเมืองพิษณุโลก')).toBe('อำเภอเมืองพิษณุโลก')
    expect(provincesWith('64', 'อำเภอเมืองพิษณุโลก')).toEqual(['พิษณุโลก'])
    expect(provincesWith('64', 'เฉลิมพระเกียรติ')).toHaveLength(5)
  })

  it.each([['48', 'เมือง', 'เมืองนครพนม'], ['48', 'อ.เมือง', 'เมืองนครพนม'], ['45', 'จตุรพักตร์พิมาน', 'จตุรพักตรพิมาน'], ['96', 'สุไหงโกลก', 'สุไหงโก-ลก']])(
    'in %s, %s is offered as %s and not changed', (office, typed, official) => {
      expect(districtName(office, typed)).toBe(typed)
      expect(meantDistrict(office, typed)?.name).toBe(official)
    }
  )

  it('is found by the office of a branch too', () => {
    const branch = allOffices().find(({ code }) => code.length === 4)!
    expect(knownDistrict(branch.code, districtsOf(branch.province)[0]!.name)).toBeDefined()
  })
})

it('is written on paper with the word for district, a name of the office as it stands', () => {
  expect(districtsInWords('64', ['เมืองสุโขทัย', 'อ.ศรีสำโรง', 'ทุกอำเภอ'])).toBe('อ.เมืองสุโขทัย อ.ศรีสำโรง ทุกอำเภอ')
  expect(districtWords('10', 'จตุจักร')).toBe('เขตจตุจักร')
})
