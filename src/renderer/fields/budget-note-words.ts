import type { LineNote } from '@shared/budget/line-notes'
import type { Difference } from '@shared/budget/reconcile'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import { bahtText } from '@shared/kernel/baht-text'
import type { Satang } from '@shared/kernel/satang'
import type { Formats } from '@renderer/ui/formats'

/** A note on a budget line as a sentence; what differs stands in figures and in words (brief §3.8). */
export function noteWords(t: Translate, formats: Formats, note: LineNote): string {
  switch (note.rule) {
    case 'overRate': {
      const { rate, over } = note
      const key = rate.confirmed ? 'figures.lineNotes.overRate' : 'figures.lineNotes.overRateUnconfirmed'
      return t(key, { ceiling: formats.shortMoney(rate.ceiling), unit: rate.unit, title: formats.text(rate.title), over: formats.shortMoney(over) })
    }
    case 'months': return differenceWords(t, formats, note.difference, 'months')
    case 'commitments': return differenceWords(t, formats, note.difference, 'commitments')
    case 'uneven': return t('figures.lineNotes.uneven', { amount: formats.shortMoney(note.amount) })
    case 'twice': return t('figures.lineNotes.twice')
  }
}

function differenceWords(t: Translate, formats: Formats, { sum, whole }: Difference, rule: 'months' | 'commitments'): string {
  const key: TextKey = `figures.lineNotes.${rule}${sum > whole ? 'Over' : 'Under'}`
  const difference = Math.abs(sum - whole) as Satang
  return t(key, { sum: formats.shortMoney(sum), whole: formats.shortMoney(whole), difference: formats.shortMoney(difference), words: moneyInWords(difference) })
}

/** An amount in Thai words; empty for one below nothing, which has none. */
export function moneyInWords(amount: Satang): string {
  const words = bahtText(amount)
  return words.ok ? words.value : ''
}
