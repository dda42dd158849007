import { X } from 'lucide-react'
import { REFUSALS, type Refusal } from '@shared/attachment/file-format'
import type { Translate } from '@shared/i18n/translator'
import { IconButton } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Banner, type BannerTone } from '@renderer/ui/notice'
import { errorWords } from '@renderer/ui/plan-error'
import type { Outcome } from './use-add-files'

const TONES: Readonly<Record<Outcome['state'], BannerTone>> = { refused: 'red', duplicate: 'plain', healed: 'green', shared: 'plain', renamed: 'amber' }

/** What became of the files that were not simply attached, one sentence each, until it is closed. */
export function OutcomeList({ outcomes, onClose }: { readonly outcomes: readonly Outcome[]; readonly onClose: () => void }) {
  const t = useT()
  const worst = outcomes.find(({ state }) => state === 'refused') ?? outcomes[0]
  if (worst === undefined) return null
  return (
    <Banner tone={TONES[worst.state]} role={worst.state === 'refused' ? 'alert' : 'status'} actions={<IconButton label={t('attachment.closeOutcomes')} icon={X} dense onPress={onClose} />}>
      <ul className="attachment-outcomes">
        {outcomes.map((outcome, index) => <li key={index}><strong>{outcome.name}</strong> {wordsOf(t, outcome)}</li>)}
      </ul>
    </Banner>
  )
}

function wordsOf(t: Translate, outcome: Outcome): string {
  switch (outcome.state) {
    case 'duplicate': return t('attachment.outcome.duplicate', { other: outcome.other })
    case 'healed': return t('attachment.outcome.healed', { other: outcome.other })
    case 'shared': return t('attachment.outcome.shared', { other: outcome.other })
    case 'renamed': return t('attachment.outcome.renamed', { said: outcome.said, ending: outcome.ending })
    case 'refused': return refusalWords(t, outcome)
  }
}

function refusalWords(t: Translate, { error }: Extract<Outcome, { readonly state: 'refused' }>): string {
  const reason = error.details?.['reason']
  if (error.code === 'FILE_REFUSED' && isRefusal(reason)) return t(`attachment.refused.${reason}`)
  const { what, todo } = errorWords(t, error)
  return `${what} ${todo}`
}

function isRefusal(reason: unknown): reason is Refusal {
  return REFUSALS.some((each) => each === reason)
}
