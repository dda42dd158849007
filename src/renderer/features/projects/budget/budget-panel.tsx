import { useCallback, useEffect, useRef, useState } from 'react'
import { listTotal, storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { fieldOfPart, withPart } from '@shared/budget/line-parts'
import type { Json } from '@shared/kernel/json'
import { FUND_SOURCES, type Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Grid } from '@renderer/ui/grid/grid'
import type { CellMarks } from '@renderer/ui/grid/grid-row'
import type { CellId } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { Segments } from '@renderer/ui/segments'
import { MoneyWords } from '../money-words'
import { BudgetDifferences } from './budget-differences'
import type { BudgetRow } from './budget-row'
import { useCellMarks, useStepMarks } from './cell-marks'
import { COLUMN_SETS, setHolding, type ColumnSet } from './column-sets'
import type { BudgetColumn } from './common-columns'
import { FormulaBar } from './formula-bar'
import { PasteDialog } from './paste-dialog'
import { StepBar } from './step-bar'
import { stepOfColumn } from './step-cells'
import { StepPasteDialog } from './step-paste-dialog'
import type { StepSheet } from './step-sheet'
import { useBudgetColumns, useBudgetEntries } from './use-budget-columns'
import { FIRST_NEW_ROW, useBudgetEdits, type BudgetEdits } from './use-budget-edits'
import { useGridPlace } from './use-grid-place'
import { useLineKeeper, type KeptLine, type LineKeeper } from './use-kept-line'
import { useLineDrafts, type DraftField, type LineDrafts } from './use-line-drafts'
import { usePaste } from './use-paste'
import { useStepDesk } from './use-step-desk'
import { useStepPaste } from './use-step-paste'
import './budget.css'

/** The budget of a project as a spreadsheet, seen in one of several sets of columns: lines under their category, subtotals, and the total in figures and words, live while typing. */
export function BudgetPanel({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { shown, type, lay } = useLineDrafts(lines)
  const keeper = useLineKeeper(project.id)
  const [set, setSet] = useState<ColumnSet>(() => setHolding(keeper.found.typing?.column ?? 'item', 'lines') ?? 'lines')
  const edits = useBudgetEdits(project, lines, keeper)
  const steps = useStepDesk(project, lines, set === 'steps', edits.lineIdOf)
  const columns = useBudgetColumns(set, project, lines, steps.sheet)
  const { entries, footers } = useBudgetEntries({ lines, shown, edits, columns, canEdit })
  const place = useGridPlace(edits, lines, set, setSet)
  const follower = useDraftFollower({ lines, shown, lineIdOf: edits.lineIdOf, columns, lay, keeper, edit: edits.edit, write: steps.write })
  const pasting = usePaste(columns, entries, project.fields.fiscalYear, edits.paste)
  const stepPasting = useStepPaste(columns, entries, steps)
  const marks = useMarksOf(set, steps.sheet, edits.lineIdOf)
  const isSteps = set === 'steps'
  return (
    <Panel title={t('project.budget.title')} actions={<span className="budget-unit">{t('project.budget.unit')}</span>} flush className="budget-panel">
      <div className="budget-sets"><Segments<ColumnSet> aria-label={t('budget.set.label')} selected={set} onSelect={place.open} options={COLUMN_SETS.map((id) => ({ id, label: t(`budget.set.of.${id}`) }))} /></div>
      {isSteps
        ? <StepBar desk={steps} lines={lines} active={place.active === null ? null : { line: place.active, column: place.column, typed: follower.typed }} />
        : <FormulaBar line={lines.find(({ id }) => id === place.active) ?? null} shown={shown.find(({ id }) => id === place.active) ?? null} onType={type} />}
      {set !== 'lines' && <p className="budget-set-note">{t(`budget.set.note.${set}`)}{set === 'sources' && <SourceSums lines={shown} project={project} />}</p>}
      <Grid
        key={set}
        label={`${t('project.budget.title')} · ${t(`budget.set.of.${set}`)}`}
        columns={columns}
        entries={entries}
        footers={footers}
        canEdit={canEdit || isSteps}
        onEdit={follower.write}
        onInsert={canEdit ? edits.insert : undefined}
        onDelete={canEdit ? edits.remove : undefined}
        onMove={canEdit ? edits.move : undefined}
        onPaste={isSteps ? stepPasting.take : pasting.take}
        onActive={place.onActive}
        onLeave={edits.settle}
        onDraft={follower.follow}
        begun={begunCell(keeper.found)}
        marks={marks}
        handle={place.handle}
        className="budget-grid"
      />
      {lines.length === 0 && <p className="budget-none">{t(canEdit ? 'budget.grid.none' : 'project.budget.noneLocked')}</p>}
      <Foot lines={shown} />
      {pasting.asked !== null && <PasteDialog input={pasting.asked} onPaste={pasting.accept} onClose={pasting.close} />}
      {stepPasting.asked !== null && <StepPasteDialog input={stepPasting.asked} desk={steps} onClose={stepPasting.close} />}
    </Panel>
  )
}

function useMarksOf(set: ColumnSet, sheet: StepSheet, lineIdOf: (row: string) => string): CellMarks {
  const ofFields = useCellMarks(lineIdOf)
  const ofSteps = useStepMarks(sheet, lineIdOf)
  return set === 'steps' ? ofSteps : ofFields
}

/** Stays at the foot of the window: what does not add up, and the total. */
function Foot({ lines }: { readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const total = listTotal(lines)
  return (
    <div className="budget-foot">
      <BudgetDifferences lines={lines} />
      <div className="budget-total"><MoneyWords label={t('project.budget.total')} amount={total} /></div>
    </div>
  )
}

/** What each source pays of the project, as it is typed: together they are its total (brief §3.8). */
function SourceSums({ lines, project }: { readonly lines: readonly BudgetLine[]; readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const sums = new Map<string, number>()
  for (const line of lines) {
    const source = line.fields.fundSource || project.fields.fundSource
    sums.set(source, (sums.get(source) ?? 0) + storedAmount(line))
  }
  const words = FUND_SOURCES.flatMap((source) => (sums.has(source) ? [t('budget.set.sourceSum', { source: t(`domain.fundSource.${source}`), amount: formats.money(sums.get(source) ?? 0) })] : []))
  return <strong className="budget-source-sums num">{words.join(' · ')}</strong>
}

/** The cell that was being typed when the last run ended; the empty row has the first number again. */
function begunCell({ typing }: KeptLine) {
  return typing === null ? undefined : { row: typing.line === '' ? FIRST_NEW_ROW : typing.line, column: typing.column, text: typing.text }
}

interface Followed {
  readonly lines: readonly BudgetLine[]
  /** With what was typed before and is on its way to disk. */
  readonly shown: readonly BudgetLine[]
  readonly lineIdOf: (row: string) => string
  readonly columns: readonly BudgetColumn[]
  readonly lay: LineDrafts['lay']
  readonly keeper: LineKeeper
  readonly edit: BudgetEdits['edit']
  /** Takes the cells of steps. */
  readonly write: BudgetEdits['edit']
}

const DRAFT_FIELDS: ReadonlySet<string> = new Set<DraftField>(['factors', 'rate', 'months', 'forward', 'thisYear', 'commitments'])

/** Figures count while they are typed. */
function useDraftFollower(followed: Followed) {
  const latest = useRef(followed)
  latest.current = followed
  const typing = useRef<{ readonly cell: CellId; readonly typed: string } | null>(null)
  const [stepTyped, setStepTyped] = useState<string | null>(null)
  const follow = useCallback(({ row, column }: CellId, typed: string | null) => {
    setStepTyped(stepOfColumn(column) === undefined ? null : typed)
    typing.current = typed === null ? null : { cell: { row, column }, typed }
    const { lines, shown, lineIdOf, columns, lay, keeper } = latest.current
    const line = lines.find(({ id }) => id === lineIdOf(row))
    keeper.typing(typed === null ? null : { line: line?.id ?? '', column, text: typed })
    const field = fieldOfPart(column)
    if (line === undefined || field === undefined || !DRAFT_FIELDS.has(field)) return
    const read = typed === null ? undefined : columns.find(({ id }) => id === column)?.read?.(typed, rowOf(line))
    const value: Json = read?.ok === true ? withPart((shown.find(({ id }) => id === line.id) ?? line).fields, column, read.value) : null
    lay(line, field as DraftField, value)
  }, [])
  const write = useCallback<BudgetEdits['edit']>(async (made) => {
    typing.current = null
    setStepTyped(null)
    const { edit, write: writeSteps, keeper } = latest.current
    const fields = made.filter(({ column }) => stepOfColumn(column) === undefined)
    if (fields.length === made.length) return edit(made)
    const reason = (fields.length === 0 ? null : await edit(fields)) ?? await writeSteps(made)
    if (reason === null) keeper.typing(null)
    return reason
  }, [])
  // A month is stored while the next is being typed already: what is typed counts over the new value.
  useEffect(() => { if (typing.current !== null) follow(typing.current.cell, typing.current.typed) }, [followed.lines, follow])
  return { follow, write, typed: stepTyped }
}

function rowOf(line: BudgetLine): BudgetRow {
  return { stored: line, shown: line, order: 0, category: line.fields.category }
}
