import { moveSpan } from '@shared/activity/span'
import { lineAmount } from '@shared/budget/budget-amounts'
import { fold } from '@shared/kernel/thai-text'
import { moveDay } from './copied-fields'
import type { Proposal, ProposalSection } from './proposal-checks'
import { COPY_REMARKS, type CopyRemarkCode } from './project-record'

/** One thing of a copy that still is as it was in the original, and would be wrong if nobody looked: where, and how many rows. */
export interface CopyRemark {
  readonly code: CopyRemarkCode
  readonly section: ProposalSection
  /** The field of the project it leads to. */
  readonly field: string
  /** Rows it is about; 0 where it is about a field of the project. */
  readonly count: number
}

interface Pair {
  readonly copy: Proposal
  readonly source: Proposal
  readonly years: number
}

/** How many rows a remark is about: 0 keeps silent, and `true` stands for a field. */
type Asks = (pair: Pair) => boolean | number

interface Question {
  readonly section: ProposalSection
  readonly field: string
  readonly asks: Asks
}

const MONTHS = 12
const isKept = (field: 'rationale' | 'officer'): Asks => ({ copy, source }) => copy.project.fields[field].trim() !== '' && copy.project.fields[field] === source.project.fields[field]

/** The same row of the original: by its words, for ids say nothing here. */
function twin<R extends { readonly fields: object }>(rows: readonly R[], words: (row: R) => string): (row: R) => R | undefined {
  const byWords = new Map(rows.map((row) => [fold(words(row)), row]))
  return (row) => byWords.get(fold(words(row)))
}

const QUESTIONS: Readonly<Record<CopyRemarkCode, Question>> = {
  days: {
    section: 'area', field: 'startDay', asks: ({ copy: { project: { fields } }, source, years }) => years !== 0 && fields.startDay !== ''
      && fields.startDay === moveDay(source.project.fields.startDay, years) && fields.endDay === moveDay(source.project.fields.endDay, years)
  },
  continuity: { section: 'nature', field: 'continuity', asks: ({ copy, years }) => years > 0 && copy.project.fields.continuity === 'new' },
  rationale: { section: 'reasons', field: 'rationale', asks: isKept('rationale') },
  issue: { section: 'links', field: 'issue', asks: ({ copy, source }) => source.project.fields.issue !== '' && copy.project.fields.issue === '' },
  links: { section: 'links', field: 'alignment', asks: ({ copy, source }) => source.hasGoal && !copy.hasGoal },
  baseline: { section: 'targets', field: 'outcomes', asks: keptBaselines },
  amounts: { section: 'budget', field: 'budget', asks: ({ copy }) => copy.lines.filter(({ fields }) => isNothing(lineAmount(fields))).length },
  rates: { section: 'budget', field: 'budget', asks: keptRates },
  activities: { section: 'activities', field: 'activities', asks: movedActivities },
  officer: { section: 'people', field: 'officer', asks: (pair) => pair.years !== 0 && isKept('officer')(pair) }
}

function isNothing(amount: ReturnType<typeof lineAmount>): boolean {
  return amount.ok && amount.value === 0
}

function keptBaselines({ copy, source, years }: Pair): number {
  const old = twin(source.indicators, ({ fields }) => fields.title)
  return years === 0 ? 0 : copy.indicators.filter((row) => row.fields.baseline !== '' && old(row)?.fields.baseline === row.fields.baseline).length
}

function keptRates({ copy, source, years }: Pair): number {
  const old = twin(source.lines, ({ fields }) => `${fields.category}\n${fields.item}`)
  return years === 0 ? 0 : copy.lines.filter((row) => row.fields.rate !== 0 && old(row)?.fields.rate === row.fields.rate).length
}

function movedActivities({ copy, source, years }: Pair): number {
  const old = twin(source.activities, ({ fields }) => fields.title)
  return years === 0 ? 0 : copy.activities.filter((row) => {
    const was = old(row)?.fields
    return was !== undefined && was.start !== '' && moveSpan(was, years * MONTHS).start === row.fields.start && moveSpan(was, years * MONTHS).end === row.fields.end
  }).length
}

/** What is to be looked at again in a copy, in the order of the form, without what somebody has looked at and kept (`copyChecked`). */
export function copyRemarks(copy: Proposal, source: Proposal): readonly CopyRemark[] {
  const pair = { copy, source, years: copy.project.fields.fiscalYear - source.project.fields.fiscalYear }
  return COPY_REMARKS.filter((code) => !copy.project.fields.copyChecked.includes(code)).flatMap((code) => {
    const { section, field, asks } = QUESTIONS[code]
    const found = asks(pair)
    return found === false || found === 0 ? [] : [{ code, section, field, count: found === true ? 0 : found }]
  })
}
