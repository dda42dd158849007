import { useMemo } from 'react'
import { districtName, districtsOf, knownDistrict } from '@shared/office/district'
import type { FieldWords } from '@renderer/ui/field'
import { useT } from '@renderer/ui/language'
import { NamesField } from '@renderer/ui/names-field'

export interface DistrictsFieldProps extends FieldWords {
  /** The office whose province's districts are offered. */
  readonly office: string
  readonly value: readonly string[]
  readonly onChange: (names: readonly string[]) => unknown
  /** Names of the office's own, in use elsewhere: offered before the list. */
  readonly used?: readonly string[] | undefined
  readonly autoFocus?: boolean | undefined
  readonly className?: string | undefined
}

/** Districts chosen from the list of the province, or named freely; a name of the list is kept without the word for district. */
export function DistrictsField({ office, value, used, ...field }: DistrictsFieldProps) {
  const t = useT()
  const suggestions = useDistrictSuggestions(office, used)
  const marked = useMemo(() => new Set(value.filter((name) => knownDistrict(office, name)?.name !== name)), [office, value])
  return (
    <NamesField
      {...field} value={value} suggestions={suggestions} marked={marked} maxLength={1_000} read={(typed) => districtName(office, typed)}
      listLabel={t('proposal.district.chosen')} removeLabel={(name) => t('proposal.district.remove', { name })}
    />
  )
}

/** The office's own names in use that the list does not know, then the districts of its province. */
export function useDistrictSuggestions(office: string, used: readonly string[] = []): readonly string[] {
  return useMemo(() => {
    const own = used.filter((name) => name !== '' && knownDistrict(office, name) === undefined)
    return [...new Set([...own, ...districtsOf(office).map(({ name }) => name)])]
  }, [office, used])
}
