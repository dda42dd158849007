import { memo, useState, type KeyboardEvent } from 'react'
import { Tree } from 'react-aria-components'
import { findPage, type PlanNode } from '@shared/narrative/plan-tree'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { AskName, type Asking } from './outline/ask-name'
import type { OutlineAction } from './outline/outline-menu'
import { isMovable, type Direction } from './outline/outline-moves'
import { OutlineRow } from './outline/outline-row'
import { useFolds } from './outline/use-folds'
import { useOutlineCommands } from './outline/use-outline-commands'
import { useOutlineDrag } from './outline/use-outline-drag'
import { outlineMarks } from './outline-marks'
import type { PlanPart } from './plan-part'
import type { PlanView } from './use-plan-contents'
import './outline/outline.css'

export interface OutlineProps {
  readonly view: PlanView
  readonly part: PlanPart
  readonly onOpen: (part: PlanPart) => void
}

const STEPS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

/** The book as a tree: ↑ ↓ open one page after the other, Alt+Shift+arrows and dragging move sections and issues. */
export const Outline = memo(function Outline({ view, part, onOpen }: OutlineProps) {
  const t = useT()
  const { canEdit, comments, conflicts } = usePlanFields()
  const { jump } = useFieldWays()
  const [asking, setAsking] = useState<Asking | null>(null)
  const commands = useOutlineCommands(view, part, onOpen)
  const folds = useFolds(view.plan.id, view.tree, part)
  const drag = useOutlineDrag(view.tree, canEdit, commands.move)
  const markOf = outlineMarks({ contents: view, completeness: view.completeness, comments, conflicts })
  const act = (page: PlanNode, action: OutlineAction): void => {
    if (action === 'delete') commands.remove(page.key)
    else if (action === 'add') setAsking({ page, for: 'add' })
    else if (action !== 'rename') commands.step(page.key, action)
    else if (page.depth === 0 && page.section !== '') setAsking({ page, for: 'rename' })
    else jump(page.section === '' ? { kind: 'issue', record: page.issue, field: 'title' } : { kind: 'section', record: page.section, field: 'title' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = findPage(view.tree, part)
    const action = canEdit && page !== undefined && isRow(event.target) ? actionOf(event, page) : undefined
    if (page === undefined || action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act(page, action)
  }
  return (
    <div className="outline-frame" onKeyDownCapture={onKeyDown}>
      {commands.refused !== null && <PlanErrorNotice error={commands.refused} />}
      <Tree
        className="outline"
        aria-label={t('workspace.outline.list')}
        items={view.tree}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[part]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) onOpen(String(key) as PlanPart)
        }}
        expandedKeys={folds.expanded}
        onExpandedChange={(keys) => { folds.setExpanded(new Set([...keys].map(String))) }}
        dragAndDropHooks={drag}
      >
        {(page) => <OutlineRow id={page.key} page={page} tree={view.tree} markOf={markOf} canEdit={canEdit} onAction={act} />}
      </Tree>
      {asking !== null && <AskName view={view} asking={asking} onOpen={onOpen} onClose={() => { setAsking(null) }} />}
    </div>
  )
})

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('role') === 'row'
}

function actionOf({ key, altKey, shiftKey, ctrlKey }: KeyboardEvent, page: PlanNode): OutlineAction | undefined {
  if (altKey && shiftKey) return STEPS[key]
  if (altKey || shiftKey || ctrlKey) return undefined
  if (key === 'F2') return 'rename'
  if (key === 'Insert') return 'add'
  return key === 'Delete' && isMovable(page) ? 'delete' : undefined
}
