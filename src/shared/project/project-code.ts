import { officeOf } from '@shared/office/office'
import type { Project } from './project-record'

const RUN_DIGITS = 3

/**
 * The next project code of an office for a fiscal year (brief P01): province (2 digits) – fiscal year – running number, after the
 * highest that is used. Two devices may give the same one while apart; the checks of a plan show such a pair.
 */
export function nextProjectCode(office: string, fiscalYear: number, projects: Iterable<{ readonly fields: Pick<Project['fields'], 'code'> }>): string {
  const stem = `${officeOf(office)?.province ?? office}-${String(fiscalYear)}-`
  const runs = Array.from(projects, ({ fields: { code } }) => (code.startsWith(stem) ? Number(code.slice(stem.length)) : 0))
  const last = Math.max(0, ...runs.filter((run) => Number.isSafeInteger(run)))
  return `${stem}${String(last + 1).padStart(RUN_DIGITS, '0')}`
}
