import { isExpired, validityOf, type Catalogue, type CatalogueItem } from '@shared/catalogue/catalogue'
import type { LibraryEntry } from '@shared/catalogue/library'
import { Badge, StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'

/** "เป้าหมาย 2.1": what the plan calls the item, and its code. */
export function itemNumber({ kind, code, label }: Pick<CatalogueItem, 'kind' | 'code' | 'label'>): string {
  return `${kind} ${label ?? code}`.trim()
}

/** "เป้าหมาย 2.1 การบูรณาการ…" */
export function itemName(item: CatalogueItem): string {
  return `${itemNumber(item)} ${item.title}`
}

/** How sure the wording is, when it is not read in an official paper. */
export function EvidenceMark({ item }: { readonly item: CatalogueItem }) {
  const t = useT()
  if (item.evidence === 'unconfirmed') return <StateMark state="missing">{t('alignment.unconfirmed')}</StateMark>
  return item.evidence === 'secondary' ? <Badge>{t('alignment.secondary')}</Badge> : null
}

/** Who brought a reference plan in, when it did not come with the program. */
export function OriginMark({ origin, isUnsigned = false }: Pick<LibraryEntry, 'origin' | 'isUnsigned'>) {
  const t = useT()
  if (origin === 'shipped') return null
  return (
    <>
      <Badge>{t(origin === 'takenIn' ? 'alignment.takenIn' : 'alignment.ofProvince')}</Badge>
      {isUnsigned && <StateMark state="missing">{t('alignment.seal.unconfirmed')}</StateMark>}
    </>
  )
}

export interface ExpiredMarkProps {
  readonly catalogue: Catalogue
  readonly item?: CatalogueItem | undefined
  /** The fiscal year (B.E.) in which it is needed. */
  readonly year: number
  readonly short?: boolean | undefined
}

/** Says that the reference plan ran out before the year in which it is needed. */
export function ExpiredMark({ catalogue, item, year, short = false }: ExpiredMarkProps) {
  const t = useT()
  const formats = useNumerals()
  const { endYear } = validityOf(catalogue, item)
  if (!isExpired({ endYear }, year)) return null
  return <StateMark state="missing" bare>{t(short ? 'alignment.expiredShort' : 'alignment.expired', { year: formats.year(endYear) })}</StateMark>
}
