import { fiscalYearOf, isIsoDay } from '@shared/kernel/calendar'
import type { Project } from './project-record'
import words from './proposal-words.json'

/** A list of sentences as it is stored, one a line: without empty lines and without the number an officer typed before each. */
export function sentencesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/^\s*(?:\(?[0-9\u0e50-\u0e59]{1,2}(?:\.[0-9\u0e50-\u0e59]{1,2})*[.)]|[-–•])\s+/u, '').trim()).filter((line) => line !== '')
}

/** Shortest rationale that officials do not send back (brief P20). */
export const RATIONALE_LENGTH = 200
/** Most objectives of one project (brief P21). */
export const MOST_OBJECTIVES = 5

/** Habits of official writing (brief §2.1, §2.4) that a proposal goes against: told while writing, never refused. Words: i18n `proposal.advice`. */
export const PROPOSAL_ADVICE = ['titleStart', 'rationaleShort', 'objectiveStart', 'objectiveCount', 'daysOrder', 'daysOutside'] as const
export type ProposalAdvice = (typeof PROPOSAL_ADVICE)[number]

/** What to say about each field that goes against a habit; an empty field is a gap, not a fault. */
export function proposalAdvice({ fields }: Pick<Project, 'fields'>): ReadonlySet<ProposalAdvice> {
  const objectives = sentencesOf(fields.purpose)
  const rationale = fields.rationale.trim()
  const found: Readonly<Record<ProposalAdvice, boolean>> = {
    titleStart: fields.title !== '' && !fields.title.startsWith(words.title),
    rationaleShort: rationale !== '' && rationale.length < RATIONALE_LENGTH,
    objectiveStart: objectives.some((objective) => !objective.startsWith(words.objective)),
    objectiveCount: objectives.length > MOST_OBJECTIVES,
    daysOrder: fields.startDay !== '' && fields.endDay !== '' && fields.endDay < fields.startDay,
    daysOutside: isOutsideItsYear(fields)
  }
  return new Set(PROPOSAL_ADVICE.filter((advice) => found[advice]))
}

/** A day outside the fiscal year is for a project that runs over several years to have (brief P27). */
function isOutsideItsYear({ startDay, endDay, fiscalYear, continuity }: Project['fields']): boolean {
  if (continuity === 'continuing') return false
  return [startDay, endDay].some((day) => isIsoDay(day) && fiscalYearOf(day) !== fiscalYear)
}
