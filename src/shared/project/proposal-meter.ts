import { proposalGaps, PROPOSAL_GAPS, type Proposal, type ProposalGap } from './proposal-checks'

/** How far a proposal is: what it must say, and how much of that it says (brief §2.1, the fields marked *). */
export interface ProposalMeter {
  readonly gaps: readonly ProposalGap[]
  readonly told: number
  readonly all: number
}

/** Reads how far a proposal is. */
export function proposalMeter(proposal: Proposal): ProposalMeter {
  const gaps = proposalGaps(proposal)
  return { gaps, told: PROPOSAL_GAPS.length - gaps.length, all: PROPOSAL_GAPS.length }
}

/**
 * Meters of many projects. A proposal is put together anew whenever anything of its plan changes; one whose parts are all the same
 * objects as before keeps its meter, so that a list of a hundred reads one again after an edit.
 */
export function meterReader(): (proposal: Proposal) => ProposalMeter {
  const known = new Map<string, { readonly proposal: Proposal; readonly meter: ProposalMeter }>()
  return (proposal) => {
    const held = known.get(proposal.project.id)
    if (held !== undefined && isSame(held.proposal, proposal)) return held.meter
    const meter = proposalMeter(proposal)
    known.set(proposal.project.id, { proposal, meter })
    return meter
  }
}

function isSame(one: Proposal, other: Proposal): boolean {
  if (one.project !== other.project || one.hasGoal !== other.hasGoal || one.attachments !== other.attachments) return false
  return ROWS.every((rows) => one[rows].length === other[rows].length && one[rows].every((row, at) => row === other[rows][at]))
}

const ROWS = ['groups', 'indicators', 'risks', 'signatories', 'activities', 'lines'] as const
