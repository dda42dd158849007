import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './segments.css'

export interface SegmentsProps<Id extends string> {
  readonly 'aria-label': string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

/** One of a few views, all of them in sight; ← → move between them. */
export function Segments<Id extends string>({ options, selected, onSelect, ...rest }: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={rest['aria-label']}
      className="ui-segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [key] = keys
        const option = options.find(({ id }) => id === key)
        if (option !== undefined) onSelect(option.id)
      }}
    >
      {options.map(({ id, label }) => <ToggleButton key={id} id={id} className="ui-segment">{label}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}
