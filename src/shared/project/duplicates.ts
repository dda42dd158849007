import { fold } from '@shared/kernel/thai-text'
import type { Project } from './project-record'

/**
 * Projects of one year that look like one and the same: title, what it produces and where agree, however they were typed.
 * Each group holds two or more, in the order given.
 */
export function duplicateProjects(projects: readonly Project[]): readonly (readonly Project[])[] {
  const groups = new Map<string, Project[]>()
  for (const project of projects) {
    const { fiscalYear, title, output, area, districts } = project.fields
    const key = [String(fiscalYear), fold(title), fold(output), fold(area), ...districts.map(fold).sort()].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [project])
    else group.push(project)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** Whether somebody still has to look at a group: more than one of it gave no reason why it stands beside the others. */
export function isOpenGroup(group: readonly Project[]): boolean {
  return group.filter(({ fields }) => fields.apartReason.trim() === '').length > 1
}
