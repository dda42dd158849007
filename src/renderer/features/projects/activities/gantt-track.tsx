import { useRef } from 'react'
import { deleteActivity } from '@shared/activity/activity-commands'
import type { Activity } from '@shared/activity/activity-record'
import { spanLength, visibleSpan } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'
import { FieldPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { OWN_KEYS } from '@renderer/ui/actions'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { MONTHS, useMonthWords, useSpanWords } from './month-words'
import { useBarKeys } from './use-bar-keys'
import { useSpan } from './use-span'
import { useSpanDrag } from './use-span-drag'

interface GanttTrackProps {
  readonly activity: Activity
  readonly year: FiscalYear
}

/** The months of a year with the bar over them: one focusable bar, moved and stretched by mouse or by key. */
export function GanttTrack({ activity, year }: GanttTrackProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const track = useRef<HTMLDivElement>(null)
  const { span, preview, commit, refused } = useSpan(activity)
  const drag = useSpanDrag({ track, span, year, preview, commit })
  const { run } = useCommand()
  const undoToast = useUndoToast()
  const remove = async (): Promise<void> => {
    const removed = await run(deleteActivity, { record: activity.id })
    if (removed.ok) undoToast(deleteActivity.name, t('activity.deleted'))
  }
  const onKeyDown = useBarKeys({ span, year, commit, remove: () => { void remove() } })
  const { short } = useMonthWords(year)
  return (
    <FieldPlace target={{ kind: 'activity', record: activity.id, field: 'start' }} compact className="gantt-place">
      <div ref={track} className="gantt-track" data-drawing={drag.isActive ? '' : undefined} {...(canEdit ? drag.handlers : {})}>
        {MONTHS.map((month) => <span key={month} className="gantt-slot" data-month={month} data-name={short(month)} style={{ gridColumn: columnOf(month) }} aria-hidden />)}
        <Bar activity={activity} year={year} span={span} canEdit={canEdit} onKeyDown={onKeyDown} />
      </div>
      {refused !== null && <p role="alert" className="refused">{errorWords(t, refused).what}</p>}
    </FieldPlace>
  )
}

/** The column of a month in the grid of a track: the sum of each quarter stands after its months. */
function columnOf(month: number): number {
  return month + Math.floor((month - 1) / 3)
}

interface BarProps extends GanttTrackProps {
  readonly span: ReturnType<typeof useSpan>['span']
  readonly canEdit: boolean
  readonly onKeyDown: ReturnType<typeof useBarKeys>
}

function Bar({ activity, year, span, canEdit, onKeyDown }: BarProps) {
  const t = useT()
  const formats = useNumerals()
  const words = useSpanWords()
  const seen = visibleSpan(span, year)
  const label = t('activity.bar', { name: activity.fields.title, span: words(span), months: formats.count(spanLength(span)) })
  const name = span.start === '' ? t('activity.barNone', { name: activity.fields.title }) : label
  const column = seen === undefined ? '1 / -1' : `${String(columnOf(seen.first))} / ${String(columnOf(seen.last) + 1)}`
  return (
    <button
      type="button"
      className="gantt-bar"
      data-empty={seen === undefined ? '' : undefined}
      data-before={seen?.isBefore === true ? '' : undefined}
      data-after={seen?.isAfter === true ? '' : undefined}
      style={{ gridColumn: column }}
      aria-label={name}
      aria-disabled={!canEdit}
      {...(canEdit ? { [OWN_KEYS]: 'Alt+ArrowLeft Alt+ArrowRight' } : {})}
      onKeyDown={canEdit ? onKeyDown : undefined}
    >
      {seen === undefined
        ? <span className="gantt-bar-empty">{span.start === '' ? t(canEdit ? 'activity.span.draw' : 'activity.span.none') : t('activity.span.elsewhere', { span: words(span) })}</span>
        : (
            <>
              {canEdit && !seen.isBefore && <span className="gantt-edge gantt-edge-start" data-edge="start" aria-hidden />}
              {seen.isBefore && <span className="gantt-beyond" aria-hidden>◄</span>}
              <span className="gantt-bar-words" aria-hidden>{words(span)}</span>
              {seen.isAfter && <span className="gantt-beyond gantt-beyond-after" aria-hidden>►</span>}
              {canEdit && !seen.isAfter && <span className="gantt-edge gantt-edge-end" data-edge="end" aria-hidden />}
            </>
          )}
    </button>
  )
}
