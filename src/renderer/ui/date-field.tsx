import { BuddhistCalendar, GregorianCalendar, isSameDay, parseDate, toCalendar, today, type CalendarDate, type DateValue } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import {
  Button as AriaButton, Calendar, CalendarCell, CalendarGrid, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, I18nProvider, Popover
} from 'react-aria-components'
import { isIsoDay, MAX_YEAR_BE, MIN_YEAR_BE, type IsoDay } from '@shared/kernel/calendar'
import { toArabicDigits, toThaiDigits } from '@shared/kernel/numerals'
import { parseThaiDay } from '@shared/kernel/thai-date'
import { registerDraft } from './draft-registry'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { useLanguage } from './language'
import { useUiWords } from './words'
import './date-field.css'

const ZONE = 'Asia/Bangkok'

export interface DateFieldProps extends FieldWords {
  /** ISO day `YYYY-MM-DD`; empty when not given. */
  readonly value: IsoDay | ''
  /** Called on Enter, on leaving the field and on a choice in the calendar, with the day it was typed over. */
  readonly onCommit: (day: IsoDay | '', base: IsoDay | '') => unknown
  /** What a day means, beside the field: the fiscal year it falls in. */
  readonly note?: ((day: IsoDay) => string) | undefined
  readonly dense?: boolean | undefined
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
}

const BUDDHIST = new BuddhistCalendar()
const GREGORIAN = new GregorianCalendar()

/** Buddhist era in the digits the user reads; `useEitherDigits` lets both kinds be typed in either. */
function localeOf({ language, numerals }: Pick<ReturnType<typeof useLanguage>, 'language' | 'numerals'>): string {
  return `${language === 'th' ? 'th-TH' : 'en-GB'}-u-ca-buddhist-nu-${numerals === 'thai' ? 'thai' : 'latn'}`
}

function shownDay(day: string): CalendarDate | null {
  return isIsoDay(day) ? toCalendar(parseDate(day), BUDDHIST) : null
}

/**
 * Where the arrow keys begin in an empty field. It also keeps what is typed in the Buddhist calendar: while a year is half typed
 * ("256") its way over the Gregorian one would lose a day.
 */
function placeholderDay(): CalendarDate {
  return toCalendar(today(ZONE), BUDDHIST)
}

/** The ISO day of what stands in the segments; `undefined` while its year is no Buddhist one. No clock and no zone is asked. */
function storedDay(shown: DateValue | null): IsoDay | '' | undefined {
  if (shown === null) return ''
  const { year } = toCalendar(shown, BUDDHIST)
  if (year < MIN_YEAR_BE || year > MAX_YEAR_BE) return undefined
  const text = toCalendar(shown, GREGORIAN).toString().slice(0, 10)
  return isIsoDay(text) ? text : undefined
}

/**
 * A calendar day in Buddhist era, typed by keyboard (day, month and year one after the other, Thai or Arabic digits), pasted
 * ("1/10/2567") or chosen. Years from 2400 to 2700 are B.E.; any other stays on screen with its error and is not stored.
 */
export function DateField(props: DateFieldProps) {
  const locale = localeOf(useLanguage())
  const words = useUiWords()
  const draft = useDateDraft(props)
  const { isRequired, isDisabled, isReadOnly } = props
  const error = draft.problem ?? props.error
  const day = storedDay(draft.shown)
  return (
    <I18nProvider locale={locale}>
      <DatePicker
        value={draft.shown}
        placeholderValue={placeholderDay()}
        onChange={draft.change}
        onOpenChange={draft.open}
        granularity="day"
        shouldForceLeadingZeros={false}
        isInvalid={error !== undefined}
        {...given({ isRequired, isDisabled, isReadOnly, 'aria-label': props['aria-label'] })}
        className={classes('ui-field', props.dense === true && 'ui-field-dense', props.bare === true && 'ui-field-bare', props.className)}
      >
        <FieldFrame {...props} error={error}>
          <div className="ui-date" ref={draft.box} onPaste={draft.paste} onKeyDownCapture={draft.keys} onBlur={draft.leave}>
            <Group className="ui-input ui-date-group">
              <DateInput className="ui-date-segments">{(segment) => <DateSegment segment={segment} className="ui-date-segment" />}</DateInput>
              {isReadOnly !== true && (
                <AriaButton className="ui-button ui-button-plain ui-button-icon ui-date-button" aria-label={words.openCalendar}>
                  <CalendarDays size={16} aria-hidden />
                </AriaButton>
              )}
            </Group>
            {props.note !== undefined && day !== undefined && day !== '' && <span className="ui-date-note">{props.note(day)}</span>}
          </div>
        </FieldFrame>
        <Popover className="ui-popover"><Dialog className="ui-popover-body" aria-label={words.calendar}><Month /></Dialog></Popover>
      </DatePicker>
    </I18nProvider>
  )
}

/** Today is Bangkok's, wherever the clock of this computer is set to. */
function isToday(date: DateValue): boolean {
  return isSameDay(date, today(ZONE))
}

function Month() {
  const words = useUiWords()
  return (
    <Calendar className="ui-calendar">
      <header className="ui-calendar-head">
        <AriaButton slot="previous" aria-label={words.previousMonth} className="ui-button ui-button-plain ui-button-icon"><ChevronLeft size={18} aria-hidden /></AriaButton>
        <Heading className="ui-calendar-title" />
        <AriaButton slot="next" aria-label={words.nextMonth} className="ui-button ui-button-plain ui-button-icon"><ChevronRight size={18} aria-hidden /></AriaButton>
      </header>
      <CalendarGrid className="ui-calendar-grid">{(date) => <CalendarCell date={date} className={isToday(date) ? 'ui-calendar-cell ui-calendar-today' : 'ui-calendar-cell'} />}</CalendarGrid>
    </Calendar>
  )
}

/** What is typed stays in the segments until Enter, blur or a choice; a stored day that changes elsewhere shows when nothing is typed. */
function useDateDraft({ value, onCommit, isReadOnly }: DateFieldProps) {
  const words = useUiWords()
  const [typed, setTyped] = useState<{ readonly shown: DateValue | null } | null>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const base = useRef(value)
  const isOpen = useRef(false)
  const lastDigit = useRef<EventTarget | null>(null)
  const writing = useRef<Promise<unknown>>(Promise.resolve())
  if (typed === null) base.current = value

  const store = (day: IsoDay | ''): Promise<unknown> => {
    setTyped(null)
    setProblem(undefined)
    if (day !== base.current) writing.current = Promise.resolve(onCommit(day, base.current))
    return writing.current
  }
  const commit = (): Promise<unknown> => {
    if (typed === null) return writing.current
    const day = storedDay(typed.shown)
    if (day !== undefined) return store(day)
    setProblem(words.yearOutsideEra)
    return Promise.resolve()
  }
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => registerDraft(() => latest.current()), [])

  const change = (shown: DateValue | null): void => {
    setTyped({ shown })
    setProblem(undefined)
    const day = storedDay(shown)
    if (isOpen.current && day !== undefined) void store(day)
  }
  const paste = (event: ClipboardEvent): void => {
    if (isReadOnly === true) return
    event.preventDefault()
    const read = parseThaiDay(event.clipboardData.getData('text'))
    if (read.ok) void store(read.value)
    else setProblem(words.dateUnreadable)
  }
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.role === 'spinbutton') void commit()
    else if (event.key === 'Escape' && typed !== null) { event.stopPropagation(); setTyped(null); setProblem(undefined) }
    else if (['/', '.', '-', ' '].includes(event.key)) stepOn(event, lastDigit.current)
    lastDigit.current = /^[0-9\u0E50-\u0E59]$/.test(event.key) ? event.target : null
  }
  const leave = (event: FocusEvent<HTMLElement>): void => {
    const { relatedTarget } = event
    const staysInside = relatedTarget instanceof HTMLElement && relatedTarget.role === 'spinbutton' && event.currentTarget.contains(relatedTarget)
    if (!staysInside) void commit()
  }
  const shown = typed === null ? shownDay(value) : typed.shown
  return { shown, problem, change, paste, keys, leave, box: useEitherDigits(), open: (open: boolean) => { isOpen.current = open } }
}

/**
 * The marks people type between day, month and year lead to the next of them; not when the digit before ("20") was the last its part
 * could take and led there already.
 */
function stepOn(event: KeyboardEvent<HTMLElement>, lastDigit: EventTarget | null): void {
  const segments = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="spinbutton"]')]
  const at = segments.findIndex((segment) => segment === event.target)
  if (at < 0) return
  event.preventDefault()
  event.stopPropagation()
  if (lastDigit === null || lastDigit === event.target) segments[at + 1]?.focus()
}

/** Segments read only the kind of digits they show: a digit of the other kind is typed again as theirs. */
function useEitherDigits(): RefObject<HTMLDivElement | null> {
  const { numerals } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    const translate = (event: InputEvent): void => {
      const arabic = toArabicDigits(event.data ?? '')
      const shown = numerals === 'thai' ? toThaiDigits(arabic) : arabic
      if (event.data === null || shown === event.data) return
      event.preventDefault()
      event.stopImmediatePropagation()
      event.target?.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, data: shown, inputType: 'insertText' }))
    }
    element?.addEventListener('beforeinput', translate, true)
    return () => { element?.removeEventListener('beforeinput', translate, true) }
  }, [numerals])
  return box
}
