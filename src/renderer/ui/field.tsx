import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import './field.css'

/** What every field may say about itself. */
export interface FieldWords {
  /** Shown above the field. Give `aria-label` instead where a column head says it already. */
  readonly label?: string | undefined
  readonly 'aria-label'?: string | undefined
  /** One quiet sentence under the label. */
  readonly description?: string | undefined
  /** What is wrong and what to do; its presence marks the field invalid. */
  readonly error?: string | undefined
  readonly isRequired?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
}

/** Label and description above, the control, then the error; inside any react-aria field. */
export function FieldFrame({ label, description, error, children }: FieldWords & { readonly children: ReactNode }) {
  return (
    <>
      {label !== undefined && <Label className="ui-label">{label}</Label>}
      {description !== undefined && <Text slot="description" className="ui-description">{description}</Text>}
      {children}
      {error !== undefined && <FieldError className="ui-field-error">{error}</FieldError>}
    </>
  )
}
