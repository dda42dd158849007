import type { ListColumn } from './list-columns'
import type { ListLine, ProjectGroup } from './list-lines'
import type { ListView } from './list-view'
import type { ListWords } from './list-words'
import type { Selection } from './selection'

/** What the list on screen is given. */
export interface ProjectTableProps {
  readonly columns: readonly ListColumn[]
  readonly lines: readonly ListLine[]
  readonly groups: readonly ProjectGroup[]
  readonly view: ListView
  readonly onView: (view: ListView) => void
  readonly words: ListWords
  readonly chosen: Selection
  readonly onChoose: (selection: Selection) => void
  readonly onOpen: (project: string) => void
  /** Del on a row. */
  readonly onDelete: () => void
  /** The project this list was left by: it takes the keyboard again. */
  readonly cameFrom: string | undefined
}

/** Which line an element lies in; -1 for none. */
export function indexOf(target: EventTarget): number {
  return target instanceof Element ? Number(target.closest<HTMLElement>('tr[data-index]')?.dataset['index'] ?? -1) : -1
}
