import { Search, X } from 'lucide-react'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { Button as AriaButton, Input, SearchField as AriaSearchField, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { useUiWords } from './words'

export interface TextFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly autoFocus?: boolean | undefined
  /** 32 px high, for grids. */
  readonly dense?: boolean | undefined
  /** No frame until pointed at: for text on paper and in tables. */
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
  /** Anything to say under the field, e.g. the mark of a newer value. */
  readonly note?: ReactNode
}

function fieldProps(props: TextFieldProps) {
  const { value, onChange, onFocus, onBlur, isRequired, isDisabled, isReadOnly, maxLength, autoFocus } = props
  return {
    value,
    onChange,
    isInvalid: props.error !== undefined,
    ...given({ onFocus, onBlur, isRequired, isDisabled, isReadOnly, maxLength, autoFocus, 'aria-label': props['aria-label'] }),
    className: classes('ui-field', props.dense === true && 'ui-field-dense', props.bare === true && 'ui-field-bare', props.className)
  }
}

/** Keys go to the element itself: react-aria's own handler would keep every key from the window's shortcuts. */
function inputProps({ placeholder, onKeyDown }: TextFieldProps) {
  return given({ placeholder, onKeyDown })
}

/** One line of text. Combine with `useDraft` to save by itself: `<TextField {...draft.field} label=… />`. */
export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField {...fieldProps(props)}>
      <FieldFrame {...props}>
        <Input className="ui-input" {...inputProps(props)} />
      </FieldFrame>
      {props.note}
    </AriaTextField>
  )
}

export interface TextAreaProps extends TextFieldProps {
  /** Lines shown when empty; it grows with the text. */
  readonly rows?: number | undefined
}

/** Text of several lines; grows with what is written, never scrolls inside. */
export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => { fitToText(area.current) }, [props.value])
  useLayoutEffect(() => (area.current === null ? undefined : onWidthChange(area.current, fitToText)), [])
  return (
    <AriaTextField {...fieldProps(props)}>
      <FieldFrame {...props}>
        <AriaTextArea ref={area} className="ui-input ui-text-area" rows={props.rows ?? 3} {...inputProps(props)} />
      </FieldFrame>
      {props.note}
    </AriaTextField>
  )
}

/** Makes the area as high as its text, so that the page scrolls and not the field. */
function fitToText(area: HTMLTextAreaElement | null): void {
  if (area === null) return
  area.style.height = 'auto'
  area.style.height = `${String(area.scrollHeight + 2)}px`
}

/** Lines wrap elsewhere in a wider or narrower area. Only the width counts: the height is ours. */
function onWidthChange(area: HTMLTextAreaElement, act: (area: HTMLTextAreaElement) => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined
  let width = area.clientWidth
  const observer = new ResizeObserver(() => {
    if (area.clientWidth === width) return
    width = area.clientWidth
    act(area)
  })
  observer.observe(area)
  return () => { observer.disconnect() }
}

export interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly 'aria-label': string
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  /** The line itself, for whoever gives it the keyboard back. */
  readonly inputRef?: RefObject<HTMLInputElement | null> | undefined
  readonly className?: string | undefined
}

/** Text that filters what is below; Esc clears. Filter with folded Thai (`@shared/kernel/thai-text`). */
export function SearchField({ placeholder, inputRef, className, ...props }: SearchFieldProps) {
  const words = useUiWords()
  return (
    <AriaSearchField {...given(props)} className={classes('ui-field', 'ui-search', className)}>
      <Search className="ui-search-icon" size={18} strokeWidth={1.75} aria-hidden />
      <Input className="ui-input" {...given({ placeholder, ref: inputRef })} />
      <AriaButton className="ui-button ui-button-plain ui-button-icon ui-search-clear" aria-label={words.clear}>
        <X size={16} aria-hidden />
      </AriaButton>
    </AriaSearchField>
  )
}
