import { sameJson, type Json } from '@shared/kernel/json'
import type { Intent, RecordReader } from '@shared/record/command'
import type { RecordSpec } from '@shared/record/define-record'
import { branchSpec, PROJECT_CHILD_KINDS, parentFieldOf } from './project-children'

/** A record that hangs on a project, whatever its kind. */
export interface ProjectRow {
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, Json>>
}

/** The text of a field; empty where there is none. */
export function textIn(fields: ProjectRow['fields'], name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** What hangs on a project among these rows, parents before children. */
export function rowsUnder(project: string, rows: Iterable<ProjectRow>): readonly ProjectRow[] {
  const byKind = new Map<string, ProjectRow[]>()
  for (const row of rows) byKind.set(row.kind, [...(byKind.get(row.kind) ?? []), row])
  const known = new Set([project])
  return PROJECT_CHILD_KINDS.flatMap((kind) => {
    const under = parentFieldOf(kind)?.field ?? ''
    const own = (byKind.get(kind) ?? []).filter(({ fields }) => known.has(textIn(fields, under)))
    for (const { id } of own) known.add(id)
    return own
  })
}

/** What hangs on a project; the command must have asked for `PROJECT_CHILD_KINDS`. */
export function readRows(reader: RecordReader, plan: string, project: string): readonly ProjectRow[] {
  const rows = PROJECT_CHILD_KINDS.flatMap((kind) => {
    const spec = branchSpec(kind)
    return spec === undefined ? [] : reader.list(spec, plan).map(({ id, fields }) => ({ id, kind, fields: fields as ProjectRow['fields'] }))
  })
  return rowsUnder(project, rows)
}

/** A creation that names only what differs from an untouched record: the op stays small. */
export function creationOf(spec: RecordSpec, id: string, fields: ProjectRow['fields']): Intent {
  const told = Object.entries(fields).filter(([name, value]) => {
    const field = spec.fields[name]
    return field !== undefined && !sameJson(field.initial as Json, value)
  })
  return { type: 'create', kind: spec.kind, ent: id, fields: Object.fromEntries(told) }
}
