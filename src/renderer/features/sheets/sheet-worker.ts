import { z } from 'zod'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { findColumns } from '@shared/sheet/find-columns'
import { importOpened } from '@shared/sheet/import-workbook'
import { GUESSED } from '@shared/sheet/mapping'
import { openWorkbook, type OpenedWorkbook } from '@shared/sheet/open-workbook'
import { readMarker } from '@shared/sheet/own-form'
import { reportRows, reportSteps, reportTotals } from '@shared/sheet/report-rows'
import { lookAtSheet } from '@shared/sheet/sheet-look'
import type { Sheet } from '@shared/sheet/table'
import type { FileLook, ReadingStep, SheetReply, SheetRequest } from './sheet-messages'

// the policy of the window holds here too: no code from text
z.config({ jitless: true })

/** The part of a worker's own world that is used here; the renderer is compiled for a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SheetRequest>) => void) | null
  postMessage: (reply: SheetReply) => void
}
const scope = self as unknown as WorkerScope

let book: OpenedWorkbook | undefined

function tell(step: ReadingStep, rows = 0): void {
  scope.postMessage({ type: 'progress', step, rows })
}

/** A sheet is read once, however often it is asked for. */
function keepingSheets(opened: OpenedWorkbook): OpenedWorkbook {
  const sheets = new Map<number, Result<Sheet, PlanError>>()
  return {
    ...opened,
    read: (index) => {
      const read = sheets.get(index) ?? opened.read(index, (rows) => { tell('sheet', rows) })
      sheets.set(index, read)
      return read
    }
  }
}

function open(bytes: Uint8Array, name: string): Result<FileLook, PlanError> {
  tell('open')
  const opened = openWorkbook(bytes, name)
  if (!opened.ok) return opened
  book = keepingSheets(opened.value)
  const marker = readMarker(book)
  if (marker !== undefined && !marker.ok) return marker
  const { sheets } = book
  if (sheets.length === 0) return err(planError('SHEET_EMPTY'))
  if (marker !== undefined) return ok({ sheets, ownForm: true, holds: marker.value.mapping.holds ?? 'lines', start: '' })
  return ok({ sheets, ownForm: false, ...startOf(book) })
}

/** The sheet to begin with. Amounts of steps are what a file without rates is about when its headings name steps. */
function startOf({ sheets, read }: OpenedWorkbook): Pick<FileLook, 'start' | 'holds'> {
  const shown = sheets.flatMap(({ name, hidden }, index) => (hidden ? [] : [{ name, index }]))
  for (const { name, index } of shown) {
    const sheet = read(index)
    if (!sheet.ok) continue
    const lines = findColumns(sheet.value, GUESSED)
    const isCounted = lines.ok && (lines.value.columns.rate !== undefined || lines.value.columns.factors !== undefined)
    if (!isCounted && findColumns(sheet.value, { ...GUESSED, holds: 'steps' }).ok) return { start: name, holds: 'steps' }
    if (lines.ok) return { start: name, holds: 'lines' }
  }
  return { start: (shown[0] ?? sheets[0])?.name ?? '', holds: 'lines' }
}

function answer(request: SheetRequest): SheetReply {
  if (request.type === 'open') return { type: 'opened', result: open(request.bytes, request.name) }
  const opened = book
  if (opened === undefined) return { type: 'failed', name: 'nothing is open', stack: '' }
  if (request.type === 'look') {
    const sheet = opened.read(opened.sheets.findIndex(({ name }) => name === request.sheet))
    return { type: 'looked', result: sheet.ok ? ok(lookAtSheet(sheet.value, request.headerRow, request.holds)) : sheet }
  }
  const { mapping, said, existing } = request
  tell('lines')
  const report = importOpened(opened, { mapping, said, existing, onRows: (rows) => { tell('lines', rows) } })
  if (!report.ok) return { type: 'reported', result: report }
  const own = mapping === undefined ? readMarker(opened) : undefined
  const holds = (own?.ok === true ? own.value.mapping.holds : mapping?.holds) ?? 'lines'
  const rows = reportRows(report.value, existing)
  return { type: 'reported', result: ok({ report: report.value, rows, totals: reportTotals(report.value.writes, existing), steps: reportSteps(report.value, existing), holds }) }
}

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answer(data))
  } catch (error) {
    scope.postMessage(error instanceof Error ? { type: 'failed', name: error.name, stack: error.stack ?? '' } : { type: 'failed', name: typeof error, stack: '' })
  }
}
