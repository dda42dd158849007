import { ListBox, ListBoxItem } from 'react-aria-components'
import { pagesOf } from '@shared/narrative/plan-tree'
import type { MarkedState } from '@renderer/ui/badge'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { VisuallyHidden } from '@renderer/ui/visually-hidden'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { outlineMarks, type PartMark } from './outline-marks'
import { usePageTitle } from './page-title'
import type { PlanPart } from './plan-part'
import type { PlanView } from './use-plan-contents'

interface OutlineEntry {
  readonly id: PlanPart
  readonly number: string
  readonly title: string
  readonly depth: 1 | 2
  readonly mark: PartMark
}

export interface OutlineProps {
  readonly view: PlanView
  readonly part: PlanPart
  readonly onOpen: (part: PlanPart) => void
}

/** The parts of the plan with their marks; ↑ ↓ open one after the other. */
export function Outline({ view, part, onOpen }: OutlineProps) {
  const t = useT()
  const entries = useEntries(view)
  return (
    <ListBox
      className="outline"
      aria-label={t('workspace.outline.list')}
      items={entries}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[part]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onOpen(String(key) as PlanPart)
      }}
    >
      {(entry) => (
        <ListBoxItem id={entry.id} textValue={`${entry.number} ${entry.title}`} className={`outline-entry outline-entry-${String(entry.depth)}`}>
          <span className="outline-number num">{entry.number}</span>
          <span className="outline-title">{entry.title}</span>
          <Mark {...entry.mark} />
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function useEntries(view: PlanView): readonly OutlineEntry[] {
  const formats = useNumerals()
  const titleOf = usePageTitle()
  const { comments, conflicts } = usePlanFields()
  const markOf = outlineMarks({ contents: view, completeness: view.completeness, comments, conflicts })
  return pagesOf(view.tree).map((page) => ({
    id: page.key, number: formats.digits(page.number), title: titleOf(page), depth: page.level === 1 ? 1 : 2, mark: markOf(page.key)
  }))
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
