import { ChevronRight } from 'lucide-react'
import { useMemo, type RefObject } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components'
import { ancestorsOf, childrenOf, type Catalogue, type CatalogueItem } from '@shared/catalogue/catalogue'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { EvidenceMark, itemName, itemNumber } from './item-marks'

export interface ItemTreeProps {
  readonly catalogue: Catalogue
  /** What the search found; their ancestors are shown too. */
  readonly found: readonly CatalogueItem[]
  readonly chosen: string | null
  readonly onChoose: (code: string) => void
  /** Enter, or a double click. */
  readonly onTake: (code: string) => void
  readonly folded: ReadonlySet<string>
  readonly onFold: (folded: ReadonlySet<string>) => void
  readonly linked: ReadonlySet<string>
  readonly tree: RefObject<HTMLDivElement | null>
}

/** A reference plan as a tree: ↑ ↓ through it, ← → fold, Enter takes. */
export function ItemTree({ catalogue, found, chosen, onChoose, onTake, folded, onFold, linked, tree }: ItemTreeProps) {
  const t = useT()
  const formats = useNumerals()
  const shown = useMemo(() => new Set(found.flatMap((item) => [item.code, ...ancestorsOf(catalogue, item).map(({ code }) => code)])), [catalogue, found])
  const branches = useMemo(() => new Set(catalogue.items.map(({ parent }) => parent)), [catalogue])
  const open = [...branches].filter((code) => code !== '' && !folded.has(code))
  const row = (item: CatalogueItem) => (
    <TreeItem id={item.code} textValue={itemName(item)} className="item-row">
      <TreeItemContent>
        {branches.has(item.code) ? <Button slot="chevron" className="item-chevron"><ChevronRight size={16} aria-hidden /></Button> : <span className="item-chevron" />}
        <span className="item-row-words">
          <span className="item-number">{formats.digits(itemNumber(item))}</span> {formats.text(item.title)}
          <span className="item-row-marks">
            {linked.has(item.code) && <StateMark state="done" bare>{t('alignment.picker.linked')}</StateMark>}
            {item.evidence === 'unconfirmed' && <EvidenceMark item={item} />}
          </span>
        </span>
      </TreeItemContent>
      <Collection items={childrenOf(catalogue, item.code).filter(({ code }) => shown.has(code)).map((each) => ({ ...each, id: each.code }))}>{row}</Collection>
    </TreeItem>
  )
  return (
    <Tree
      ref={tree}
      className="item-tree"
      aria-label={t('alignment.picker.items', { catalogue: catalogue.shortTitle })}
      items={childrenOf(catalogue, '').filter(({ code }) => shown.has(code)).map((each) => ({ ...each, id: each.code }))}
      dependencies={[formats, linked, shown]}
      selectionMode="single"
      selectionBehavior="replace"
      escapeKeyBehavior="none"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onChoose(String(key))
      }}
      onAction={(key: Key) => { onTake(String(key)) }}
      expandedKeys={open}
      onExpandedChange={(keys) => { onFold(new Set([...branches].filter((code) => code !== '' && !keys.has(code)))) }}
      renderEmptyState={() => <p className="item-tree-empty">{t('alignment.picker.noneHere')}</p>}
    >
      {row}
    </Tree>
  )
}
