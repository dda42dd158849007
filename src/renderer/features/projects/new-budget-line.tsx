import { Plus } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { BUDGET_CATEGORIES, type BudgetCategory } from '@shared/budget/budget-line-record'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { TextField } from '@renderer/ui/text-field'
import { categoryTitle } from './category-title'
import { NEW_LINE_CELL, showReason } from './grid-keys'
import { useNewLine, type NewLine, type NewLineCell } from './use-new-line'

interface NewBudgetLineProps {
  readonly project: string
  /** The number the line will have. */
  readonly order: number
  readonly lastCategory: BudgetCategory
}

/** The line at the foot, under the same columns: type the item, what is counted and the rate; Enter adds it and is ready for the next. */
export function NewBudgetLine({ project, order, lastCategory }: NewBudgetLineProps) {
  const t = useT()
  const formats = useNumerals()
  const place = useRef<HTMLDivElement>(null)
  const line = useNewLine(project, lastCategory)
  const add = (): void => {
    const cell = place.current?.querySelector<HTMLElement>(`[${NEW_LINE_CELL}="${line.add()}"] input`)
    cell?.focus()
    setTimeout(() => { if (cell?.getAttribute('aria-invalid') === 'true') showReason(cell) })
  }
  return (
    <div ref={place} className="new-line" role="group" aria-label={t('project.budget.add')}>
      <div className="new-line-head">
        <span className="new-line-lead">{t('project.budget.addTo')}</span>
        <Select
          aria-label={t('domain.field.budgetLine.category')}
          options={BUDGET_CATEGORIES.map((id) => ({ id, label: categoryTitle(t, id) }))}
          value={line.category}
          onChange={line.setCategory}
          dense
          className="new-line-category"
        />
        <span className="new-line-lead">{t('project.budget.enter')}</span>
      </div>
      <span className="num new-line-order">{formats.count(order)}</span>
      <Cell line={line} cell="item" onAdd={add} maxLength={500} />
      <Cell line={line} cell="factors" onAdd={add} />
      <Cell line={line} cell="rate" onAdd={add} />
      <output className="num new-line-amount">{line.amount === null ? '' : formats.money(line.amount)}</output>
      <IconButton label={t('project.budget.addVerb')} icon={Plus} dense onPress={add} className="new-line-add" />
    </div>
  )
}

interface CellProps {
  readonly line: NewLine
  readonly cell: NewLineCell
  readonly onAdd: () => void
  readonly maxLength?: number | undefined
}

function Cell({ line, cell, onAdd, maxLength }: CellProps) {
  const t = useT()
  const problem = line.problems[cell]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && line.typed[cell] !== '') {
      event.stopPropagation()
      line.clear()
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onAdd()
  }
  return (
    <div {...{ [NEW_LINE_CELL]: cell }} className={`new-line-${cell}`}>
      <TextField
        aria-label={t(`project.budget.${cell}`)}
        placeholder={t(`project.budget.${cell}Hint`)}
        value={line.typed[cell]}
        onChange={(value) => { line.change(cell, value) }}
        onBlur={() => { line.leave(cell) }}
        onKeyDown={onKeyDown}
        maxLength={maxLength}
        error={problem === undefined ? undefined : problem === 'empty' || cell === 'item' ? t('project.budget.itemEmpty') : `${errorWords(t, problem).what} ${t(`project.budget.${cell}Example`)}`}
        dense
      />
    </div>
  )
}
