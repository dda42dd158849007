import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { translator } from '@shared/i18n/translator'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { readCommandLine } from './command-line'
import { inspectWorkbook, refusedWorkbook } from './inspect-workbook'
import { makeDocuments } from './make-documents'
import { makeSheets } from './make-sheets'

/**
 * Exit codes: done, failed, not understood. `inspect` is done when its report is printed, whatever the report refuses; a workbook
 * that cannot be read at all is a failure, and its report says so too.
 */
const DONE = 0
const FAILED = 1
const MISUSED = 2

const SAMPLE = fileURLToPath(new URL('../../resources/sample/sukhothai-2571.json', import.meta.url))

/** Where words go, so that tests can listen. */
export interface Voice {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

function sentence(error: PlanError): string {
  const t = translator('th')
  const details = error.details === undefined ? '' : ` ${JSON.stringify(error.details)}`
  return `${error.code}: ${t(`error.${error.code}.what`, error.details)} ${t(`error.${error.code}.todo`, error.details)}${details}\n`
}

function tell(voice: Voice, made: Result<unknown, PlanError>): number {
  if (!made.ok) {
    voice.err(sentence(made.error))
    return FAILED
  }
  voice.out(`${JSON.stringify(made.value, null, 2)}\n`)
  return DONE
}

/** Runs one verb without a window and gives the exit code; results are JSON on `out`, errors one coded sentence on `err`. */
export async function runPlanner(args: readonly string[], voice: Voice, now: number): Promise<number> {
  const t = translator('th')
  const line = readCommandLine(args)
  switch (line.verb) {
    case 'help':
      voice.out(`${t('document.cli.help')}\n`)
      return DONE
    case 'misused':
      voice.err(`BAD_ARGUMENTS: ${t('document.cli.misused', { flaw: line.flaw })}\n\n${t('document.cli.help')}\n`)
      return MISUSED
    case 'sheets':
      return tell(voice, await makeSheets({ ...line.request, out: path.resolve(line.request.out) }, { sample: SAMPLE }))
    case 'documents':
      return tell(voice, await makeDocuments({ ...line.request, out: path.resolve(line.request.out) }, { sample: SAMPLE, now }))
    case 'inspect': {
      const report = await inspectWorkbook(line.request)
      if (!report.ok && report.error.code.startsWith('SHEET_')) voice.out(`${JSON.stringify(refusedWorkbook(report.error), null, 2)}\n`)
      return tell(voice, report)
    }
  }
}
