import { Check, ChevronDown } from 'lucide-react'
import { Button as AriaButton, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { useUiWords } from './words'
import './floating.css'

export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A quieter word behind the label. */
  readonly note?: string | undefined
}

export interface SelectProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string | undefined
  readonly dense?: boolean | undefined
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
}

/** One choice out of a short list (≤ 15; use `ComboBox` for more). */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const words = useUiWords()
  const { isRequired, isDisabled } = props
  return (
    <AriaSelect
      value={props.value}
      onChange={(key) => { if (key !== null) props.onChange(key as Id) }}
      placeholder={props.placeholder ?? words.choose}
      isInvalid={props.error !== undefined}
      {...given({ isRequired, isDisabled: isDisabled === true || props.isReadOnly === true, 'aria-label': props['aria-label'] })}
      className={classes('ui-field', props.dense === true && 'ui-field-dense', props.bare === true && 'ui-field-bare', props.className)}
    >
      <FieldFrame {...props}>
        <AriaButton className="ui-select-button">
          <SelectValue className="ui-select-value">{({ defaultChildren, selectedText, isPlaceholder }) => isPlaceholder ? defaultChildren : selectedText}</SelectValue>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
      </FieldFrame>
      <Popover className="ui-popover ui-options-popover">
        <ListBox className="ui-options">{props.options.map((option) => <OptionRow key={option.id} option={option} />)}</ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** A row of a list of choices, with a tick on the chosen one. */
export function OptionRow({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
      {({ isSelected }) => (
        <>
          <span className="ui-option-tick">{isSelected && <Check size={16} aria-hidden />}</span>
          <span className="ui-option-words">{option.label}</span>
          {option.note !== undefined && <span className="ui-option-note">{option.note}</span>}
        </>
      )}
    </ListBoxItem>
  )
}
