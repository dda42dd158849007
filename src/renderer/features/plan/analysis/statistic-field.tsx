import { parseFigure } from '@shared/analysis/fact-commands'
import { RecordFigureField, type RecordFigureFieldProps } from '@renderer/fields/record-figure-field'
import { useNumerals } from '@renderer/ui/language'

/** A figure of statistics: exact decimal text; a dash, typed or shown, stands for "no figure". */
export function RecordStatisticField(props: Omit<RecordFigureFieldProps<string>, 'format' | 'formatEdit' | 'parse'>) {
  const formats = useNumerals()
  const format = (value: string): string => (value === '' ? '-' : formats.decimal(value))
  return <RecordFigureField<string> {...props} format={format} formatEdit={formats.digits} parse={parseFigure} />
}
