import { byteSize } from '@shared/kernel/byte-size'
import { formatBaht } from '@shared/kernel/baht'
import { BUDDHIST_OFFSET, bangkokDay, isIsoDay, type IsoDay } from '@shared/kernel/calendar'
import { formatDecimal, groupThousands } from '@shared/kernel/decimal'
import { inNumerals, switchNumerals, type Numerals } from '@shared/kernel/numerals'
import type { Satang } from '@shared/kernel/satang'
import { bangkokTime, monthName } from '@shared/kernel/thai-date'
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
  /** A calendar month `YYYY-MM` in B.E.: October of 2027 is shown in 2570. */
  readonly month: (month: string) => string
  /** An instant as time of day in Bangkok: "10:32 น.", in Thai numerals "๑๐.๓๒ น.". */
  readonly time: (instant: number) => string
  readonly dayTime: (instant: number) => string
  /** Bytes for people: "1.2 kB". */
  readonly size: (bytes: number) => string
}

/** The formats of one language and one choice of numerals. Years are B.E. in both languages. */
export function formatsOf(t: Translate, language: Language, numerals: Numerals): Formats {
  const digits = (text: string): string => inNumerals(text, numerals)
  const isoDay = (text: string): string => (isIsoDay(text) ? digits(dayText(text, language)) : '')
  const day = (instant: number): string => isoDay(bangkokDay(instant))
  const time = (instant: number): string => {
    const [hours = '', minutes = ''] = bangkokTime(instant).split('.')
    return digits(t(numerals === 'thai' ? 'shell.format.time' : 'shell.format.timeArabic', { hours, minutes }))
  }
  return {
    numerals,
    digits,
    day,
    isoDay,
    time,
    month: (month) => (isIsoDay(`${month}-01`) ? digits(monthText(month, language)) : ''),
    text: (text) => switchNumerals(text, numerals),
    count: (value) => digits(groupThousands(String(value))),
    money: (satang) => formatBaht(satang as Satang, { decimals: 2, numerals }),
    shortMoney: (satang) => formatBaht(satang as Satang, { numerals }),
    decimal: (text) => formatDecimal(text, numerals),
    year: (year) => digits(String(year)),
    percent: (value) => digits(`${String(value)} %`),
    dayTime: (instant) => `${day(instant)} ${time(instant)}`,
    size: (bytes) => digits(byteSize(bytes))
  }
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dayText(day: IsoDay, language: Language): string {
  return `${String(Number(day.slice(8)))} ${monthText(day, language)}`
}

/** The month of a day or of `YYYY-MM`, with its B.E. year. */
function monthText(text: string, language: Language): string {
  const [year = 0, month = 1] = text.split('-').map(Number)
  const name = language === 'th' ? monthName(month, 'short') : ENGLISH_MONTHS[month - 1]
  return `${name ?? ''} ${String(year + BUDDHIST_OFFSET)}`
}
