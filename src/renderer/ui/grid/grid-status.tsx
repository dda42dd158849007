import { Lock } from 'lucide-react'
import { useNumerals, useT } from '@renderer/ui/language'
import type { GridChanges } from './grid-changes'
import type { GridSession } from './grid-session'
import { sumsOf } from './range-sums'

/** The strip under a grid: why something was refused, or what the selected cells come to. */
export function GridStatus<Row>({ session, changes }: { readonly session: GridSession<Row>; readonly changes: GridChanges<Row> }) {
  const t = useT()
  const formats = useNumerals()
  const trouble = session.writer.refusal ?? (changes.trouble === null ? null : t(`budget.grid.paste.${changes.trouble}`))
  const { range } = session
  const lock = session.map.lockOf(session.active)
  const sums = range === null ? null : sumsOf(session.owner.entries, session.owner.columns, range)
  const figures = sums === null || sums.figures < 2 ? null : sums
  const show = (value: number): string => (figures?.isMoney === true ? formats.money(value) : formats.decimal(String(value)))
  return (
    <div className="grid-status">
      {trouble !== null && <span role="alert" className="grid-trouble">{trouble}</span>}
      {trouble === null && lock !== null && <span className="grid-lock"><Lock size={14} aria-hidden /> {lock}</span>}
      {trouble === null && sums !== null && sums.cells > 1 && <span>{t('budget.grid.cells', { count: formats.count(sums.filled) })}</span>}
      {trouble === null && figures !== null && (
        <>
          <span>{t('budget.grid.sum', { sum: show(figures.sum) })}</span>
          <span>{t('budget.grid.average', { average: show(figures.average) })}</span>
        </>
      )}
      {(session.owner.canEdit || session.isLeaving) && <span className="grid-status-hint">{session.isLeaving ? t('budget.grid.leaving') : t('budget.grid.keys')}</span>}
    </div>
  )
}
