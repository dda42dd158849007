import { readLinks } from '@shared/alignment/gaps'
import { th } from '@shared/i18n/dictionary'
import { sentencesOf } from '@shared/project/proposal-text'
import type { Block, Inline } from '../../outline'
import type { IssueEntry, ProjectEntry } from '../../book-source'
import { LEVEL_WORDS } from '../../words'
import type { BookContext } from '../book-context'
import { planMark } from '../catalogue-marks'
import type { Words } from '../compose'
import { issueTitle } from '../summary'
import { field, label, numbered, sentences, type FormPart } from './form-parts'

/** Where a project stands: its issue, and the place of that among the issues. */
export interface ProjectPlace {
  readonly issue: IssueEntry
  readonly at: number
}

/** The goals of other plans that it serves, level by level, each with the reason that was given (P10–P12, P15). */
function alignments({ alignments: links }: ProjectEntry, { source: { library } }: BookContext): readonly Words[] {
  return readLinks(links, library).map(({ alignment, found }): readonly Inline[] => {
    const { catalogue: id, goal, reason } = alignment.fields
    const why: readonly Inline[] = reason === '' ? [] : [{ text: ` (เหตุผล : ${reason})`, italic: true }]
    if (found === undefined) return [{ text: `${id} ${goal}`, verbatim: true }, { text: ' (ไม่พบในบัญชีอ้างอิง)' }, ...why]
    const { catalogue, item } = found
    const mark = planMark(found)
    return [
      { text: `${LEVEL_WORDS[catalogue.level]} ${catalogue.shortTitle} : ${item.kind} ${item.label ?? item.code} ${item.title}` },
      ...(mark === '' ? [] : [{ text: ` (${mark})`, italic: true as const }]), ...why
    ]
  })
}

function below(title: string, given: readonly Words[]): readonly Block[] {
  return given.length === 0 ? [] : [label(title), numbered(given)]
}

function optional(title: string, words: string): readonly Block[] {
  return words.trim() === '' ? [] : [field(title, words)]
}

/** ความสอดคล้องกับแผน (P10–P15): the plan of the province first, then the plans above it, laws and policies. */
export function linksPart(entry: ProjectEntry, { issue, at }: ProjectPlace, context: BookContext): FormPart {
  const { strategy, laws, chainComponent, chainFactor, contribution } = entry.project.fields
  const titles = th.domain.field.project
  const carriesOut = issue.strategies.find(({ id }) => id === strategy)?.fields.title ?? ''
  return {
    title: 'ความสอดคล้องกับแผน',
    blocks: (head) => [
      label(head),
      field(titles.issue, issue.issue === null ? '' : issueTitle(issue, at)),
      ...optional(titles.strategy, carriesOut),
      ...below(titles.kpis, entry.kpiTitles),
      ...below('แผนระดับอื่นที่สอดคล้อง', alignments(entry, context)),
      ...(sentencesOf(laws).length === 0 ? [] : sentences(titles.laws, sentencesOf(laws))),
      ...optional(titles.chainComponent, chainComponent),
      ...optional(titles.chainFactor, chainFactor),
      ...optional(titles.contribution, contribution)
    ]
  }
}
