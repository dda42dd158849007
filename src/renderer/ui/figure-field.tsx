import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { registerDraft } from './draft-registry'

/** What reading a figure gave: the value, or the sentence that says why not. */
export type ReadFigure<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

export interface FigureFieldProps<T> extends FieldWords {
  readonly value: T
  /** How the value stands when nobody types, e.g. `1,234.50`. */
  readonly format: (value: T) => string
  /** How it stands while it is typed; `format` when not given. */
  readonly formatEdit?: ((value: T) => string) | undefined
  /** Reads what was typed: Thai digits, thousands marks, spaces. */
  readonly parse: (typed: string) => ReadFigure<T>
  /** Called with a changed and readable value, on blur and Enter, and with the value it was typed over. */
  readonly onCommit: (value: T, base: T) => unknown
  /** Follows the typing; `null` when it was taken back or changed nothing. A committed figure is told by `onCommit` alone. */
  readonly onType?: ((typed: string | null) => void) | undefined
  readonly placeholder?: string | undefined
  readonly dense?: boolean | undefined
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
  /** The unit behind the figure, e.g. บาท. */
  readonly unit?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
}

/**
 * A figure, right-aligned with tabular digits. What is typed stays as typed until blur or Enter; an unreadable
 * figure stays on screen with its error and is not stored; Esc gives the stored value back.
 */
export function FigureField<T>(props: FigureFieldProps<T>) {
  const { value, format, formatEdit = format, parse, onCommit } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const input = useRef<HTMLInputElement>(null)
  const base = useRef(value)
  const isEntered = useRef(false)
  // Undo and closing wait for a write that is on its way, see the draft registry.
  const writing = useRef<Promise<unknown>>(Promise.resolve())
  if (typed === null) base.current = value

  const commit = (): Promise<unknown> => {
    if (typed === null) return writing.current
    const read = parse(typed)
    setProblem(read.ok ? undefined : read.error)
    if (!read.ok) return Promise.resolve()
    setTyped(null)
    if (format(read.value) === format(base.current)) props.onType?.(null)
    else writing.current = Promise.resolve(onCommit(read.value, base.current))
    return writing.current
  }
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => registerDraft(() => latest.current()), [])

  // The way it is edited replaces the way it is shown, and with it the browser's selection: select again before the next key.
  useLayoutEffect(() => {
    if (isEntered.current && input.current === document.activeElement) input.current?.select()
    isEntered.current = false
  }, [typed])

  const onFocus = (): void => {
    const edit = formatEdit(value)
    isEntered.current = typed === null && edit !== format(value)
    if (isEntered.current) setTyped(edit)
    else input.current?.select()
    selectAfterClick(input.current, isEntered.current ? edit : (typed ?? edit))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void commit()
    else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      setProblem(undefined)
      props.onType?.(null)
    }
    props.onKeyDown?.(event)
  }
  const { isRequired, isDisabled, isReadOnly, autoFocus } = props
  return (
    <AriaTextField
      value={typed ?? format(value)}
      onChange={(next) => { setTyped(next); props.onType?.(next) }}
      onFocus={() => { if (isReadOnly !== true) onFocus() }}
      onBlur={() => { void commit() }}
      isInvalid={(problem ?? props.error) !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, 'aria-label': props['aria-label'] })}
      className={classes('ui-field', props.dense === true && 'ui-field-dense', props.bare === true && 'ui-field-bare', props.className)}
    >
      <FieldFrame {...props} error={problem ?? props.error}>
        <Input ref={input} className="ui-input ui-input-figure" inputMode="decimal" autoComplete="off" onKeyDown={onKeyDown} {...given({ placeholder: props.placeholder })} />
      </FieldFrame>
    </AriaTextField>
  )
}

/**
 * The whole figure is selected, so that typing replaces it as in a spreadsheet; a mouse takes the selection back when its button
 * goes up. Once something was typed nothing is selected any more: the next key would replace the first.
 */
function selectAfterClick(input: HTMLInputElement | null, shown: string): void {
  requestAnimationFrame(() => { if (input !== null && input === document.activeElement && input.value === shown) input.select() })
}

export type MoneyFieldProps = Omit<FigureFieldProps<number>, 'formatEdit'>

/** Money in whole satang; give `parseBaht` of the kernel (wrapped with its sentence) as `parse` and the money format of the app. */
export function MoneyField(props: MoneyFieldProps) {
  return <FigureField<number> {...props} />
}

export type DecimalFieldProps = FigureFieldProps<string>

/** A measured figure kept as exact decimal text; empty means "not given". */
export function DecimalField(props: DecimalFieldProps) {
  return <FigureField<string> {...props} />
}
