import type { Block, TableBlock } from '../outline'
import type { ProjectEntry } from '../book-source'
import type { BookContext } from './book-context'
import { heading } from './compose'
import { headingBelow } from './pages'
import { projectForm } from './project/form'
import type { ProjectPlace } from './project/links'
import { scheduleTables } from './project/schedule'

/** The forms of all projects, each beginning a page, and the schedules that lie on wide pages behind them. */
export interface ProjectPages {
  readonly forms: readonly Block[]
  readonly schedules: readonly Block[]
}

interface Numbered {
  readonly entry: ProjectEntry
  readonly place: ProjectPlace
  /** "โครงการที่ 3" */
  readonly name: string
}

function numberedProjects({ source }: BookContext): readonly Numbered[] {
  let count = 0
  return source.issues.flatMap((issue, at) => issue.projects.map((entry) => {
    count += 1
    return { entry, place: { issue, at }, name: `โครงการที่ ${String(count)}` }
  }))
}

/** ๗.๔ one form per project with its budget worked out line by line, and ๗.๕ the months of their activities. */
export function projectPages(context: BookContext): ProjectPages {
  const projects = numberedProjects(context)
  if (projects.length === 0) return { forms: [], schedules: [] }
  const made = projects.map(({ entry, name }) => scheduleTables(entry, `${name} `, context))
  const head = headingBelow('projects', 'forms', 'รายละเอียดโครงการและงบประมาณรายโครงการ', context)
  const forms = projects.flatMap(({ entry, place, name }, at) => [
    heading(context.marks, 3, name, entry.project.fields.title, at > 0), ...projectForm(entry, place, made[at] ?? [], context)
  ])
  const tables: readonly TableBlock[] = made.flat()
  const schedules = tables.length === 0 ? [] : [headingBelow('projects', 'schedules', 'แผนการดำเนินงานรายโครงการ', context), ...tables]
  return { forms: [head, ...forms], schedules }
}
