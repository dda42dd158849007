import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { editionName } from '@shared/alignment/plan-library'
import { CATALOGUE_LEVELS } from '@shared/catalogue/catalogue-file'
import type { Library, LibraryEntry } from '@shared/catalogue/library'
import { classes } from '@renderer/ui/given'
import { useNumerals, useT } from '@renderer/ui/language'
import { ExpiredMark, OriginMark } from './item-marks'

export interface CatalogueListProps {
  readonly library: Library
  /** Name of the chosen edition, see `editionName`. */
  readonly chosen: string
  readonly onChoose: (edition: string) => void
  readonly year: number
  /** How many items each edition has for what is searched; `undefined` when nothing is searched. */
  readonly counts: ReadonlyMap<string, number> | undefined
}

/** The reference plans by level, with their years; ↑ ↓ go through them. */
export function CatalogueList({ library, chosen, onChoose, year, counts }: CatalogueListProps) {
  const t = useT()
  const levels = CATALOGUE_LEVELS.map((level) => ({ level, entries: library.filter(({ catalogue }) => catalogue.level === level) }))
  return (
    <ListBox
      className="catalogue-list"
      aria-label={t('alignment.picker.catalogues')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onChoose(String(key))
      }}
    >
      {levels.filter(({ entries }) => entries.length > 0).map(({ level, entries }) => (
        <ListBoxSection key={level} id={level}>
          <Header className="catalogue-level">{t(`alignment.level.${level}`)}</Header>
          {entries.map((entry) => <CatalogueOption key={editionName(entry.catalogue)} entry={entry} year={year} count={counts?.get(editionName(entry.catalogue))} />)}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

function CatalogueOption({ entry: { catalogue, origin, isUnsigned }, year, count }: { readonly entry: LibraryEntry; readonly year: number; readonly count: number | undefined }) {
  const t = useT()
  const formats = useNumerals()
  return (
    <ListBoxItem id={editionName(catalogue)} textValue={catalogue.shortTitle} className="catalogue-option">
      <span className="catalogue-name">{formats.text(catalogue.shortTitle)}</span>
      <span className="catalogue-years num">{t('alignment.validity', { start: formats.year(catalogue.startYear), end: formats.year(catalogue.endYear) })}</span>
      <span className="catalogue-marks">
        {count !== undefined && <span className={classes('catalogue-count', 'num', count === 0 && 'catalogue-count-none')}>{t('alignment.picker.count', { count: formats.count(count) })}</span>}
        <ExpiredMark catalogue={catalogue} year={year} short />
        <OriginMark origin={origin} isUnsigned={isUnsigned} />
        {catalogue.version > 1 && <span className="small muted">{t('alignment.version', { version: formats.count(catalogue.version) })}</span>}
      </span>
    </ListBoxItem>
  )
}
