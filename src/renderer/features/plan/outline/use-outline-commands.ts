import { deleteIssue, moveIssue } from '@shared/issue/issue-commands'
import type { PlanError } from '@shared/kernel/error-codes'
import { findPage, type PlanNode } from '@shared/narrative/plan-tree'
import type { PageKey } from '@shared/narrative/section-place'
import { deleteSection, moveSection } from '@shared/narrative/section-commands'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'
import { parentOfPage, recordOf, stepOf, type Destination, type Direction } from './outline-moves'

export interface OutlineCommands {
  readonly refused: PlanError | null
  readonly move: (page: PlanNode, to: Destination) => void
  /** One step in a direction; nothing when there is none. */
  readonly step: (key: PageKey, direction: Direction) => void
  /** Deletes a page with everything below it, at once, with เลิกทำ. */
  readonly remove: (key: PageKey) => void
}

/** What the outline does to the plan. */
export function useOutlineCommands(view: PlanView, part: PageKey, onOpen: (part: PageKey) => void): OutlineCommands {
  const t = useT()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const { tree } = view
  const move = (page: PlanNode, to: Destination): void => {
    if (page.depth === 0) void run(moveIssue, { issue: page.issue, before: to.before })
    else void run(moveSection, { section: page.section, ...to })
  }
  const removePage = async (page: PlanNode): Promise<void> => {
    const done = page.depth === 0 ? await run(deleteIssue, { issue: page.issue }) : await run(deleteSection, { section: recordOf(page) })
    if (!done.ok) return
    if (findPage([page], part) !== undefined) onOpen(parentOfPage(tree, page.key)?.key ?? page.part)
    if (page.depth === 0) undoToast(deleteIssue.name, t('workspace.issue.deleted'))
    else undoToast(deleteSection.name, t('structure.section.deleted'))
  }
  return {
    refused,
    move,
    step(key, direction) {
      const page = findPage(tree, key)
      const to = page === undefined ? null : stepOf(tree, page, direction)
      if (page !== undefined && to !== null) move(page, to)
    },
    remove(key) {
      const page = findPage(tree, key)
      if (page !== undefined) void removePage(page)
    }
  }
}
