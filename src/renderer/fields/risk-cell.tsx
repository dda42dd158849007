import type { Json } from '@shared/kernel/json'
import type { RecordFieldWords } from './field-place'
import type { FieldTarget } from './field-target'
import { RecordScaleField } from './record-scale-field'
import { RecordTextField, type SaveField } from './record-text-field'
import { RiskLevel } from './risk-level'

/** What a field of a risk needs to be shown and saved, whichever kind of risk it is. */
interface FieldProps extends RecordFieldWords {
  readonly target: FieldTarget
  readonly save: SaveField<Json>
}

interface Props {
  readonly risk: { readonly title: string; readonly likelihood: number; readonly impact: number }
  readonly column: string
  readonly field: (name: 'title' | 'likelihood' | 'impact') => FieldProps
}

/** One cell of a table of risks: its name, the two scales of 1–5, and the band that follows from them. */
export function RiskCell({ risk: { title, likelihood, impact }, column, field }: Props) {
  if (column === 'title') return <RecordTextField {...field('title')} hideLabel bare shape="title" maxLength={500} value={title} />
  if (column === 'likelihood') return <RecordScaleField {...field('likelihood')} hideLabel bare value={likelihood} />
  if (column === 'impact') return <RecordScaleField {...field('impact')} hideLabel bare value={impact} />
  return <RiskLevel likelihood={likelihood} impact={impact} />
}
