import { ceilingStandings, sourceOfLine, type CeilingStanding } from '@shared/budget/ceiling-standing'
import { sumSatang, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import { FUND_SOURCES, type FundSource } from '@shared/project/project-record'
import type { Block, TableCell } from '../outline'
import { allProjects, type ProjectEntry } from '../book-source'
import { columnAmounts } from '../figures'
import { textWidth } from '../page-geometry'
import { FUND_SOURCE_WORDS, UNIT_BAHT } from '../words'
import type { BookContext } from './book-context'
import { cell, figures, linesCell, row, table, text } from './compose'

/** Money of a project that is asked of one source. */
export interface SourceShare {
  readonly source: FundSource
  readonly money: Satang
}

/** What a project asks of a source: the lines that name it, and those that name none where it is the project's own. */
export function askedOf({ project, lines }: ProjectEntry, source: FundSource): Satang {
  return sumSatang(lines.filter(({ line }) => sourceOfLine(line, project) === source).map(({ amount }) => amount))
}

/** The sources a project is paid from; its own, with nothing, while it has no line. */
export function sourcesOf(entry: ProjectEntry): readonly SourceShare[] {
  const { project, lines } = entry
  const used = new Set(lines.map(({ line }) => sourceOfLine(line, project)))
  const found = FUND_SOURCES.filter((source) => used.has(source)).map((source) => ({ source, money: askedOf(entry, source) }))
  return found.length === 0 ? [{ source: project.fields.fundSource, money: ZERO_SATANG }] : found
}

/** The sources of a project in a table of projects, one a line. */
export function sourcesCell(entry: ProjectEntry): TableCell {
  return cell(sourcesOf(entry).map(({ source }) => FUND_SOURCE_WORDS[source]))
}

function standings({ snapshot, source }: BookContext): readonly CeilingStanding[] {
  const entries = allProjects(source)
  return ceilingStandings(entries.map(({ project }) => project), entries.flatMap(({ lines }) => lines.map(({ line }) => line)), snapshot.ceilings)
    .filter(({ ceiling }) => ceiling !== undefined)
}

/** What each source grants at most, what is asked of it, and what is left; nothing while no ceiling is known. */
export function ceilingTable(context: BookContext): readonly Block[] {
  const known = standings(context)
  if (known.length === 0) return []
  const amount = columnAmounts(known.flatMap(({ requested, ceiling, remaining }) => [requested, (ceiling?.fields.satang ?? 0) as Satang, remaining ?? ZERO_SATANG]))
  return [table(context.marks, {
    caption: 'กรอบวงเงินของแหล่งงบประมาณและวงเงินคงเหลือ',
    numbered: true,
    unit: UNIT_BAHT,
    ...(known.some(({ remaining }) => (remaining ?? 0) < 0) ? { notes: ['หมายเหตุ : จำนวนติดลบคือคำขอที่เกินกรอบวงเงิน'] } : {}),
    width: textWidth(context.wide),
    columns: [figures('center', 1300), text(1, 2300), figures('right', 1350), figures('right', 1350), figures('right', 1350), text(1, 1400)],
    header: [row('body', cell(['ปีงบ', 'ประมาณ']), 'แหล่งงบประมาณ', 'กรอบวงเงิน', 'คำขอ', 'คงเหลือ', 'อ้างอิง')],
    rows: known.map(({ fiscalYear, fundSource, requested, ceiling, remaining }) => row('body', String(fiscalYear), FUND_SOURCE_WORDS[fundSource],
      amount((ceiling?.fields.satang ?? 0) as Satang), amount(requested), amount(remaining ?? ZERO_SATANG), linesCell(ceiling?.fields.reference ?? '')))
  })]
}
