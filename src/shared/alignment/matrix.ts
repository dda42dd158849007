import type { CatalogueLevel } from '@shared/catalogue/catalogue'
import { newestOf, type Library, type LibraryEntry } from '@shared/catalogue/library'
import { isExpired } from '@shared/catalogue/catalogue'
import { linksOfIssue, missingLevels, levelOf, type ReadLink } from './gaps'
import type { Alignment } from './alignment-record'
import { PROVINCIAL_PLAN } from './plan-library'

/** A column of the matrix: one series of reference plans, whatever its editions. */
export interface MatrixColumn {
  readonly series: string
  readonly level: CatalogueLevel
  /** The newest edition; missing for the plan of a province of which nothing was typed yet. */
  readonly entry: LibraryEntry | undefined
}

export interface MatrixCell {
  readonly column: MatrixColumn
  readonly links: readonly ReadLink[]
  /** Nothing of this level is served, in this column or another. */
  readonly isGap: boolean
}

export interface MatrixRow<I> {
  readonly issue: I
  readonly cells: readonly MatrixCell[]
  readonly isComplete: boolean
}

/** ยุทธศาสตร์ชาติ | แผนแม่บท | แผน 13 | แผนแม่บทยุติธรรม | IT | จังหวัด | SDG (brief §1.3, T7), and what else was taken in. */
export function matrixColumns(library: Library): readonly MatrixColumn[] {
  const columns = [...new Set(library.map(({ catalogue }) => catalogue.series))].flatMap((series): MatrixColumn[] => {
    const entry = newestOf(library, series)
    return entry === undefined ? [] : [{ series, level: entry.catalogue.level, entry }]
  })
  if (columns.some(({ series }) => series === PROVINCIAL_PLAN)) return columns
  const at = columns.findIndex(({ level }) => level === 'sdg')
  return columns.toSpliced(at < 0 ? columns.length : at, 0, { series: PROVINCIAL_PLAN, level: 'province', entry: undefined })
}

export function matrixRows<I extends { readonly id: string }>(issues: readonly I[], alignments: readonly Alignment[], library: Library): readonly MatrixRow<I>[] {
  const columns = matrixColumns(library)
  return issues.map((issue) => {
    const links = linksOfIssue(issue.id, alignments, library)
    const missing = missingLevels(issue, alignments, library)
    const cells = columns.map((column): MatrixCell => {
      const level = levelOf(column)
      const own = links.filter(({ found }) => found?.catalogue.series === column.series)
      return { column, links: own, isGap: level !== undefined && missing.includes(level) }
    })
    return { issue, cells, isComplete: missing.length === 0 }
  })
}

/** The edition of a series that holds in a year (B.E.), else the newest: where new links begin. */
export function editionFor(library: Library, series: string, year: number): LibraryEntry | undefined {
  const newest = newestOf(library, series)
  const holding = library.filter(({ catalogue }) => catalogue.series === series && catalogue.startYear <= year && !isExpired(catalogue, year))
  return holding.find((entry) => entry === newest) ?? holding.at(-1) ?? newest
}
