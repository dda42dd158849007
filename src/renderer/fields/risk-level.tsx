import { riskBand, type RiskBand } from '@shared/analysis/risk-record'
import { useNumerals, useT } from '@renderer/ui/language'
import './row-table.css'

/** A shape for each band, so that it is read without colour. */
export const RISK_SHAPES: Readonly<Record<RiskBand, string>> = { low: '○', medium: '◐', high: '▲', severe: '■' }

/** "▲ สูง (12)": shape, word and product. */
export function RiskLevel({ likelihood, impact }: { readonly likelihood: number; readonly impact: number }) {
  const t = useT()
  const { count } = useNumerals()
  const band = riskBand(likelihood, impact)
  if (band === undefined) return <span className="risk-level risk-unset">{t('analysis.risk.unset')}</span>
  return (
    <span className={`risk-level risk-${band}`}>
      <span aria-hidden>{RISK_SHAPES[band]} </span>{t(`analysis.band.${band}`)} <span className="num">({count(likelihood * impact)})</span>
    </span>
  )
}
