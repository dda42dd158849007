import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Project } from '@shared/project/project-record'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Grid } from '@renderer/ui/grid/grid'
import type { CellId, GridHandle } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { categoryTitle } from '../category-title'
import { MoneyWords } from '../money-words'
import { budgetEntries } from './budget-row'
import { useCellMarks } from './cell-marks'
import { detailColumns } from './detail-columns'
import { FormulaBar } from './formula-bar'
import { FIRST_NEW_ROW, useBudgetEdits, type BudgetEdits } from './use-budget-edits'
import { useLineKeeper, type KeptLine, type LineKeeper } from './use-kept-line'
import { useLineDrafts, type LineDrafts } from './use-line-drafts'
import './budget.css'

/** The budget of a project as a spreadsheet: lines under their category, subtotals, and the total in figures and words, live while typing. */
export function BudgetPanel({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { shown, type } = useLineDrafts(lines)
  const keeper = useLineKeeper(project.id)
  const edits = useBudgetEdits(project, lines, keeper)
  const total = projectTotal(shown)
  const columns = useMemo(() => detailColumns({ t, formats, total }), [t, formats, total])
  const entries = useMemo(() => budgetEntries({
    stored: lines, shown, waiting: edits.waiting, rowIdOf: edits.rowIdOf, newRow: canEdit ? edits.newRow : null,
    words: { categoryTitle: (category) => categoryTitle(t, category), money: formats.money, newRow: t('budget.grid.newRow'), unnamed: (order) => t('budget.grid.unnamed', { order: formats.count(order) }) }
  }), [lines, shown, edits.waiting, edits.rowIdOf, edits.newRow, canEdit, t, formats])
  const place = useGridPlace(edits, lines)
  const activeLine = place.active === null ? undefined : lines.find(({ id }) => id === place.active)
  return (
    <Panel title={t('project.budget.title')} actions={<span className="budget-unit">{t('project.budget.unit')}</span>} flush className="budget-panel">
      <FormulaBar line={activeLine ?? null} shown={shown.find(({ id }) => id === place.active) ?? null} onType={type} />
      <Grid
        label={t('project.budget.title')}
        columns={columns}
        entries={entries}
        canEdit={canEdit}
        onEdit={edits.edit}
        onInsert={edits.insert}
        onDelete={edits.remove}
        onMove={edits.move}
        onActive={place.onActive}
        onLeave={edits.settle}
        onDraft={useDraftFollower(lines, edits.lineIdOf, type, keeper)}
        begun={begunCell(keeper.found)}
        marks={useCellMarks(edits.lineIdOf)}
        handle={place.handle}
        className="budget-grid"
      />
      {lines.length === 0 && <p className="budget-none">{t(canEdit ? 'budget.grid.none' : 'project.budget.noneLocked')}</p>}
      <div className="budget-total"><MoneyWords label={t('project.budget.total')} amount={total} /></div>
    </Panel>
  )
}

/** The cell that was being typed when the last run ended; the empty row has the first number again. */
function begunCell({ typing }: KeptLine) {
  return typing === null ? undefined : { row: typing.line === '' ? FIRST_NEW_ROW : typing.line, column: typing.column, text: typing.text }
}

/** Factors and rate count while they are typed. */
function useDraftFollower(lines: readonly BudgetLine[], lineIdOf: (row: string) => string, type: LineDrafts['type'], keeper: LineKeeper) {
  const latest = useRef(lines)
  latest.current = lines
  return useCallback(({ row, column }: CellId, typed: string | null) => {
    const line = latest.current.find(({ id }) => id === lineIdOf(row))
    keeper.typing(typed === null ? null : { line: line?.id ?? '', column, text: typed })
    if (line !== undefined && (column === 'factors' || column === 'rate')) type(line, column, typed)
  }, [lineIdOf, type, keeper])
}

/** Ties the active cell to the inspector, and links that name a line to its cell. */
function useGridPlace({ lineIdOf, rowIdOf, inserted, settle }: BudgetEdits, lines: readonly BudgetLine[]) {
  const { target, jumps, isLook, select } = useFieldFocus()
  const handle = useRef<GridHandle>(null)
  const [row, setRow] = useState<string | null>(null)
  const onActive = useCallback((cell: CellId) => {
    setRow(cell.row)
    void settle(cell.row)
    const record = lineIdOf(cell.row)
    if (record !== cell.row || !record.startsWith('new-')) select({ kind: 'budgetLine', record, field: cell.column in budgetLineRecord.fields ? cell.column : 'item' })
  }, [lineIdOf, select, settle])
  const done = useRef(0)
  const isThere = target?.kind === 'budgetLine' && lines.some(({ id }) => id === target.record)
  useEffect(() => {
    if (!isThere || jumps === 0 || jumps === done.current) return
    done.current = jumps
    handle.current?.showCell({ row: rowIdOf(target.record), column: target.field }, !isLook)
  }, [isThere, target, jumps, isLook, rowIdOf])
  const gone = useRef<string | null>(null)
  useEffect(() => {
    if (inserted === null || gone.current === inserted || !lines.some(({ id }) => id === inserted)) return
    gone.current = inserted
    handle.current?.showCell({ row: inserted, column: 'item' }, true)
  }, [inserted, lines])
  return { handle, onActive, active: row === null ? null : lineIdOf(row) }
}
