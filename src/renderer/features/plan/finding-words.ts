import type { Finding } from '@shared/plan/completeness'
import type { SectionPart } from '@shared/narrative/section-record'
import { useNumerals, useT } from '@renderer/ui/language'

/** One finding as a sentence: what is missing, and where. */
export function useFindingWords(): (finding: Finding) => string {
  const t = useT()
  const { text } = useNumerals()
  return ({ rule, kind, name }) => {
    const named = kind === 'section' ? t(`domain.part.${name as SectionPart}`) : text(name)
    return t(`workspace.check.${rule}`, { name: named })
  }
}
