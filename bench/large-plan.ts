import { readFileSync } from 'node:fs'
import { readBookFile } from '@shared/documents/book-file'
import type { DocOutline } from '@shared/documents/outline'
import { planBook } from '@shared/documents/plan-book'
import type { IsoDay } from '@shared/kernel/calendar'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import { parseSnapshot, type SnapshotRecord } from '@shared/plan/snapshot'
import { newUuid } from '../test/support/central-device'

/** The sample plan with its projects of the plan's years, their lines and links, repeated until there are so many. */
export function largePlan(projects: number): PlanSnapshot {
  const file = parseSnapshot(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
  if (!file.ok) throw new Error('the sample plan is readable')
  const { records } = file.value
  const own = records.filter(({ kind, fields }) => kind === 'project' && Number(fields['fiscalYear']) >= 2571)
  const copies = Array.from({ length: projects - own.length }, (_, index) => copyOf(records, own[index % own.length]))
  const large = readBookFile({ ...file.value, records: [...records, ...copies.flat()] })
  if (!large.ok || large.value.projects.length !== projects) throw new Error(`the sample plan grows to ${projects} projects`)
  return large.value
}

/** A project under a new id, and all that hangs on it. */
function copyOf(records: readonly SnapshotRecord[], project: SnapshotRecord | undefined): readonly SnapshotRecord[] {
  if (project === undefined) throw new Error('the sample plan has projects')
  const id = newUuid()
  const below = records.filter(({ fields }) => fields['project'] === project.id)
  return [{ ...project, id }, ...below.map((record) => ({ ...record, id: newUuid(), fields: { ...record.fields, project: id } }))]
}

/** The book as an office prints it. */
export function largeBook(plan: PlanSnapshot): DocOutline {
  return planBook(plan, { numerals: 'thai', profile: 'word', madeOn: '2026-11-22' as IsoDay })
}
