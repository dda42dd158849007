import { ChevronRight, GripVertical } from 'lucide-react'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import type { PlanNode } from '@shared/narrative/plan-tree'
import type { MarkedState } from '@renderer/ui/badge'
import { StateMark } from '@renderer/ui/badge'
import { classes } from '@renderer/ui/given'
import { useNumerals, useT } from '@renderer/ui/language'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'
import type { PartMark } from '../outline-marks'
import { usePageTitle, usePageWords } from '../page-title'
import type { PlanPart } from '../plan-part'
import { OutlineMenu, type OutlineAction } from './outline-menu'
import { isMovable } from './outline-moves'

export interface OutlineRowProps {
  readonly id: PlanPart
  readonly page: PlanNode
  readonly tree: readonly PlanNode[]
  readonly markOf: (page: PlanNode) => PartMark
  readonly canEdit: boolean
  readonly onAction: (page: PlanNode, action: OutlineAction) => void
}

/** One page of the outline: number, title, its mark; the open one with its menu. */
export function OutlineRow({ page, ...shared }: OutlineRowProps) {
  const t = useT()
  const { digits } = useNumerals()
  const title = usePageTitle()(page)
  const words = usePageWords()(page)
  const { tree, markOf, canEdit, onAction } = shared
  return (
    <TreeItem id={page.key} value={page} textValue={words} className={classes('outline-entry', page.level === 1 && 'outline-entry-1')}>
      <TreeItemContent>
        {({ isSelected, hasChildItems }) => (
          <div className="outline-line">
            {hasChildItems
              ? <Button slot="chevron" className="outline-chevron" aria-label={t('structure.outline.fold', { title: words })}><ChevronRight size={14} aria-hidden /></Button>
              : <span className="outline-chevron" />}
            <span className="outline-number num">{digits(page.number)}</span>
            <span className="outline-title" title={title}>{title}</span>
            <span className="outline-end">
              <Mark {...markOf(page)} />
              {canEdit && isSelected && <OutlineMenu tree={tree} page={page} title={words} onAction={(action) => { onAction(page, action) }} />}
            </span>
            {canEdit && isMovable(page) && (
              <Button slot="drag" className="outline-grip" aria-label={t('structure.outline.drag', { title: words })}><GripVertical size={14} aria-hidden /></Button>
            )}
          </div>
        )}
      </TreeItemContent>
      <Collection items={page.children}>{(child) => <OutlineRow {...shared} id={child.key} page={child} />}</Collection>
    </TreeItem>
  )
}

const SHAPES: Readonly<Record<PartMark['mark'], MarkedState>> = {
  conflict: 'conflict', comments: 'returned', missing: 'missing', empty: 'waiting', done: 'done'
}

/** Shape and number; the words are read aloud. */
function Mark({ mark, count }: PartMark) {
  const t = useT()
  const formats = useNumerals()
  return (
    <span className={`outline-mark outline-mark-${mark}`}>
      <StateMark state={SHAPES[mark]} bare>
        {count > 0 && <span aria-hidden>{formats.count(count)}</span>}
        <VisuallyHidden>{t(`workspace.outline.mark.${mark}`, { count: formats.count(count) })}</VisuallyHidden>
      </StateMark>
    </span>
  )
}
