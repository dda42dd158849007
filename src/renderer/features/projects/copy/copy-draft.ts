import { toThaiDigits } from '@shared/kernel/numerals'
import { COPY_PARTS, type CopyAmounts, type CopyPart } from '@shared/project/copy-parts'
import type { CopyArgs } from '@shared/project/copy-project'
import type { Project } from '@shared/project/project-record'

/** What is chosen in the dialog before anything is made. */
export interface CopyDraft {
  readonly plan: string
  /** Fiscal years, B.E. */
  readonly years: readonly number[]
  readonly place: 'same' | 'other'
  readonly districts: readonly string[]
  readonly parts: readonly CopyPart[]
  readonly amounts: CopyAmounts
  /** Titles somebody changed, by the key of the copy. */
  readonly titles: ReadonlyMap<string, string>
}

/** Names a copy is given for its district; the words are in the user's language. */
export interface DistrictWords {
  readonly title: (title: string, district: string) => string
  readonly area: (district: string) => string
}

export interface PlannedCopy {
  /** Tells one copy from another while choices change. */
  readonly key: string
  readonly copy: CopyArgs['copies'][number]
}

/** At first: the year after, where the plan has it, with everything but the files. */
export function firstDraft({ fields }: Project, plan: { readonly id: string; readonly fields: { readonly startYear: number; readonly endYear: number } }): CopyDraft {
  return {
    plan: plan.id, years: [firstYear(fields.fiscalYear, plan.fields)], place: 'same', districts: [], parts: COPY_PARTS.filter((part) => part !== 'attachments'),
    amounts: 'full', titles: new Map()
  }
}

/** The year after that of the original, as far as the plan reaches. */
export function firstYear(fiscalYear: number, { startYear, endYear }: { readonly startYear: number; readonly endYear: number }): number {
  return Math.min(Math.max(fiscalYear + 1, startYear), endYear)
}

/** The copies that would be made: one for each year, and each district. */
export function plannedCopies(project: Project, { years, place, districts, titles }: CopyDraft, words: DistrictWords): readonly PlannedCopy[] {
  const names = place === 'same' ? [null] : districts
  return names.flatMap((district) => [...years].sort((a, b) => a - b).map((fiscalYear) => {
    const key = `${district ?? ''}/${String(fiscalYear)}`
    const inYear = titleOfYear(project.fields.title, project.fields.fiscalYear, fiscalYear)
    const title = titles.get(key) ?? (district === null ? inYear : words.title(inYear, district))
    return { key, copy: { title, fiscalYear, place: district === null ? null : { districts: [district], area: words.area(district) } } }
  }))
}

/** A title that names its year names the new one. */
export function titleOfYear(title: string, from: number, to: number): string {
  return title.replaceAll(String(from), String(to)).replaceAll(toThaiDigits(String(from)), toThaiDigits(String(to)))
}
