import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from '@scripts/count-results.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'counts-'))))
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('the counts of a vitest report', () => {
  test('are those of its tests', () => {
    const died = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(countVitest(report({ numPassedTests: 12, numFailedTests: 1, testResults: [died] }))).toEqual({ passed: 12, failed: 1 })
  })

  test('a file that died before its first test is a failure too', () => {
    const died = { status: 'failed', assertionResults: [] }
    expect(countVitest(report({ numPassedTests: 12, numFailedTests: 0, testResults: [died, died] }))).toEqual({ passed: 12, failed: 2 })
  })
})

describe('the counts of a Playwright report', () => {
  test('a test that passed at its second try passed; what was skipped is not counted', () => {
    expect(countPlaywright(report({ stats: { expected: 40, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] }))).toEqual({ passed: 41, failed: 2 })
  })

  test('errors outside the tests are failures', () => {
    expect(countPlaywright(report({ stats: { expected: 0 }, errors: [{ message: 'no config' }] }))).toEqual({ passed: 0, failed: 1 })
  })
})

test.each([countVitest, countPlaywright])('%o: no report, or half of one, is one failure', (count) => {
  expect(count(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 })
  expect(count(report('{"stats":'))).toEqual({ passed: 0, failed: 1 })
})
