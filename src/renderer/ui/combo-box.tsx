import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import { OptionRow, type Option } from './select'
import { useUiWords } from './words'
import './floating.css'

export interface ComboBoxProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  /** Says whether an option matches what is typed; give folded Thai matching. */
  readonly filter: (optionLabel: string, typed: string) => boolean
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly dense?: boolean | undefined
  readonly className?: string | undefined
}

/** One choice out of a long list, narrowed by typing. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const words = useUiWords()
  const { isRequired, isDisabled, isReadOnly, autoFocus } = props
  return (
    <AriaComboBox
      defaultItems={props.options}
      defaultFilter={props.filter}
      value={props.value}
      onChange={(key) => { props.onChange(key === null ? null : (String(key) as Id)) }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={props.error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, 'aria-label': props['aria-label'] })}
      className={classes('ui-field', props.dense === true && 'ui-field-dense', props.className)}
    >
      <FieldFrame {...props}>
        <div className="ui-combo">
          <Input className="ui-input" {...given({ placeholder: props.placeholder })} />
          <AriaButton className="ui-button ui-button-plain ui-button-icon ui-combo-button">
            <ChevronDown size={16} aria-hidden />
          </AriaButton>
        </div>
      </FieldFrame>
      <Popover className="ui-popover ui-options-popover">
        <ListBox<Option<Id>> className="ui-options" renderEmptyState={() => <div className="ui-options-empty">{words.noMatch}</div>}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
