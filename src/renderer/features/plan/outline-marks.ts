import { paragraphWords } from '@shared/narrative/paragraph-record'
import type { PlanNode } from '@shared/narrative/plan-tree'
import type { Completeness } from '@shared/plan/completeness'
import type { PlanContents } from '@shared/plan/plan-contents'
import type { Comment } from '@shared/review/comment-record'
import type { Conflict } from '@shared/conflict/conflict-record'
import { targetOf } from '@renderer/fields/plan-fields'
import { partOfTarget, type PlanPart } from './plan-part'

/** What the outline says of a part: the most pressing of its marks, with how many. */
export interface PartMark {
  readonly mark: 'conflict' | 'comments' | 'missing' | 'empty' | 'done'
  readonly count: number
}

/** Pages that hold something even when no text introduces it. */
const BEYOND_TEXT: ReadonlySet<PlanPart> = new Set(['province', 'issues', 'projects'])

interface Marked {
  readonly contents: PlanContents
  readonly completeness: Completeness
  readonly comments: readonly Comment[]
  readonly conflicts: readonly Conflict[]
}

/** Counts for every page what waits there: conflicts, then open comments, then what is missing. */
export function outlineMarks({ contents, completeness, comments, conflicts }: Marked): (page: PlanNode) => PartMark {
  const disputed = countByPart(conflicts.map(({ fields }) => partOfTarget(targetOf(fields), contents)))
  const remarked = countByPart(comments.filter(({ fields }) => fields.state === 'open').map(({ fields }) => partOfTarget(targetOf(fields), contents)))
  const missing = countByPart(completeness.findings.filter(({ rule }) => rule !== 'sectionEmpty').map((finding) => partOfFinding(finding, contents)))
  const texts = contents.paragraphs.filter(({ fields }) => fields.style === 'figure' || paragraphWords(fields).trim() !== '')
  const written = new Set(texts.map(({ fields }) => fields.section))
  return (page) => {
    const counts = [['conflict', disputed], ['comments', remarked], ['missing', missing]] as const
    for (const [mark, byPart] of counts) {
      const count = byPart.get(page.key) ?? 0
      if (count > 0) return { mark, count }
    }
    const isText = page.section !== '' && !BEYOND_TEXT.has(page.key)
    return { mark: isText && !written.has(page.section) ? 'empty' : 'done', count: 0 }
  }
}

function partOfFinding(finding: Completeness['findings'][number], contents: PlanContents): PlanPart | undefined {
  return finding.rule === 'noIssue' ? 'issues' : partOfTarget(finding, contents)
}

function countByPart(parts: readonly (PlanPart | undefined)[]): ReadonlyMap<PlanPart, number> {
  const counts = new Map<PlanPart, number>()
  for (const part of parts) if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}
