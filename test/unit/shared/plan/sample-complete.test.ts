import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completenessOf, obstaclesOf } from '@shared/plan/completeness'
import { readContents } from '@shared/plan/plan-contents'
import { planRecord } from '@shared/plan/plan-record'
import { parseSnapshot, recordsOf } from '@shared/plan/snapshot'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'

const file = parseSnapshot(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
const rows = file.ok ? recordsOf(file.value) : []

function list<R extends RecordSpec>(spec: R): RecordOf<R>[] {
  return rows.filter(({ kind }) => kind === spec.kind).map((row) => readRecord(spec, row))
}

test('the sample is a plan that may be sent: it lacks nothing, and shows what a hint looks like', () => {
  const [plan] = list(planRecord)
  const completeness = completenessOf(readContents(plan!, { list }))
  expect(obstaclesOf(completeness)).toEqual([])
  expect(new Set(completeness.findings.map(({ rule }) => rule))).toEqual(new Set(['factOld', 'factNoYear', 'rateExceeded', 'amountUneven', 'referenceExpired']))
})
