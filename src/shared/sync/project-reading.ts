import type { Json } from '@shared/kernel/json'
import { parentFieldOf } from '@shared/project/project-children'
import type { Touch } from '@shared/project/project-lock'
import { projectStepRecord, type ProjectStep } from '@shared/project/project-step-record'
import { readRecord } from '@shared/record/define-record'
import type { Change } from './op'
import type { ServerRecord } from './server-record'

/** The live steps of one project among the records of its plan. */
export function stepsOfProject(records: Iterable<ServerRecord>, project: string): ProjectStep[] {
  const steps: ProjectStep[] = []
  for (const record of records) {
    if (record.kind === projectStepRecord.kind && !record.del && record.doc['project'] === project) steps.push(readRecord(projectStepRecord, { ...record, view: record.doc }))
  }
  return steps
}

/** The project a record hangs on, by way of what it hangs on; empty for what hangs on none. A conflict hangs on what it is about. */
export function projectOfRecord(
  shelf: { get(id: string): Pick<ServerRecord, 'doc'> | undefined }, kind: string, doc: Readonly<Record<string, Json>>
): string {
  const { targetKind } = doc
  if (kind === 'conflict' && targetKind === 'project') return typeof doc['target'] === 'string' ? doc['target'] : ''
  const parent = kind === 'conflict' && typeof targetKind === 'string' ? { field: 'target', kind: targetKind } : parentFieldOf(kind)
  const id = parent === null ? undefined : doc[parent.field]
  if (parent === null || typeof id !== 'string' || id === '') return ''
  return parent.kind === 'project' ? id : projectOfRecord(shelf, parent.kind, shelf.get(id)?.doc ?? {})
}

/** A change as the lock looks at it. */
export function touchOf({ type, kind, ent, fields }: Change): Touch {
  const values = type === 'delete' ? [] : Object.entries(fields).map(([field, edit]) => [field, edit.v] as const)
  return { type, kind, ent, fields: Object.fromEntries(values) }
}
