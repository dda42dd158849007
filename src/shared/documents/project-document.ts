import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { finalText } from './final-text'
import type { Block, DocOutline, DocSection } from './outline'
import type { BookSource, ProjectEntry } from './book-source'
import { bookContext, type PlanBookOptions } from './plan-book'
import type { BookContext } from './plan-book/book-context'
import { bookTitle, periodText } from './plan-book/cover'
import { bold, paragraph } from './plan-book/compose'
import { projectForm } from './plan-book/project/form'
import type { ProjectPlace } from './plan-book/project/links'
import { scheduleTables } from './plan-book/project/schedule'
import { shortened } from './short-words'
import { SAMPLE, SAMPLE_WARNING } from './words'

const TITLE = 'แบบเสนอโครงการ'
/** So much of a title stands at the head of every page: one line upright. */
const HEADER_LETTERS = 70

interface Found {
  readonly entry: ProjectEntry
  readonly place: ProjectPlace
}

/** A project of the plan, or one of another year that it shows for reference. */
function findProject(source: BookSource, id: string): Found | undefined {
  const at = source.issues.findIndex(({ projects }) => projects.some(({ project }) => project.id === id))
  const issue = source.issues[at] ?? { issue: null, objectives: [], strategies: [], alignments: [], projects: source.references }
  const entry = issue.projects.find(({ project }) => project.id === id)
  return entry === undefined ? undefined : { entry, place: { issue, at } }
}

function titleBlocks({ project }: ProjectEntry, context: BookContext): readonly Block[] {
  const isSample = context.source.plan.fields.sample || project.fields.sample
  return [
    paragraph('frontTitle', TITLE),
    paragraph('center', [bold(project.fields.title)]),
    paragraph('center', `${context.names.office} ปีงบประมาณ พ.ศ. ${String(project.fields.fiscalYear)}`),
    paragraph('center', `ตาม${bookTitle(context)}`),
    paragraph('center', periodText(context)),
    ...(isSample ? [paragraph('center', [{ text: SAMPLE_WARNING, italic: true }])] : [])
  ]
}

/**
 * The proposal of one project as a paper of its own (P01–P46 of brief §2.1): the form with its places to sign, then the months of its
 * activities on wide pages. `undefined` when the plan has no such project.
 */
export function projectDocument(snapshot: PlanSnapshot, project: string, options: PlanBookOptions): DocOutline | undefined {
  const context = bookContext(snapshot, options)
  const found = findProject(context.source, project)
  if (found === undefined) return undefined
  const { entry, place } = found
  const schedules = scheduleTables(entry, '', context)
  const { title, sample } = entry.project.fields
  const header = `${sample ? `${SAMPLE} · ` : ''}${shortened(title, HEADER_LETTERS)}`
  const sections: readonly DocSection[] = [
    {
      id: 'form', orientation: 'portrait', header, numbering: { format: 'digits', start: 1, hideFirst: true },
      blocks: [...titleBlocks(entry, context), ...projectForm(entry, place, schedules, context)]
    },
    ...(schedules.length === 0 ? [] : [{ id: 'schedules', orientation: context.wide, header, numbering: { format: 'digits', hideFirst: false }, blocks: schedules } as const])
  ]
  const meta = { title: `${TITLE} ${title}`, subject: TITLE, creator: context.names.office, keywords: `กพยจ., ${context.names.province}` }
  return finalText({ meta, numerals: options.numerals, profile: options.profile, sections })
}
