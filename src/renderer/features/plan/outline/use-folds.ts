import { useCallback, useEffect, useMemo } from 'react'
import { pagesOf, type PlanNode } from '@shared/narrative/plan-tree'
import type { PageKey } from '@shared/narrative/section-place'
import { useRemembered } from '@renderer/ui/use-remembered'
import { parentOfPage } from './outline-moves'

export interface Folds {
  readonly expanded: ReadonlySet<string>
  readonly setExpanded: (keys: ReadonlySet<string>) => void
}

/** Which pages of the outline are folded, remembered per plan; the way to the open page unfolds by itself. */
export function useFolds(plan: string, tree: readonly PlanNode[], open: PageKey): Folds {
  const [stored, remember] = useRemembered<string>(`folds.${plan}`, '', (text) => text)
  const folded = useMemo(() => new Set(stored.split(' ').filter((key) => key !== '')), [stored])
  const parents = useMemo(() => pagesOf(tree).filter(({ children }) => children.length > 0).map(({ key }): string => key), [tree])
  const write = useCallback((keys: Iterable<string>) => { remember([...keys].join(' ')) }, [remember])
  useEffect(() => {
    const above: string[] = []
    for (let at = parentOfPage(tree, open); at !== undefined; at = parentOfPage(tree, at.key)) above.push(at.key)
    if (above.some((key) => folded.has(key))) write([...folded].filter((key) => !above.includes(key)))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another page opens: the branch one stands in can still be folded
  }, [open])
  return {
    expanded: useMemo(() => new Set(parents.filter((key) => !folded.has(key))), [parents, folded]),
    setExpanded: (keys) => { write([...[...folded].filter((key) => !parents.includes(key)), ...parents.filter((key) => !keys.has(key))]) }
  }
}
