import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

const scale = guarded(z.int().min(0).max(5), 0)

/** ความเสี่ยง with its measure (brief P40). Likelihood and impact run from 1 to 5; 0 when nobody said. The level is never stored. */
export const riskRecord = defineRecord('risk', {
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  cause: text(z.string().max(2_000), ''),
  likelihood: scale,
  impact: scale,
  measure: text(z.string().max(2_000), ''),
  owner: text(z.string().max(300), '')
})
export type Risk = RecordOf<typeof riskRecord>

/** ต่ำ, ปานกลาง, สูง, สูงมาก */
export const RISK_BANDS = ['low', 'medium', 'high', 'severe'] as const
export type RiskBand = (typeof RISK_BANDS)[number]

/** The highest product of each band: 1–3, 4–9, 10–16, 17–25, a common division of a 5 × 5 map that no regulation fixes. */
const HIGHEST: readonly (readonly [RiskBand, number])[] = [['low', 3], ['medium', 9], ['high', 16], ['severe', 25]]

/** The band of likelihood × impact, each 1 to 5; `undefined` while either is not set. */
export function riskBand(likelihood: number, impact: number): RiskBand | undefined {
  const level = likelihood * impact
  return level === 0 ? undefined : HIGHEST.find(([, highest]) => level <= highest)?.[0]
}
