import { useMemo, useState } from 'react'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Grid } from '@renderer/ui/grid/grid'
import type { GridColumn, GridEntry } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { Segments } from '@renderer/ui/segments'
import { planStepPaste, type StepPastePlan, type StepPasteRow, type StepPasteMode } from './step-paste-plan'
import type { StepPasting } from './use-step-paste'
import type { StepDesk } from './use-step-desk'

/** So many cells are spelled out; all of them stand in the table. */
const MOST_SPELLED = 5

interface StepPasteDialogProps {
  readonly input: NonNullable<StepPasting['asked']>
  readonly desk: StepDesk
  readonly onClose: () => void
}

/** What a block of amounts will enter, cell by cell and before anything is written: what a step shows now and will show, what is refused and why, and what goes beyond the step before. */
export function StepPasteDialog({ input, desk, onClose }: StepPasteDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const { sheet: steps, said, record } = desk
  const [mode, setMode] = useState<StepPasteMode>('whole')
  const [problem, setProblem] = useState<string | null>(null)
  const plan = useMemo(() => planStepPaste({ ...input, steps, said, mode }), [input, steps, said, mode])
  const count = formats.count
  const facts = [
    t('budget.steps.paste.entries', { count: count(plan.entries.length) }),
    ...(plan.same > 0 ? [t('budget.steps.paste.same', { count: count(plan.same) })] : []),
    ...(plan.refused > 0 ? [t('budget.paste.refused', { count: count(plan.refused) })] : []),
    ...(plan.excess.length > 0 ? [t('budget.steps.paste.excess', { count: count(plan.excess.length) })] : []),
    ...(plan.hasHeading ? [t('budget.paste.heading')] : []),
    ...(plan.beyond > 0 ? [t('budget.paste.beyond', { count: count(plan.beyond) })] : [])
  ]
  const enter = async (): Promise<void> => {
    const reason = await record(plan.entries)
    setProblem(reason)
    if (reason === null) onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={plan.entries.length === 0} onPress={() => { void enter() }}>{t('budget.steps.paste.confirm', { count: count(plan.entries.length) })}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('budget.steps.paste.title')} actions={actions} size="large">
      <div className="paste-facts">
        <ul className="paste-counts">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
        {plan.modeMatters && (
          <Segments<StepPasteMode>
            aria-label={t('budget.steps.paste.mode')} selected={mode} onSelect={setMode}
            options={[{ id: 'whole', label: t('budget.steps.paste.whole') }, { id: 'more', label: t('budget.steps.paste.more') }]}
          />
        )}
      </div>
      <p className="paste-total num" role="status">{[...plan.sums].map(([step, { before, after }]) => t('budget.steps.paste.sum', { step: t(`budget.step.${step}`), before: formats.money(before), after: formats.money(after) })).join(' · ')}</p>
      <p className="paste-notes">{t('budget.steps.paste.said', { day: said.day === '' ? '–' : formats.isoDay(said.day), reference: said.reference === '' ? '–' : formats.text(said.reference) })}</p>
      {problem !== null && <p role="alert" className="paste-problem">{problem}</p>}
      <Spelled plan={plan} />
      <Preview plan={plan} />
    </Dialog>
  )
}

function Spelled({ plan: { rows, excess } }: { readonly plan: StepPastePlan }) {
  const t = useT()
  const formats = useNumerals()
  const refused = rows.flatMap(({ refusal }) => refusal ?? [])
  const more = (all: number) => all > MOST_SPELLED && <li>{t('budget.check.more', { count: formats.count(all - MOST_SPELLED) })}</li>
  return (
    <>
      {refused.length > 0 && (
        <ul className="paste-refusals" aria-label={t('budget.paste.refusals')}>
          {refused.slice(0, MOST_SPELLED).map(({ cell, reason }) => <li key={cell}>✕ <strong>{cell}</strong> {reason}</li>)}
          {more(refused.length)}
        </ul>
      )}
      {excess.length > 0 && (
        <ul className="paste-refusals paste-excess" aria-label={t('budget.steps.paste.excessList')}>
          {excess.slice(0, MOST_SPELLED).map(({ cell, words }) => <li key={cell}>▲ <strong>{cell}</strong> {words}</li>)}
          {more(excess.length)}
        </ul>
      )}
    </>
  )
}

/** The block as a grid of its own, each step with what it shows now and will show. */
function Preview({ plan }: { readonly plan: StepPastePlan }) {
  const t = useT()
  const formats = useNumerals()
  const columns = useMemo((): readonly GridColumn<StepPasteRow>[] => [
    { id: 'number', title: t('budget.paste.row'), kind: 'derived', width: 56, isFrozen: true, text: ({ number }) => formats.count(number) },
    {
      id: 'result', title: t('budget.paste.result'), kind: 'text', width: 300, isRowHeader: true, tone: ({ refusal }) => (refusal === null ? undefined : 'red'),
      text: ({ refusal, line, entries }) => (refusal !== null ? t('budget.paste.resultRefused', refusal) : `${entries.length === 0 ? '=' : '✓'} ${line === null ? '' : formats.text(line.fields.item)}`)
    },
    ...[...plan.sums.keys()].map((step): GridColumn<StepPasteRow> => ({
      id: step, title: t(`budget.step.${step}`), kind: 'derived', width: 230, number: () => null,
      tone: ({ cells }) => toneOf(cells.get(step)), text: ({ cells }) => cellText(cells.get(step), formats.money)
    }))
  ], [plan, t, formats])
  const entries = useMemo(() => plan.rows.map((row): GridEntry<StepPasteRow> => ({ kind: 'row', id: String(row.number), row, label: t('budget.paste.rowNumber', { number: formats.count(row.number) }) })), [plan, t, formats])
  return <Grid label={t('budget.steps.paste.title')} columns={columns} entries={entries} canEdit={false} onEdit={readOnly} className="paste-grid" />
}

type Cell = ReturnType<StepPasteRow['cells']['get']>

function toneOf(cell: Cell): 'red' | 'amber' | undefined {
  if (cell === undefined) return undefined
  return cell.problem !== null ? 'red' : cell.excess !== null ? 'amber' : undefined
}

function cellText(cell: Cell, money: (satang: number) => string): string {
  if (cell === undefined) return ''
  const shown = (satang: number | null): string => (satang === null ? '–' : money(satang))
  if (cell.problem !== null) return `✕ ${cell.typed}`
  if (cell.after === cell.before) return shown(cell.before)
  return `${cell.excess === null ? '' : '▲ '}${shown(cell.before)} → ${shown(cell.after)}`
}

const readOnly = (): Promise<null> => Promise.resolve(null)
