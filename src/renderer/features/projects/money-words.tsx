import { bahtText } from '@shared/kernel/baht-text'
import type { Satang } from '@shared/kernel/satang'
import { useNumerals, useT } from '@renderer/ui/language'

/** A total as it stands on paper: the figure, the unit, and the words in brackets under it. */
export function MoneyWords({ label, amount }: { readonly label: string; readonly amount: Satang }) {
  const t = useT()
  const formats = useNumerals()
  const words = bahtText(amount)
  return (
    <div className="money-words" role="status" aria-live="polite">
      <span className="money-words-label">{label}</span>
      <strong className="money-words-figure num">{t('project.baht', { amount: formats.money(amount) })}</strong>
      {words.ok && <span className="money-words-text" lang="th">({words.value})</span>}
    </div>
  )
}
