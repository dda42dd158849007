import { sectionId } from '@shared/narrative/section-id'
import type { Completeness } from '@shared/plan/completeness'
import type { PlanContents } from '@shared/plan/plan-contents'
import type { Comment } from '@shared/review/comment-record'
import type { Conflict } from '@shared/conflict/conflict-record'
import { targetOf } from '@renderer/fields/plan-fields'
import { isSectionPart, partOfTarget, type PlanPart } from './plan-part'

/** What the outline says of a part: the most pressing of its marks, with how many. */
export interface PartMark {
  readonly mark: 'conflict' | 'comments' | 'missing' | 'empty' | 'done'
  readonly count: number
}

interface Marked {
  readonly contents: PlanContents
  readonly completeness: Completeness
  readonly comments: readonly Comment[]
  readonly conflicts: readonly Conflict[]
}

/** Counts for every page what waits there: conflicts, then open comments, then what is missing. */
export function outlineMarks({ contents, completeness, comments, conflicts }: Marked): (part: PlanPart) => PartMark {
  const disputed = countByPart(conflicts.map(({ fields }) => partOfTarget(targetOf(fields), contents)))
  const remarked = countByPart(comments.filter(({ fields }) => fields.state === 'open').map(({ fields }) => partOfTarget(targetOf(fields), contents)))
  const missing = countByPart(completeness.findings.filter(({ rule }) => rule !== 'sectionEmpty').map((finding) => partOfFinding(finding, contents)))
  const empty = new Set(completeness.findings.filter(({ rule }) => rule === 'sectionEmpty').map(({ record }) => record))
  return (part) => {
    const counts = [['conflict', disputed], ['comments', remarked], ['missing', missing]] as const
    for (const [mark, byPart] of counts) {
      const count = byPart.get(part) ?? 0
      if (count > 0) return { mark, count }
    }
    const isEmpty = isSectionPart(part) && empty.has(sectionId(contents.plan.id, part))
    return { mark: isEmpty ? 'empty' : 'done', count: 0 }
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
