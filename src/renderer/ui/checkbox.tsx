import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { FieldFrame, type FieldWords } from './field'
import { classes, given } from './given'
import type { Option } from './select'

export interface CheckboxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
  readonly isDisabled?: boolean | undefined
}

/** A yes or no that takes effect at once. */
export function Checkbox({ isSelected, onChange, children, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox className="ui-check" isSelected={isSelected} onChange={onChange} {...given({ isDisabled })}>
      <span className="ui-check-box">{isSelected && <Check size={15} strokeWidth={3} aria-hidden />}</span>
      <span className="ui-check-words">{children}</span>
    </AriaCheckbox>
  )
}

export interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** Side by side instead of one below the other. */
  readonly isRow?: boolean | undefined
}

/** One of a few choices, all in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { isRequired, isDisabled } = props
  return (
    <AriaRadioGroup
      value={props.value}
      onChange={(id) => { props.onChange(id as Id) }}
      isInvalid={props.error !== undefined}
      {...given({ isRequired, isDisabled, 'aria-label': props['aria-label'] })}
      className="ui-field"
    >
      <FieldFrame {...props}>
        <div className={classes('ui-radios', props.isRow === true && 'ui-radios-row')}>
          {props.options.map((option) => (
            <Radio key={option.id} value={option.id} className="ui-check">
              <span className="ui-check-box ui-check-round" />
              <span className="ui-check-words">
                {option.label}
                {option.note !== undefined && <span className="ui-option-note">{option.note}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
