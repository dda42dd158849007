import type { Remap } from '@shared/alignment/remap'
import { fold } from '@shared/kernel/thai-text'
import { wordDiff, type DiffPart } from '@shared/kernel/word-diff'
import { itemNumber } from '@renderer/fields/alignment/item-marks'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'

/** The old wording and what the newest edition says instead, word by word. */
export function ItemChange({ remap: { item, suggestion, alignment } }: { readonly remap: Remap }) {
  const t = useT()
  const formats = useNumerals()
  const indicators = [item?.indicator ?? '', suggestion?.indicator ?? ''] as const
  const isMeasuredOtherwise = item !== undefined && suggestion !== undefined && fold(indicators[0]) !== fold(indicators[1])
  return (
    <dl className="map-change">
      <dt>{t('alignment.map.from')}</dt>
      <dd>{item === undefined ? formats.digits(alignment.fields.goal) : <><span className="item-number">{formats.digits(itemNumber(item))}</span> {formats.text(item.title)}</>}</dd>
      {suggestion !== undefined && (
        <>
          <dt>{t('alignment.map.to')}</dt>
          <dd>
            <span className="item-number">{formats.digits(itemNumber(suggestion))}</span>{' '}
            <Diff before={item?.title ?? ''} after={suggestion.title} />
            {isMeasuredOtherwise && (
              <span className="map-indicator"><StateMark state="missing" bare>{t('alignment.map.indicatorChanged')}</StateMark> <Diff before={indicators[0]} after={indicators[1]} /></span>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}

/** Removed words struck through, added ones underlined: never by colour alone, and said to those who listen. */
function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  return <>{wordDiff(before, after).map((part, index) => <Part key={index} part={part} />)}</>
}

function Part({ part: { kind, text } }: { readonly part: DiffPart }) {
  const t = useT()
  const formats = useNumerals()
  const words = formats.text(text)
  if (kind === 'same') return <>{words}</>
  const [Tag, said] = kind === 'removed' ? ['del', t('alignment.map.removedText', { text: words })] as const : ['ins', t('alignment.map.addedText', { text: words })] as const
  return <Tag><span aria-hidden>{words}</span><VisuallyHidden>{said}</VisuallyHidden></Tag>
}
