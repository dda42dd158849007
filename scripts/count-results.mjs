// Reads how many tests passed and failed out of the JSON reports of the runners.
import fs from 'node:fs'

/** Counts of a vitest JSON report; a report that is missing or unreadable counts as one failure. @param {string} file */
export function countVitest(file) {
  const report = readReport(file)
  if (report === null) return { passed: 0, failed: 1 }
  const suitesThatDied = (report.testResults ?? []).filter((suite) => suite.status === 'failed' && (suite.assertionResults ?? []).length === 0).length
  return { passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + suitesThatDied }
}

/** Counts of a Playwright JSON report, by the same rule. @param {string} file */
export function countPlaywright(file) {
  const report = readReport(file)
  if (report === null) return { passed: 0, failed: 1 }
  const { expected = 0, flaky = 0, unexpected = 0 } = report.stats ?? {}
  return { passed: expected + flaky, failed: unexpected + (report.errors ?? []).length }
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
