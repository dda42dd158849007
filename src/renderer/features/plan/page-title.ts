import type { PlanNode } from '@shared/narrative/plan-tree'
import { useNumerals, useT } from '@renderer/ui/language'

type Titled = Pick<PlanNode, 'title' | 'part' | 'number'>

/** What a page of the book is called: what an officer called it, else the official heading. */
export function usePageTitle(): (page: Titled) => string {
  const t = useT()
  const { text } = useNumerals()
  return ({ title, part }) => (title === '' ? t(`domain.part.${part}`) : text(title))
}

/** Number and title of a page in one line. */
export function usePageWords(): (page: Titled) => string {
  const title = usePageTitle()
  const { digits } = useNumerals()
  return (page) => `${digits(page.number)} ${title(page)}`.trim()
}
