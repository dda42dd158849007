import { th } from '@shared/i18n/dictionary'
import { formatBaht } from '@shared/kernel/baht'
import { UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import type { TableRow } from '../../outline'
import { FUND_SOURCE_WORDS } from '../../words'
import type { BookContext } from '../book-context'
import { NONE, type Words } from '../compose'
import { formTable, pair, whole } from '../form-table'
import { label, type FormPart } from './form-parts'

interface Fact {
  readonly title: string
  readonly words: Words
}

const TITLES = th.domain.field.project

/** The word of a choice of the form; empty while nobody chose. */
function chosen(words: Readonly<Record<string, string>>, choice: string): string {
  return choice === '' ? '' : (words[choice] ?? '')
}

/** Codes keep their digits. */
function code(given: string): Words {
  return given === '' ? NONE : [{ text: given, verbatim: true }]
}

/** "โครงการต่อเนื่อง (ปี 2569 ถึงปี 2571 รวม 3 ปี)" */
function continuity({ continuity: kind, firstYear, lastYear }: Project['fields']): string {
  const words = chosen(th.proposal.continuity, kind)
  if (kind === 'new' || firstYear === 0 || lastYear === 0) return words
  const count = lastYear - firstYear + 1
  return `${words} (ปี ${String(firstYear)} ถึงปี ${String(lastYear)}${count > 1 ? ` รวม ${String(count)} ปี` : ''})`.trim()
}

function origin({ origin: kind, originNote }: Project['fields']): string {
  return [chosen(th.proposal.origin, kind), originNote].filter((words) => words !== '').join(' : ')
}

/** What every form names, then what somebody said: choices nobody made are left out (P01–P08, P34). */
function factsOf({ fields }: Project): readonly Fact[] {
  const optional: readonly Fact[] = [
    { title: TITLES.externalCode, words: fields.externalCode === '' ? '' : code(fields.externalCode) },
    { title: TITLES.workKind, words: chosen(th.proposal.workKind, fields.workKind) },
    { title: TITLES.nature, words: chosen(th.proposal.nature, fields.nature) },
    { title: TITLES.repetition, words: chosen(th.proposal.repetition, fields.repetition) },
    { title: TITLES.envelope, words: fields.envelope === UNKNOWN_AMOUNT ? '' : `${formatBaht(fields.envelope as Satang)} บาท` },
    { title: 'ลักษณะรายจ่าย', words: chosen(th.proposal.expenseKind, fields.expenseKind) },
    { title: 'ลักษณะภารกิจ', words: chosen(th.proposal.missionKind, fields.missionKind) },
    { title: 'ลักษณะนโยบาย', words: chosen(th.proposal.policyKind, fields.policyKind) }
  ]
  return [
    { title: TITLES.code, words: code(fields.code) },
    { title: TITLES.fiscalYear, words: String(fields.fiscalYear) },
    { title: TITLES.fundSource, words: FUND_SOURCE_WORDS[fields.fundSource] },
    { title: 'โครงการใหม่/ต่อเนื่อง', words: continuity(fields) },
    ...optional.filter(({ words }) => words !== '')
  ]
}

function paired(facts: readonly Fact[]): readonly TableRow[] {
  const rows: TableRow[] = []
  for (let at = 0; at < facts.length; at += 2) {
    const [left, right] = [facts[at], facts[at + 1]]
    if (left === undefined) break
    rows.push(right === undefined ? whole(left.title, [left.words]) : pair(left.title, left.words, right.title, right.words))
  }
  return rows
}

/** ข้อมูลทั่วไป: codes, year, source and kind of a project, label beside label. */
export function generalPart(project: Project, context: BookContext): FormPart {
  const from = origin(project.fields)
  const rows = [...paired(factsOf(project)), ...(from === '' ? [] : [whole(TITLES.origin, [from])])]
  return { title: 'ข้อมูลทั่วไป', blocks: (head) => [label(head), formTable(context.marks, rows)] }
}
