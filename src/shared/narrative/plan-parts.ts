import type { PlanKind } from '@shared/plan/plan-kind'
import type { SectionPart } from './section-record'

/** How the pieces of a part are counted: as the part is, by letters (ผนวก ก, ข), or not at all. */
export type Counting = 'digits' | 'letters' | 'none'

/** One official part of a book: where it stands and what of it is numbered before anything an officer adds. */
export interface OfficialPart {
  readonly part: SectionPart
  /** The part it stands below; `null` at the top. */
  readonly under: SectionPart | null
  readonly counting: Counting
  /** Numbered headings that the document writes itself below this part, in order: ๕.๑ วิสัยทัศน์. */
  readonly headings: readonly string[]
  /** Whether an empty text here is something missing. */
  readonly required: boolean
}

function official(part: SectionPart, more: Partial<OfficialPart> = {}): OfficialPart {
  return { part, under: null, counting: 'digits', headings: [], required: true, ...more }
}

const BOOKS: Readonly<Record<PlanKind, readonly OfficialPart[]>> = {
  strategic: [
    official('foreword', { counting: 'none', required: false }),
    official('summary', { counting: 'none' }),
    official('introduction'),
    official('province', { required: false }),
    official('provinceData', { under: 'province' }),
    official('situation', { under: 'province' }),
    official('pastResults', { under: 'province' }),
    official('alignment'),
    official('environment'),
    official('direction', { headings: ['vision', 'missions', 'goals', 'issues', 'map'] }),
    official('issues', { required: false }),
    official('projects', { required: false, headings: ['list', 'totals', 'quarters', 'forms', 'schedules'] }),
    official('drive'),
    official('annex', { counting: 'letters', required: false })
  ],
  action: [
    official('foreword', { counting: 'none', required: false }),
    official('principle'),
    official('link'),
    official('issues', { required: false }),
    official('projects', { required: false, headings: ['list', 'totals', 'quarters', 'forms', 'schedules'] }),
    official('monitoring'),
    official('annex', { counting: 'letters', required: false })
  ]
}

/** The official parts of a kind of plan, in the order of the book. */
export function officialParts(kind: PlanKind): readonly OfficialPart[] {
  return BOOKS[kind]
}

/** The parts in which a text is asked for. */
export function requiredParts(kind: PlanKind): readonly SectionPart[] {
  return BOOKS[kind].filter(({ required }) => required).map(({ part }) => part)
}
