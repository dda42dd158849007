import offices from '@resources/offices.json'
import provinces from '@resources/provinces.json'
import { compareThai, fold } from '@shared/kernel/thai-text'

/** A provincial justice office: 76 provinces without Bangkok, and five branches (brief §9.1). */
export interface Office {
  /** Two digits of the province, or the four of a branch's district. */
  readonly code: string
  /** Code of the province it lies in. */
  readonly province: string
  readonly name: string
  /** Abbreviated, for narrow columns. */
  readonly short: string
  /** The name without "provincial justice office". */
  readonly place: string
}

export interface Province {
  readonly code: string
  readonly nameTh: string
  readonly nameEn: string
  readonly abbrTh: string
  /** Group of provinces that plans together; none for Bangkok. */
  readonly cluster: string | null
}

const inThaiOrder: readonly Office[] = offices.toSorted((a, b) => compareThai(a.place, b.place))
const byCode = new Map(inThaiOrder.map((office) => [office.code, office]))
const provinceByCode = new Map<string, Province>(provinces.map((province) => [province.code, province]))
const keys = new Map(inThaiOrder.map((office) => [office.code, searchKey(office)]))

export function officeOf(code: string): Office | undefined {
  return byCode.get(code)
}

/** All 81 offices in dictionary order; a branch follows its province. */
export function allOffices(): readonly Office[] {
  return inThaiOrder
}

export function provinceOf(office: Office): Province | undefined {
  return provinceByCode.get(office.province)
}

/** Offices whose name, abbreviation, English province name or code holds `query`, however it was typed. */
export function searchOffices(query: string): readonly Office[] {
  const wanted = fold(query)
  return inThaiOrder.filter(({ code }) => (keys.get(code) ?? '').includes(wanted))
}

function searchKey(office: Office): string {
  const province = provinceOf(office)
  return fold([office.name, office.short, office.code, province?.nameEn, province?.abbrTh].filter(Boolean).join(' '))
}
