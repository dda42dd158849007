import type { ReactNode } from 'react'
import { ancestorsOf, isExpired, sourcesOf, validityOf } from '@shared/catalogue/catalogue'
import type { FoundItem } from '@shared/catalogue/library'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { EvidenceMark, itemName, itemNumber, OriginMark } from './item-marks'

/** Everything a person needs to know of an item before linking to it. `year` is the fiscal year (B.E.) in which it is needed. */
export function ItemDetail({ found, year }: { readonly found: FoundItem; readonly year: number }) {
  const t = useT()
  const formats = useNumerals()
  const { catalogue, item, origin, isUnsigned } = found
  const { startYear, endYear } = validityOf(catalogue, item)
  return (
    <div className="item-detail" role="group" aria-label={itemName(item)} tabIndex={0}>
      <p className="item-path">{[catalogue.shortTitle, ...ancestorsOf(catalogue, item).map(itemName)].map(formats.text).join(' › ')}</p>
      <h3 className="item-title"><span className="item-number">{formats.digits(itemNumber(item))}</span> {formats.text(item.title)}</h3>
      <p className="item-marks"><EvidenceMark item={item} /><OriginMark origin={origin} isUnsigned={isUnsigned} /></p>
      {isExpired({ endYear }, year) && (
        <Banner tone="amber">{t('alignment.picker.expiredWarning', { year: formats.year(endYear), needed: formats.year(year) })}</Banner>
      )}
      <dl className="item-facts">
        <Measured found={found} />
        {item.guidelines !== undefined && item.guidelines.length > 0 && (
          <Fact name={t('alignment.guidelines')}><ul className="item-guidelines">{item.guidelines.map((line) => <li key={line}>{formats.text(line)}</li>)}</ul></Fact>
        )}
        {item.note !== undefined && <Fact name={t('alignment.note')}>{formats.text(item.note)}</Fact>}
        <Fact name={t('alignment.validityLabel')}>{t('alignment.validity', { start: formats.year(startYear), end: formats.year(endYear) })}</Fact>
        <Fact name={t('alignment.source')}>{sourcesOf(catalogue, item).map((line) => <span key={line} className="item-source">{formats.text(line)}</span>)}</Fact>
        <Fact name={t('alignment.owner')}>{formats.text(catalogue.owner)}</Fact>
      </dl>
    </div>
  )
}

/** Indicator and target, where the plan gives them. */
function Measured({ found: { item } }: { readonly found: FoundItem }) {
  const t = useT()
  const formats = useNumerals()
  return (
    <>
      {item.indicator !== undefined && <Fact name={t('alignment.indicator')}>{formats.text(item.indicator)}</Fact>}
      {item.target !== undefined && (
        <Fact name={t('alignment.target')}>{t('alignment.targetOf', { unit: item.unit ?? '', target: formats.digits(String(item.target)) }).trim()}</Fact>
      )}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div className="item-fact"><dt>{name}</dt><dd>{children}</dd></div>
}
