import type { KeyboardEvent } from 'react'
import { fiscalMonth, moveSpan, stretchSpan, visibleSpan, type Span } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'

interface BarKeys {
  readonly span: Span
  readonly year: FiscalYear
  readonly commit: (span: Span) => void
  readonly remove: () => void
}

/**
 * The keys of a bar: ← → move it by a month, with Shift its end, with Alt its start; Enter goes to the first month of its plan, or
 * begins a bar where there is none; Delete takes the activity away.
 */
export function useBarKeys({ span, year, commit, remove }: BarKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey) return
    const act = actionOf(event, { span, year, commit, remove })
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

function actionOf(event: KeyboardEvent<HTMLElement>, { span, year, commit, remove }: BarKeys): (() => void) | undefined {
  const { key, shiftKey, altKey, currentTarget } = event
  if (key === 'Delete') return remove
  const begin = (): void => { commit({ start: fiscalMonth(year, 1), end: fiscalMonth(year, 1) }) }
  if (key === 'Enter') return span.start === '' ? begin : () => { enterPlan(currentTarget, visibleSpan(span, year)?.first ?? 1) }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  if (span.start === '') return begin
  const by = key === 'ArrowLeft' ? -1 : 1
  return () => { commit(shiftKey ? stretchSpan(span, 'end', by) : altKey ? stretchSpan(span, 'start', by) : moveSpan(span, by)) }
}

function enterPlan(bar: HTMLElement, month: number): void {
  bar.closest('tbody')?.querySelector<HTMLElement>(`.gantt-plan [data-grid-column="${String(month)}"] input`)?.focus()
}
