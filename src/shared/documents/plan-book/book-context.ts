import type { IsoDay } from '@shared/kernel/calendar'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { BookSource } from '../book-source'
import type { DocSection } from '../outline'
import type { BookMarks } from './compose'

/** Names of an office as they stand in official papers. */
export interface OfficeNames {
  /** "สำนักงานยุติธรรมจังหวัดสุโขทัย" */
  readonly office: string
  /** "สุโขทัย" */
  readonly province: string
}

/** Everything the chapters of the book draw on. */
export interface BookContext {
  /** The plan itself, for the references in running text and its pictures. */
  readonly snapshot: PlanSnapshot
  readonly source: BookSource
  readonly names: OfficeNames
  readonly marks: BookMarks
  readonly years: readonly number[]
  /** Day the book is made, or `null` when it should not be printed. */
  readonly madeOn: IsoDay | null
  /** How the pages of wide tables lie. */
  readonly wide: DocSection['orientation']
}
