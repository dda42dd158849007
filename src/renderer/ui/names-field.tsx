import { ChevronDown, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button as AriaButton, ComboBox as AriaComboBox, Input, ListBox, Popover, Tag, TagGroup, TagList } from 'react-aria-components'
import { foldedIncludes, tidyLine } from '@shared/kernel/thai-text'
import { registerDraft } from './draft-registry'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { OptionRow } from './select'
import './floating.css'
import './names-field.css'

export interface NamesFieldProps extends FieldWords {
  readonly value: readonly string[]
  /** Settles when the names are kept, where that takes time. */
  readonly onChange: (names: readonly string[]) => unknown
  /** What is offered; any other name may be given too. */
  readonly suggestions: readonly string[]
  /** How one name is kept as it was typed. */
  readonly read?: ((typed: string) => string) | undefined
  /** Names that deserve a second look: marked, never refused. */
  readonly marked?: ReadonlySet<string> | undefined
  /** Read aloud before the names that were given. */
  readonly listLabel: string
  /** "Take out …" */
  readonly removeLabel: (name: string) => string
  readonly maxLength?: number | undefined
  readonly autoFocus?: boolean | undefined
  readonly className?: string | undefined
}

/**
 * Several names, each given once: chosen from a list that narrows while one types, or typed freely. Enter, a comma and leaving the field
 * take what was typed; Backspace in the empty field takes the last name out.
 */
export function NamesField(props: NamesFieldProps) {
  const { value, suggestions, autoFocus, isDisabled } = props
  const { typed, setTyped, add, remove, isTaken } = useNames(props)
  const onKeys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    if (event.key === 'Enter' && typed !== '' && !event.target.hasAttribute('aria-activedescendant')) {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '') remove(value.slice(-1))
  }
  const items = suggestions.filter((name) => !value.includes(name) && foldedIncludes(name, typed)).map((name) => ({ id: name, label: name }))
  return (
    <div className={classes('names-field', props.className)} onKeyDownCapture={onKeys}>
      <AriaComboBox
        items={items} value={isTaken ? TAKEN : null} inputValue={typed} onInputChange={setTyped} onChange={(name) => { if (name !== null && name !== TAKEN) add(String(name)) }}
        // Without words the list opens only when it is asked for: a choice empties the field, and would open it again.
        onBlur={() => { add(typed) }} allowsCustomValue menuTrigger={typed === '' ? 'manual' : 'input'} isInvalid={props.error !== undefined}
        {...given({ isDisabled, autoFocus, 'aria-label': props['aria-label'] })}
        className="ui-field"
      >
        <FieldFrame {...props}>
          <div className="ui-combo">
            <Input className="ui-input" {...given({ maxLength: props.maxLength })} />
            <AriaButton className="ui-button ui-button-plain ui-button-icon ui-combo-button"><ChevronDown size={16} aria-hidden /></AriaButton>
          </div>
        </FieldFrame>
        <Popover className="ui-popover ui-options-popover">
          <ListBox<{ readonly id: string; readonly label: string }> className="ui-options">{(option) => <OptionRow option={option} />}</ListBox>
        </Popover>
      </AriaComboBox>
      <Names {...props} remove={remove} />
    </div>
  )
}

/** A choice that is there for one moment: the list of choices shuts when one comes. */
const TAKEN = ''

/** What is being typed and what becomes of it; a half-typed name is taken before the window closes. */
function useNames({ value, onChange, read = tidyLine }: NamesFieldProps) {
  const [typed, setTyped] = useState('')
  const [isTaken, setIsTaken] = useState(false)
  useEffect(() => { if (isTaken) setIsTaken(false) }, [isTaken])
  const change = (names: readonly string[]): unknown => (names.length === value.length ? undefined : onChange(names))
  const add = (text: string): unknown => {
    setTyped('')
    setIsTaken(true)
    return change([...new Set([...value, ...text.split(/[,;\n]/u).map(read).filter((name) => name !== '')])])
  }
  const type = (text: string): void => {
    const end = text.lastIndexOf(',')
    if (end >= 0) add(text.slice(0, end))
    setTyped(text.slice(end + 1).trimStart())
  }
  const flush = useRef<() => unknown>(() => undefined)
  flush.current = () => (typed === '' ? undefined : add(typed))
  useEffect(() => registerDraft(() => Promise.resolve(flush.current())), [])
  const remove = (names: readonly string[]): void => { change(value.filter((name) => !names.includes(name))) }
  return { typed, setTyped: type, add, remove, isTaken }
}

function Names({ value, marked, listLabel, removeLabel, remove }: NamesFieldProps & { readonly remove: (names: readonly string[]) => void }) {
  if (value.length === 0) return null
  return (
    <TagGroup aria-label={listLabel} selectionMode="none" onRemove={(names) => { remove([...names].map(String)) }}>
      <TagList className="names-field-list">
        {value.map((name) => (
          <Tag key={name} id={name} textValue={name} className={classes('names-field-name', marked?.has(name) === true && 'names-field-marked')}>
            {name}
            <AriaButton slot="remove" className="names-field-remove" aria-label={removeLabel(name)}><X size={14} aria-hidden /></AriaButton>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
