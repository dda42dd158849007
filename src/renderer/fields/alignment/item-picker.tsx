import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Alignment } from '@shared/alignment/alignment-record'
import type { FoundItem, ItemRef, Library } from '@shared/catalogue/library'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { SearchField } from '@renderer/ui/text-field'
import { CatalogueList } from './catalogue-list'
import { ItemDetail } from './item-detail'
import { ItemTree } from './item-tree'
import { refOf, usePicker, type Picker } from './use-picker'
import './alignment.css'

export interface ItemPickerProps {
  readonly title: string
  /** Whom the item is for: a project, an issue. */
  readonly subject: string
  readonly library: Library
  /** The fiscal year (B.E.) in which the item is needed. */
  readonly year: number
  /** Series of the reference plan to begin with. */
  readonly start?: string | undefined
  /** The links the subject has. */
  readonly links: readonly Alignment[]
  /** Enter on an item. */
  readonly onTake: (item: ItemRef) => void
  readonly onClose: () => void
  /** What can be done with the chosen item, below its details. */
  readonly foot: (found: FoundItem, isLinked: boolean) => ReactNode
  readonly actions: ReactNode
}

/** Looks for an item: reference plans left, their trees in the middle, what the item says right. All by keyboard. */
export function ItemPicker({ title, subject, library, year, start, links, onTake, onClose, foot, actions }: ItemPickerProps) {
  const t = useT()
  const formats = useNumerals()
  const picker = usePicker(library, start, year)
  const { entry, chosen } = picker
  const linked = new Set(links.filter(({ fields }) => fields.catalogue === entry?.catalogue.id && fields.version === entry.catalogue.version).map(({ fields }) => fields.goal))
  return (
    <Dialog isOpen onClose={onClose} title={title} size="large" actions={actions}>
      <p className="picker-subject">{t('alignment.picker.for', { subject: formats.text(subject) })}</p>
      <div className="picker">
        <CatalogueList
          library={picker.entries}
          chosen={entry === undefined ? '' : `${entry.catalogue.id}@${String(entry.catalogue.version)}`}
          onChoose={picker.chooseEntry}
          year={year}
          counts={picker.counts}
        />
        <Middle picker={picker} linked={linked} onTake={(code) => { if (entry !== undefined && !linked.has(code)) onTake(refOf(entry, code)) }} />
        <section className="picker-detail" aria-label={t('alignment.picker.detail')}>
          {chosen === undefined ? <p className="muted">{t('alignment.picker.pick')}</p> : <ItemDetail found={chosen} year={year} />}
          {chosen !== undefined && <div className="picker-foot">{foot(chosen, linked.has(chosen.item.code))}</div>}
        </section>
      </div>
    </Dialog>
  )
}

interface MiddleProps {
  readonly picker: Picker
  readonly linked: ReadonlySet<string>
  readonly onTake: (code: string) => void
}

/** Search and tree. ↓ leads from the words into the tree. */
function Middle({ picker, linked, onTake }: MiddleProps) {
  const t = useT()
  const tree = useRef<HTMLDivElement>(null)
  const { query, stillFound, entry } = picker
  const toTree = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    tree.current?.querySelector<HTMLElement>('[role="row"]')?.focus()
  }
  return (
    <div className="picker-middle">
      <div onKeyDown={toTree} role="presentation">
        <SearchField aria-label={t('alignment.picker.search')} placeholder={t('alignment.picker.search')} value={query} onChange={picker.setQuery} autoFocus />
      </div>
      <p className="picker-still" role="status">
        {stillFound !== null && t(stillFound === '' ? 'alignment.picker.stillAll' : 'alignment.picker.stillFound', { typed: query, found: stillFound })}
      </p>
      {entry !== undefined && (
        <ItemTree
          key={`${entry.catalogue.id}@${String(entry.catalogue.version)}`}
          tree={tree}
          catalogue={entry.catalogue}
          found={picker.items}
          chosen={picker.code}
          onChoose={picker.choose}
          onTake={onTake}
          folded={picker.folded}
          onFold={picker.fold}
          linked={linked}
        />
      )}
    </div>
  )
}
