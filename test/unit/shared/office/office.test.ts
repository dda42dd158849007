import { describe, expect, it } from 'vitest'
import { allOffices, officeOf, provinceOf, searchOffices } from '@shared/office/office'

describe('offices', () => {
  it('are 81: 76 provinces without Bangkok, and five branches', () => {
    const codes = allOffices().map(({ code }) => code)
    expect(new Set(codes).size).toBe(81)
    expect(codes.filter((code) => code.length === 2)).toHaveLength(76)
    expect(codes.filter((code) => code.length === 4).sort()).toEqual(['3104', '5704', '6703', '7107', '9502'])
    expect(officeOf('10')).toBeUndefined()
    expect(allOffices().every((office) => provinceOf(office) !== undefined)).toBe(true)
  })

  it('are named as their signs say', () => {
    expect(officeOf('64')?.name).toBe('สำนักงานยุติธรรมจังหวัดสุโขทัย')
    expect(officeOf('9502')?.name).toBe('สำนักงานยุติธรรมจังหวัดยะลา สาขาเบตง')
    expect(officeOf('38')?.place).toBe('บึงกาฬ')
  })

  it('stand in dictionary order, a branch after its province', () => {
    const places = allOffices().map(({ place }) => place)
    expect(places.slice(0, 2)).toEqual(['กระบี่', 'กาญจนบุรี'])
    expect(places.indexOf('ยะลา สาขาเบตง')).toBe(places.indexOf('ยะลา') + 1)
  })

  it('are found however the name is typed', () => {
    expect(searchOffices('ลําปาง').map(({ code }) => code)).toEqual(['52'])
    expect(searchOffices('sukhothai').map(({ code }) => code)).toEqual(['64'])
    expect(searchOffices('๙๕๐๒').map(({ code }) => code)).toEqual(['9502'])
    expect(searchOffices('')).toHaveLength(81)
    expect(searchOffices('กรุงเทพ')).toEqual([])
  })
})
