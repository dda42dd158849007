import { removeCatalogue } from '@shared/alignment/catalogue-edition-commands'
import { catalogueEditionRecord, type CatalogueEdition } from '@shared/alignment/catalogue-edition-record'
import { editionName } from '@shared/alignment/plan-library'
import type { LibraryEntry } from '@shared/catalogue/library'
import { listRecords } from '@renderer/data/queries/records'
import { EvidenceMark, ExpiredMark, OriginMark } from '@renderer/fields/alignment/item-marks'
import type { Alignments } from '@renderer/fields/alignment/use-alignments'
import { DeleteButton } from '@renderer/fields/delete-button'
import { JumpPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { Badge, StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'
import { ProvincialGoals } from './provincial-goals'
import { SealMark } from './seal-mark'
import { TakeIn } from './take-in'

export interface PlansViewProps {
  readonly view: PlanView
  readonly alignments: Alignments
  /** How many links wait for a decision about a newer edition. */
  readonly open: number
  readonly onMap: () => void
}

/** The reference plans with their sources, the plan of the province, and the way to take in a new edition. */
export function PlansView({ view, alignments, open, onMap }: PlansViewProps) {
  const t = useT()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const editions = useLive((store) => listRecords(store, catalogueEditionRecord, view.plan.id), [view.plan.id]) ?? []
  const recordOf = ({ catalogue }: LibraryEntry) => editions.find(({ fields }) => fields.content !== null && editionName(fields.content) === editionName(catalogue))
  return (
    <>
      {open > 0 && <Button variant="primary" className="plans-map" onPress={onMap}>{t('alignment.plans.toMap', { count: count(open) })}</Button>}
      {canEdit && <TakeIn plan={view.plan.id} />}
      <ul className="plans" aria-label={t('alignment.plans.list')}>
        {alignments.library.filter(({ origin }) => origin !== 'province').map((entry) => (
          <PlanEntry key={editionName(entry.catalogue)} entry={entry} record={entry.origin === 'takenIn' ? recordOf(entry) : undefined} year={view.plan.fields.endYear} />
        ))}
      </ul>
      <ProvincialGoals view={view} />
    </>
  )
}

function PlanEntry({ entry: { catalogue, origin }, record, year }: { readonly entry: LibraryEntry; readonly record: CatalogueEdition | undefined; readonly year: number }) {
  const t = useT()
  const formats = useNumerals()
  const unconfirmed = catalogue.items.filter(({ evidence }) => evidence === 'unconfirmed').length
  const secondary = catalogue.items.find(({ evidence }) => evidence === 'secondary')
  return (
    <li className="plan-entry">
      <JumpPlace target={{ kind: 'catalogue', record: catalogue.id, field: 'alignment' }} className="plan-entry-words">
        <strong>{formats.text(catalogue.title)}</strong>
        <span className="alignment-plan">
          <Badge>{t(`alignment.level.${catalogue.level}`)}</Badge>
          <span>{t('alignment.validity', { start: formats.year(catalogue.startYear), end: formats.year(catalogue.endYear) })}</span>
          <span>{t('alignment.plans.items', { count: formats.count(catalogue.items.length) })}</span>
          {catalogue.version > 1 && <span>{t('alignment.version', { version: formats.count(catalogue.version) })}</span>}
          <OriginMark origin={origin} />
          {record !== undefined && <SealMark record={record} />}
          {secondary !== undefined && <EvidenceMark item={secondary} />}
          {unconfirmed > 0 && <StateMark state="missing">{t('alignment.plans.unconfirmedCount', { count: formats.count(unconfirmed) })}</StateMark>}
          <ExpiredMark catalogue={catalogue} year={year} />
        </span>
        <span className="alignment-source">{t('alignment.sourceLine', { source: formats.text(catalogue.sources.join(' / ')) })}</span>
        {record !== undefined && (
          <span className="alignment-source">
            {t('alignment.plans.takenInBy', { file: record.fields.file, person: record.fields.takenInBy, when: formats.dayTime(record.fields.takenInAt) })}
          </span>
        )}
      </JumpPlace>
      {record !== undefined && (
        <DeleteButton label={t('alignment.plans.takeOut', { title: catalogue.shortTitle })} done={t('alignment.plans.takenOut')} command={removeCatalogue} args={{ edition: record.id }} />
      )}
    </li>
  )
}
