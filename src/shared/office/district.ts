import list from '@resources/districts/districts-1.json'
import provinces from '@resources/provinces.json'
import { compareThai, fold, tidyLine } from '@shared/kernel/thai-text'

/** A district (อำเภอ), or one of Bangkok (เขต). */
export interface District {
  /** Four digits; the first two are those of its province. */
  readonly code: string
  /** Without the word for district: this is how a name is stored, so that one district counts once. */
  readonly name: string
}

/** Where the list comes from and what its two sources differ in, for whoever asks. */
export const DISTRICT_LIST = { version: list.version, source: list.source, licence: list.licence, retrieved: list.retrieved } as const

const BANGKOK = '10'
const byProvince = new Map(Object.entries(list.districts as Readonly<Record<string, Readonly<Record<string, string>>>>).map(([province, names]) => [
  province, Object.entries(names).map(([code, name]): District => ({ code, name })).sort((a, b) => compareThai(a.name, b.name))
]))
const byName = new Map([...byProvince].map(([province, districts]) => [province, new Map(districts.map((district) => [fold(district.name), district]))]))
const bySpelling = new Map([...byProvince].map(([province, districts]) => [province, spellingsOf(province, districts)]))

/** The districts of the province an office lies in (its code begins with that of the province), in dictionary order. */
export function districtsOf(office: string): readonly District[] {
  return byProvince.get(provinceCode(office)) ?? []
}

/** A name as it is stored: without the word for district where the list knows what is left, otherwise as it was typed. */
export function districtName(office: string, typed: string): string {
  return knownDistrict(office, typed)?.name ?? tidyLine(typed)
}

/** The district of the office's province that is named, with or without the word for district. */
export function knownDistrict(office: string, typed: string): District | undefined {
  const names = byName.get(provinceCode(office))
  return names?.get(fold(typed)) ?? names?.get(fold(withoutPrefix(tidyLine(typed))))
}

/** The district somebody most likely meant by a name that is not the stored one: another spelling, the word for district, the bare capital. */
export function meantDistrict(office: string, typed: string): District | undefined {
  const meant = knownDistrict(office, typed) ?? bySpelling.get(provinceCode(office))?.get(spelling(withoutPrefix(tidyLine(typed))))
  return meant === undefined || meant.name === typed ? undefined : meant
}

/** The Thai name of the province an office lies in. */
export function provinceOfOffice(office: string): string {
  return provinces.find(({ code }) => code === provinceCode(office))?.nameTh ?? ''
}

/** Provinces other than the office's own that have a district of this name; their Thai names, in order of code. */
export function provincesWith(office: string, name: string): readonly string[] {
  const others = provinces.filter(({ code }) => code !== provinceCode(office) && knownDistrict(code, name) !== undefined)
  return others.map(({ nameTh }) => nameTh)
}

/** What a district is called in running text and tables: "อ.…", "เขต…" in Bangkok; a name of the office's own as it stands. */
export function districtWords(office: string, name: string): string {
  const known = knownDistrict(office, name)
  if (known === undefined) return name
  return `${provinceCode(office) === BANGKOK ? list.short.khet : list.short.amphoe}${known.name}`
}

/** Districts as they stand in a table or a list, one after the other. */
export function districtsInWords(office: string, names: readonly string[]): string {
  return names.map((name) => districtWords(office, name)).join(' ')
}

function provinceCode(office: string): string {
  return office.slice(0, 2)
}

function withoutPrefix(name: string): string {
  const prefix = list.prefixes.find((each) => name.startsWith(each))
  return prefix === undefined ? name : name.slice(prefix.length).trim()
}

/** A name without what is written now with and now without: silent marks, hyphens, dots and spaces. */
function spelling(name: string): string {
  return [...fold(name)].filter((letter) => !list.silent.includes(letter)).join('')
}

/** The capital is also called by its first word alone. */
function spellingsOf(province: string, districts: readonly District[]): ReadonlyMap<string, District> {
  const { nameTh } = provinces.find(({ code }) => code === province) ?? { nameTh: '' }
  const capital = districts.filter(({ name }) => name === `${list.capital}${nameTh}`)
  return new Map([...districts.map((each) => [spelling(each.name), each] as const), ...capital.map((each) => [spelling(list.capital), each] as const)])
}
