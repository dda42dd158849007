import { inNumerals, switchNumerals, type Numerals } from '@shared/kernel/numerals'
import type { Language } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'

/** Figures, dates and times as this user reads them. */
export interface Formats {
  readonly numerals: Numerals
  /** Digits of text this program made, switched to the user's numerals. */
  readonly digits: (text: string) => string
  /** Free text in the user's numerals; codes and addresses keep theirs. */
  readonly text: (text: string) => string
  /** A whole number with thousands marks. */
  readonly count: (value: number) => string
  /** Money with two decimals: satang 123450 → "1,234.50". */
  readonly money: (satang: number) => string
  /** Money without ".00" when there are no satang. */
  readonly shortMoney: (satang: number) => string
  /** Exact decimal text with thousands marks: "1234.5" → "1,234.5". */
  readonly decimal: (text: string) => string
  /** A B.E. year, without marks. */
  readonly year: (year: number) => string
  /** A whole per cent: "82 %". */
  readonly percent: (value: number) => string
  /** An instant (ms since 1970) as day in Bangkok, B.E.: "22 พ.ย. 2569". */
  readonly day: (instant: number) => string
  /** A stored day `YYYY-MM-DD` in B.E. */
  readonly isoDay: (day: string) => string
  /** An instant as time of day in Bangkok: "10.32 น.". */
  readonly time: (instant: number) => string
  readonly dayTime: (instant: number) => string
  /** Bytes for people: "1.2 kB". */
  readonly size: (bytes: number) => string
}

const ZONE = 'Asia/Bangkok'

const DATE_LOCALES: Readonly<Record<Language, string>> = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-buddhist-nu-latn' }

/** The formats of one language and one choice of numerals. */
export function formatsOf(t: Translate, language: Language, numerals: Numerals): Formats {
  const digits = (text: string): string => inNumerals(text, numerals)
  const dayFormat = new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: ZONE, day: 'numeric', month: 'short', year: 'numeric' })
  const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  const day = (instant: number): string => digits(partsOf(dayFormat, instant, ['day', 'month', 'year']).join(' '))
  const time = (instant: number): string => {
    const [hours = '', minutes = ''] = partsOf(timeFormat, instant, ['hour', 'minute'])
    return digits(t('shell.format.time', { hours, minutes }))
  }
  return {
    numerals,
    digits,
    day,
    time,
    text: (text) => switchNumerals(text, numerals),
    count: (value) => digits(grouped(String(value))),
    money: (satang) => digits(moneyText(satang)),
    shortMoney: (satang) => digits(moneyText(satang).replace(/\.00$/, '')),
    decimal: (text) => digits(decimalText(text)),
    year: (year) => digits(String(year)),
    percent: (value) => digits(`${String(value)} %`),
    isoDay: (text) => (text === '' ? '' : day(Date.parse(`${text}T12:00:00+07:00`))),
    dayTime: (instant) => `${day(instant)} ${time(instant)}`,
    size: (bytes) => digits(sizeText(bytes))
  }
}

function partsOf(format: Intl.DateTimeFormat, instant: number, types: readonly string[]): readonly string[] {
  const parts = format.formatToParts(instant)
  return types.map((type) => parts.find((part) => part.type === type)?.value ?? '')
}

function moneyText(satang: number): string {
  const amount = Math.abs(satang)
  const fraction = String(amount % 100).padStart(2, '0')
  return `${satang < 0 ? '-' : ''}${grouped(String(Math.floor(amount / 100)))}.${fraction}`
}

function decimalText(text: string): string {
  const [whole = '', fraction] = text.split('.')
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} B`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
