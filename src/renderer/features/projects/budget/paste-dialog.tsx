import { useMemo, useState } from 'react'
import type { Translate } from '@shared/i18n/translator'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Grid } from '@renderer/ui/grid/grid'
import type { GridColumn, GridEntry } from '@renderer/ui/grid/grid-types'
import { useNumerals, useT } from '@renderer/ui/language'
import { Segments } from '@renderer/ui/segments'
import type { BudgetColumn } from './common-columns'
import { planPaste, type PastedRow, type PasteInput, type PasteMode } from './paste-plan'
import type { PasteWrites } from './use-row-edits'

/** So many refused cells are spelled out; all of them stand in the table. */
const MOST_SPELLED = 5

interface PasteDialogProps {
  readonly input: Omit<PasteInput, 'mode'>
  /** Settles with the sentence of a refusal, or `null`. */
  readonly onPaste: (writes: PasteWrites) => Promise<string | null>
  readonly onClose: () => void
}

/** What a block will do, cell by cell, before anything is written: what is taken as what, what is refused and why, what grows, and the totals. */
export function PasteDialog({ input, onPaste, onClose }: PasteDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const [mode, setMode] = useState<PasteMode>('over')
  const [problem, setProblem] = useState<string | null>(null)
  const plan = useMemo(() => planPaste({ ...input, mode }), [input, mode])
  const count = formats.count
  const facts = [
    t('budget.paste.accepted', { count: count(plan.accepted) }),
    ...(plan.refused > 0 ? [t('budget.paste.refused', { count: count(plan.refused) })] : []),
    ...(plan.grown > 0 ? [t('budget.paste.grown', { count: count(plan.grown) })] : []),
    ...(plan.accepted > plan.grown ? [t('budget.paste.over', { count: count(plan.accepted - plan.grown) })] : []),
    ...(plan.empty > 0 ? [t('budget.paste.empty', { count: count(plan.empty) })] : []),
    ...(plan.hasHeading ? [t('budget.paste.heading')] : []),
    ...(plan.beyond > 0 ? [t('budget.paste.beyond', { count: count(plan.beyond) })] : [])
  ]
  const overlays = mode === 'append' || plan.accepted > plan.grown
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={plan.accepted === 0} onPress={() => { void onPaste(plan.writes).then(setProblem) }}>{t('budget.paste.confirm', { count: count(plan.accepted) })}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('budget.paste.title')} actions={actions} size="large">
      <div className="paste-facts">
        <ul className="paste-counts">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
        {overlays && (
          <Segments<PasteMode>
            aria-label={t('budget.paste.mode')} selected={mode} onSelect={setMode}
            options={[{ id: 'over', label: t('budget.paste.modeOver') }, { id: 'append', label: t('budget.paste.modeAppend') }]}
          />
        )}
      </div>
      <p className="paste-total num" role="status">
        {t('budget.paste.total', { before: formats.money(plan.before), after: formats.money(plan.after), change: `${plan.after < plan.before ? '−' : '+'}${formats.money(Math.abs(plan.after - plan.before))}` })}
      </p>
      {problem !== null && <p role="alert" className="paste-problem">{problem}</p>}
      <Refusals rows={plan.rows} />
      <Notes rows={plan.rows} />
      <Preview rows={plan.rows} columns={input.columns} />
    </Dialog>
  )
}

function Refusals({ rows }: { readonly rows: readonly PastedRow[] }) {
  const t = useT()
  const formats = useNumerals()
  const refused = rows.flatMap(({ refusal }) => refusal ?? [])
  if (refused.length === 0) return null
  return (
    <ul className="paste-refusals" aria-label={t('budget.paste.refusals')}>
      {refused.slice(0, MOST_SPELLED).map(({ cell, reason }) => <li key={cell}>✕ <strong>{cell}</strong> {reason}</li>)}
      {refused.length > MOST_SPELLED && <li>{t('budget.check.more', { count: formats.count(refused.length - MOST_SPELLED) })}</li>}
    </ul>
  )
}

/** How cells were understood, where that needed a decision. */
function Notes({ rows }: { readonly rows: readonly PastedRow[] }) {
  const t = useT()
  const formats = useNumerals()
  const notes = rows.flatMap((row) => row.notes)
  if (notes.length === 0) return null
  const more = notes.length > MOST_SPELLED ? [t('budget.check.more', { count: formats.count(notes.length - MOST_SPELLED) })] : []
  return <p className="paste-notes">{[...notes.slice(0, MOST_SPELLED), ...more].join(' · ')}</p>
}

/** The block as a grid of its own: it is read, searched by keys and copied like the other, and rows out of sight are not drawn. */
function Preview({ rows, columns }: { readonly rows: readonly PastedRow[]; readonly columns: readonly BudgetColumn[] }) {
  const t = useT()
  const formats = useNumerals()
  const shown = useMemo((): readonly GridColumn<PastedRow>[] => [
    { id: 'number', title: t('budget.paste.row'), kind: 'derived', width: 56, isFrozen: true, text: ({ number }) => formats.count(number) },
    { id: 'result', title: t('budget.paste.result'), kind: 'text', width: 280, isRowHeader: true, tone: ({ after }) => (after === null ? 'red' : undefined), text: (row) => resultOf(t, row) },
    ...columns.filter(({ id }) => id !== 'order' && id !== 'check').map((column): GridColumn<PastedRow> => ({
      id: column.id, title: column.title, group: column.group, kind: column.kind, width: column.width,
      number: column.number === undefined ? undefined : () => null,
      tone: ({ cells }) => (cells.get(column.id)?.problem == null ? undefined : 'red'),
      text: ({ cells, after }) => {
        const cell = cells.get(column.id)
        if (after !== null) return column.text(after)
        return cell?.problem == null ? (cell?.typed ?? '') : `✕ ${cell.typed}`
      }
    }))
  ], [t, formats, columns])
  const entries = useMemo(() => rows.map((row): GridEntry<PastedRow> => ({ kind: 'row', id: String(row.number), row, label: t('budget.paste.rowNumber', { number: formats.count(row.number) }) })), [rows, t, formats])
  return <Grid label={t('budget.paste.title')} columns={shown} entries={entries} canEdit={false} onEdit={readOnly} className="paste-grid" />
}

function resultOf(t: Translate, { over, refusal, notes }: PastedRow): string {
  if (refusal !== null) return t('budget.paste.resultRefused', refusal)
  const what = over === null ? t('budget.paste.resultNew') : t('budget.paste.resultOver', { item: over.fields.item })
  return [what, ...notes].join(' · ')
}

const readOnly = (): Promise<null> => Promise.resolve(null)
