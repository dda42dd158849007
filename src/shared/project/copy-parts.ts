/** What of a project may go along when it is copied. Words: i18n `proposal.copy.part`. */
export const COPY_PARTS = ['targets', 'indicators', 'activities', 'budget', 'risks', 'links', 'people', 'attachments'] as const
export type CopyPart = (typeof COPY_PARTS)[number]

/** How budget lines go along: with quantities and rates, or only what they are and in which units they are counted. */
export const COPY_AMOUNTS = ['full', 'names'] as const
export type CopyAmounts = (typeof COPY_AMOUNTS)[number]

/** With which part a kind goes along. What was decided, paid and reached is not named here, and never does. */
const PARTS: Readonly<Record<string, CopyPart>> = {
  targetGroup: 'targets', projectIndicator: 'indicators', activity: 'activities', activityYear: 'activities', budgetLine: 'budget',
  projectRisk: 'risks', projectKpi: 'links', alignment: 'links', signatory: 'people', attachment: 'attachments'
}

/** The part a kind belongs to; `undefined` for what is never copied. */
export function partOfKind(kind: string): CopyPart | undefined {
  return PARTS[kind]
}
