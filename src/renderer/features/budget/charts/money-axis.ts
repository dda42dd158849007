import type { Translate } from '@shared/i18n/translator'
import type { Formats } from '@renderer/ui/formats'
import type { ChartSpec } from '@renderer/ui/chart/chart-spec'

/** satang of a million baht */
const MILLION = 100_000_000

/** The axis of money: in million baht once the largest value has come to one, else in baht; read out it is always whole baht. */
export function moneyAxis(t: Translate, formats: Formats, largest: number): Pick<ChartSpec, 'unit' | 'axis' | 'text'> {
  const isMillion = largest >= MILLION
  return {
    unit: t(isMillion ? 'figures.pivot.million' : 'figures.pivot.baht'),
    axis: (satang) => (isMillion ? formats.decimal(String(Number((satang / MILLION).toFixed(2)))) : formats.shortMoney(Math.round(satang))),
    text: (satang) => t('figures.chart.baht', { amount: formats.shortMoney(satang) })
  }
}

/** Tenths of a percent as read: 234 → "23.4". */
export function shareText(formats: Formats, tenths: number): string {
  return formats.decimal((tenths / 10).toFixed(1))
}
