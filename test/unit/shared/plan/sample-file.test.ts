import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isUuid } from '@shared/kernel/ids'
import { shownPicture } from '@shared/narrative/paragraph-record'
import { parseSnapshot, recordsOf, type SnapshotFile } from '@shared/plan/snapshot'
import { checkField } from '@shared/record/field-value'
import { referencesOf } from '@shared/sync/judge-references'
import { specOf } from '@shared/sync/record-registry'

const text = readFileSync('resources/sample/sukhothai-2571.json', 'utf8')
const parsed = parseSnapshot(JSON.parse(text))
const file: SnapshotFile = parsed.ok ? parsed.value : { format: 'yutitham-snapshot', version: 1, records: [] }
const ids = new Set(file.records.map(({ id }) => id))

/** The form in which the file is edited by hand: one record a line, so that a change reads as one. */
function inForm({ format, version, records }: SnapshotFile): string {
  const rows = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')
  return `{\n  "format": "${format}",\n  "version": ${String(version)},\n  "records": [\n${rows}\n  ]\n}\n`
}

test('the sample stands one record a line, each with an id of its own', () => {
  expect(text).toBe(inForm(file))
  expect(ids.size).toBe(file.records.length)
  expect([...ids].filter((id) => !isUuid(id))).toEqual([])
})

test('every field is known and lawful, and names only what stands before it', () => {
  const seen = new Set<string>()
  const wrong: string[] = []
  for (const { id, kind, fields } of file.records) {
    const spec = specOf(kind)
    seen.add(id)
    for (const [field, value] of Object.entries(fields)) if (spec === undefined || !checkField(spec, field, value).ok) wrong.push(`${kind}.${field} of ${id}`)
    for (const { field, target } of referencesOf({ kind, doc: fields })) if (!seen.has(target)) wrong.push(`${kind}.${field} of ${id} names ${target}`)
  }
  expect(wrong).toEqual([])
  expect(recordsOf(file).map(shownPicture).filter((picture) => picture !== '' && !ids.has(picture))).toEqual([])
})
