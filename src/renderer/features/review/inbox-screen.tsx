import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { allOffices } from '@shared/office/office'
import { foldedIncludes } from '@shared/kernel/thai-text'
import type { PlanState } from '@shared/plan/plan-record'
import { now } from '@renderer/data/clock'
import { GoButton } from '@renderer/fields/empty-actions'
import { useLive } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { Select } from '@renderer/ui/select'
import { SearchField } from '@renderer/ui/text-field'
import { useMedia } from '@renderer/ui/use-media'
import { CompletenessMark } from './completeness-mark'
import { planMark } from './plan-mark'
import { daysSince, readInbox, type InboxRow } from './read-inbox'
import './review.css'

type StateFilter = 'all' | Exclude<PlanState, 'draft'>
const FILTERS: readonly StateFilter[] = ['all', 'submitted', 'returned', 'approved']

/** The plans offices sent in: what waits longest on top; ↑ ↓ and Enter open one. */
export function InboxScreen() {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const rows = useLive(readInbox, [])
  const columns = useColumns()
  const [words, setWords] = useState('')
  const [state, setState] = useState<StateFilter>('all')
  const ask = useRef<HTMLInputElement>(null)
  const shown = useMemo(() => (rows ?? []).filter((row) => {
    return (state === 'all' || row.plan.fields.state === state) && foldedIncludes(row.name, words)
  }), [rows, state, words])
  if (rows === undefined) return null
  const offices = new Set(rows.map(({ plan }) => plan.office)).size
  const waiting = rows.filter(({ plan }) => plan.fields.state === 'submitted').length
  const note = t('review.inbox.note', { sent: count(offices), all: count(allOffices().length), waiting: count(waiting) })
  const clear = (): void => {
    setWords('')
    setState('all')
    ask.current?.focus()
  }
  return (
    <Page title={t('review.inbox.title')} note={note} width="wide">
      {rows.length === 0 ? <EmptyState what={t('review.inbox.empty')} why={t('review.inbox.emptyWhy')} action={<GoButton to="/sync" words="review.inbox.goSync" />} /> : (
        <>
          <div className="inbox-filters">
            <SearchField aria-label={t('review.inbox.search')} placeholder={t('review.inbox.search')} value={words} onChange={setWords} inputRef={ask} className="inbox-search" />
            <Select
              aria-label={t('review.inbox.state')}
              options={FILTERS.map((id) => ({ id, label: t(`review.filter.${id}`) }))}
              value={state}
              onChange={setState}
              className="inbox-state"
            />
          </div>
          <Panel flush className="inbox-table">
            <DataTable
              caption={t('review.inbox.title')}
              columns={columns}
              rows={shown}
              rowKey={({ plan }) => plan.id}
              onOpen={({ plan }) => { void navigate({ to: '/review/$planId', params: { planId: plan.id } }) }}
              openOnClick
              empty={<div className="inbox-none"><EmptyState what={t('review.inbox.noMatch')} why={t('structure.empty.inboxWhy')} action={<Button onPress={clear}>{t('structure.empty.clear')}</Button>} /></div>}
            />
          </Panel>
        </>
      )}
    </Page>
  )
}

function useColumns(): readonly Column<InboxRow>[] {
  const t = useT()
  const { count, day, digits, year } = useNumerals()
  const waited = ({ plan, submission }: InboxRow): string =>
    plan.fields.state === 'submitted' && submission !== undefined ? t('review.inbox.days', { days: count(daysSince(submission.fields.sentAt, now())) }) : '–'
  const isNarrow = useMedia('(max-width: 820px)')
  const isMiddling = useMedia('(max-width: 1180px)')
  const columns: readonly Column<InboxRow>[] = [
    { id: 'office', header: t('review.column.office'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'period', header: t('review.column.period'), width: '130px', cell: ({ plan: { fields } }) => `${year(fields.startYear)}–${year(fields.endYear)}` },
    { id: 'edition', header: t('review.column.edition'), align: 'end', width: '84px', cell: ({ plan }) => count(plan.fields.edition) },
    { id: 'state', header: t('review.column.state'), width: '150px', cell: (row) => <StateCell row={row} /> },
    { id: 'receipt', header: t('review.column.receipt'), align: 'end', width: '96px', cell: ({ submission }) => receiptNumber(submission?.fields.receipt ?? 0, digits) },
    { id: 'sent', header: t('review.column.sent'), width: '130px', cell: ({ submission }) => (submission === undefined ? '' : day(submission.fields.sentAt)) },
    { id: 'wait', header: t('review.column.wait'), align: 'end', width: '96px', cell: waited },
    { id: 'comments', header: t('review.column.comments'), align: 'end', width: '96px', cell: ({ openComments }) => count(openComments) }
  ]
  const left = isNarrow ? NOT_WHEN_NARROW : isMiddling ? NOT_WHEN_MIDDLING : []
  return columns.filter(({ id }) => !left.includes(id))
}

function StateCell({ row: { plan, submission } }: { readonly row: InboxRow }) {
  const t = useT()
  return (
    <span className="inbox-state-cell">
      <StateMark state={planMark(plan.fields.state)}>{t(`review.filter.${plan.fields.state}`)}</StateMark>
      {submission !== undefined && <CompletenessMark submission={submission} short />}
    </span>
  )
}

/** What a narrow window leaves out: the plan itself says it. */
const NOT_WHEN_MIDDLING: readonly string[] = ['period', 'edition', 'receipt']
const NOT_WHEN_NARROW: readonly string[] = ['period', 'edition', 'receipt', 'sent', 'comments']

/** A receipt number has four digits at least; "–" until the centre gave one. */
export function receiptNumber(receipt: number, digits: (text: string) => string): string {
  return receipt === 0 ? '–' : digits(String(receipt).padStart(4, '0'))
}
