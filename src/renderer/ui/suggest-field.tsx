import { ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components'
import { foldedIncludes } from '@shared/kernel/thai-text'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { OptionRow } from './select'
import './floating.css'

export interface SuggestFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  /** What was written in such fields before; the list narrows to what matches. */
  readonly suggestions: readonly string[]
  readonly maxLength?: number | undefined
  readonly dense?: boolean | undefined
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
}

/** A line of free text that offers what was written before; any other text may stand too. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, onFocus, onBlur, isReadOnly, suggestions } = props
  const items = suggestions.filter((text) => text !== value && foldedIncludes(text, value)).map((text) => ({ id: text, label: text }))
  return (
    <AriaComboBox
      items={items}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={props.error !== undefined}
      {...given({ isReadOnly, onFocus, onBlur, 'aria-label': props['aria-label'] })}
      className={classes('ui-field', props.dense === true && 'ui-field-dense', props.bare === true && 'ui-field-bare', props.className)}
    >
      <FieldFrame {...props}><Input className="ui-input" {...given({ maxLength: props.maxLength })} /></FieldFrame>
      <Popover className="ui-popover ui-options-popover">
        <ListBox<{ readonly id: string; readonly label: string }> className="ui-options">{(option) => <OptionRow option={option} />}</ListBox>
      </Popover>
    </AriaComboBox>
  )
}
