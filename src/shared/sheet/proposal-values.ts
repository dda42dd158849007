import { th } from '@shared/i18n/dictionary'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { PROJECT_CHOICES, type Project, type ProjectChoice } from '@shared/project/project-record'
import type { FormRow } from './form-row'
import type { FormValue } from './form-values'

type Fields = Project['fields']
const of = ({ project }: FormRow): Fields => project.project.fields

function text(read: (fields: Fields, row: FormRow) => string): FormValue {
  return { kind: 'text', of: (row) => read(of(row), row) }
}

/** An amount nobody told is an empty cell, not a nought. */
function told(field: 'envelope' | 'previousAllocated' | 'previousSpent'): FormValue {
  return { kind: 'money', of: (row) => (of(row)[field] === UNKNOWN_AMOUNT ? null : of(row)[field]), summed: false }
}

function choiceOf(field: ProjectChoice, fields: Fields): string {
  const words: Readonly<Record<string, string>> = th.proposal[field]
  return PROJECT_CHOICES[field].some((each) => each === fields[field]) ? words[fields[field]] ?? '' : ''
}

function choice(field: ProjectChoice): FormValue {
  return text((fields) => choiceOf(field, fields))
}

function listed(items: readonly string[]): string {
  return items.filter((each) => each !== '').join('\n')
}

/** What only some forms ask a proposal for (P05–P08, P25, P32–P34, P42, P44–P46): an office puts it into the columns of its own layout. */
export const PROPOSAL_VALUES: Readonly<Record<string, FormValue>> = {
  family: text(({ family }) => family),
  origin: text((fields) => [choiceOf('origin', fields), fields.originNote].filter((words) => words !== '').join(': ')),
  nature: choice('nature'), repetition: choice('repetition'),
  firstYear: { kind: 'code', of: (row) => (of(row).firstYear === 0 ? '' : String(of(row).firstYear)) },
  lastYear: { kind: 'code', of: (row) => (of(row).lastYear === 0 ? '' : String(of(row).lastYear)) },
  envelope: told('envelope'),
  areaLevel: choice('areaLevel'),
  position: { kind: 'code', of: (row) => of(row).position },
  forwardTargets: text(({ forwardTargets, fiscalYear }) => listed(forwardTargets.map((words, at) => (words === '' ? '' : `${String(fiscalYear + at + 1)}: ${words}`)))),
  previousResult: text(({ previousResult }) => previousResult),
  previousAllocated: told('previousAllocated'), previousSpent: told('previousSpent'),
  expenseKind: choice('expenseKind'), missionKind: choice('missionKind'), policyKind: choice('policyKind'),
  monitoringTool: text(({ monitoringTool }) => monitoringTool), monitoringRound: text(({ monitoringRound }) => monitoringRound),
  readiness: text(({ readiness }) => readiness.map((each) => th.proposal.readiness[each]).join(', ')),
  attachments: text((_, { project }) => listed(project.attachments.map(({ fields }) => fields.title))),
  signatories: text((_, { project }) => listed(project.signatories.map(({ fields }) => `${th.proposal.signatoryRole[fields.role]}: ${[fields.title, fields.position].filter((words) => words !== '').join(' ')}`)))
}
