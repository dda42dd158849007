import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { budgetPivot, PIVOT_AXES, type PivotAxis } from '@shared/budget/budget-pivot'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'
import { useToast } from '@renderer/ui/toast'
import { axisWords } from './axis-words'
import { CellProjects } from './cell-projects'
import { PivotTable, type PivotPlace } from './pivot-table'
import { pivotText, type MoneyUnit } from './pivot-text'
import type { Budget } from './use-budget'

/** The budget laid out by any two of year, category, source, issue and district; each figure leads to its projects. */
export function OverviewTab({ budget }: { readonly budget: Budget }) {
  const t = useT()
  const formats = useNumerals()
  const toast = useToast()
  const { projects, lines, issues } = budget
  const [row, setRow] = useState<PivotAxis>('category')
  const [column, setColumn] = useState<PivotAxis>('year')
  const [unit, setUnit] = useState<MoneyUnit>('baht')
  const [withCommitments, setCommitments] = useState(false)
  const [place, setPlace] = useState<PivotPlace | null>(null)
  const pivot = useMemo(() => budgetPivot({ projects, lines, withCommitments }, row, column), [projects, lines, withCommitments, row, column])
  const words = useMemo(() => axisWords(t, formats, issues), [t, formats, issues])
  const axes = PIVOT_AXES.map((id) => ({ id, label: t(`figures.pivot.axis.${id}`) }))
  const turn = (set: (axis: PivotAxis) => void) => (axis: PivotAxis): void => {
    setPlace(null)
    set(axis)
  }
  const copy = (): void => {
    const text = pivotText(pivot, unit, { corner: t(`figures.pivot.axis.${row}`), row: (key) => words(row, key), column: (key) => words(column, key), total: t('figures.pivot.total') })
    void navigator.clipboard.writeText(text).then(() => { toast({ words: t('figures.pivot.copied') }) }, () => { toast({ words: t('figures.pivot.copyFailed') }) })
  }
  return (
    <div className="budget-tab">
      <div className="budget-new">
        <Select label={t('figures.pivot.rows')} options={axes} value={row} onChange={turn(setRow)} />
        <Select label={t('figures.pivot.columns')} options={axes} value={column} onChange={turn(setColumn)} />
        <Select<MoneyUnit> label={t('figures.pivot.unit')} options={[{ id: 'baht', label: t('figures.pivot.baht') }, { id: 'million', label: t('figures.pivot.million') }]} value={unit} onChange={setUnit} />
        <Checkbox isSelected={withCommitments} onChange={(next) => { setPlace(null); setCommitments(next) }}>{t('figures.pivot.commitments')}</Checkbox>
        <Button icon={Copy} onPress={copy}>{t('figures.pivot.copy')}</Button>
      </div>
      <PivotTable pivot={pivot} row={row} column={column} unit={unit} words={words} place={place} onPlace={setPlace} />
      {place !== null && <CellProjects budget={budget} ids={pivot.cells.get(place.row)?.get(place.column)?.projects} title={t('figures.pivot.inCell', { row: words(row, place.row), column: words(column, place.column) })} onClose={() => { setPlace(null) }} />}
    </div>
  )
}
