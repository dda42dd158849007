import { importBudgetLines } from '@shared/budget/import-lines'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { Role } from '@shared/record/command'
import { amountParts, importParts } from '@shared/sheet/import-writes'
import type { Mapping, SheetHolds } from '@shared/sheet/mapping'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { mappingOf, type ColumnChoices } from '@shared/sheet/sheet-look'
import { observable } from '@renderer/data/observable'
import type { Committed } from '@renderer/data/run-command'
import { mappingFor, rememberMapping } from '@renderer/data/sheet-mappings'
import type { Store } from '@renderer/data/store'
import { mappingKey, matchingOf, rememberable, type Matching } from './matching'
import type { FileLook, ReadingStep, Reported } from './sheet-messages'
import { createSheetReader, type Reading, type SheetReader } from './sheet-reader'

/** Where the import stands. Nothing is written before `done`. */
export type ImportStage =
  | { readonly at: 'choose'; readonly refused?: PlanError | undefined }
  | { readonly at: 'reading'; readonly step: ReadingStep; readonly rows: number }
  | { readonly at: 'columns'; readonly file: FileLook; readonly matching: Matching; readonly refused?: PlanError | undefined }
  | { readonly at: 'said'; readonly said: Mapping['defaults'] }
  | { readonly at: 'report'; readonly reported: Reported; readonly before: Before; readonly isWriting: boolean; readonly part?: { readonly done: number; readonly of: number } | undefined; readonly refused?: PlanError | undefined }
  | { readonly at: 'done'; readonly reported: Reported; readonly opId: string | null }

/** Where a report leads back to. */
type Before =
  | { readonly at: 'columns'; readonly file: FileLook; readonly matching: Matching }
  | { readonly at: 'said'; readonly said: Mapping['defaults'] }
  | { readonly at: 'choose' }

/** What the person at this device may do with what a file holds. */
export interface ImportRights {
  readonly role: Role
  /** Budget lines may be written; else a file is only compared with them. */
  readonly canWriteLines: boolean
}

/** The way of one file from being chosen to being in the plan. Every step is asked for by a person; a new file ends the one before. */
export class ImportRun {
  readonly stage = observable<ImportStage>({ at: 'choose' })
  fileName = ''
  private reader: SheetReader | undefined
  private reading: Reading = {}

  constructor(private readonly store: Store, private existing: ExistingRecords, readonly rights: ImportRights) {}

  /** What the next report is compared with. */
  compareWith(existing: ExistingRecords): void {
    this.existing = existing
  }

  takeFile(file: File): void {
    this.end()
    this.fileName = file.name
    this.reader = createSheetReader((step, rows) => { this.stage.set({ at: 'reading', step, rows }) })
    this.stage.set({ at: 'reading', step: 'open', rows: 0 })
    this.ask(async (reader) => {
      const opened = await reader.open(file)
      if (!opened.ok) this.refuse(opened.error)
      else if (!opened.value.ownForm) await this.look(reader, opened.value, opened.value.start, opened.value.holds)
      else if (opened.value.holds === 'steps') this.stage.set({ at: 'said', said: {} })
      else await this.report(reader, {}, { at: 'choose' })
    })
  }

  /** Back to the choice of a file. */
  cancel(): void {
    this.end()
    this.stage.set({ at: 'choose' })
  }

  chooseSheet(sheet: string): void {
    const stage = this.stage.get()
    if (stage.at === 'columns') this.ask((reader) => this.look(reader, stage.file, sheet, stage.matching.choices.holds ?? 'lines'))
  }

  /** Lines, or amounts of steps: the same headings then mean other things. */
  chooseHolds(holds: SheetHolds): void {
    const stage = this.stage.get()
    if (stage.at === 'columns') this.ask((reader) => this.look(reader, stage.file, stage.matching.look.name, holds))
  }

  /** Counted from 1; 0 for a sheet without headings. */
  chooseHeader(row: number): void {
    const stage = this.stage.get()
    if (stage.at === 'columns') this.ask((reader) => this.lookUnder(reader, stage, row))
  }

  choose(choices: ColumnChoices): void {
    const stage = this.stage.get()
    if (stage.at === 'columns') this.stage.set({ ...stage, matching: { ...stage.matching, choices } })
  }

  /** Day and paper of the amounts in a form of this program. */
  say(said: Mapping['defaults']): void {
    const stage = this.stage.get()
    if (stage.at === 'said') this.stage.set({ ...stage, said })
  }

  /** Remembers how the columns are read and makes the report. */
  check(): void {
    const stage = this.stage.get()
    if (stage.at === 'said') this.ask((reader) => this.report(reader, { said: stage.said }, stage))
    if (stage.at !== 'columns') return
    const { file, matching } = stage
    const mapping = mappingOf(matching.look, matching.choices)
    this.ask(async (reader) => {
      await rememberMapping(this.store, matching.key, rememberable(mapping, matching.isHeaderChosen))
      await this.report(reader, { mapping }, { at: 'columns', file, matching })
    })
  }

  back(): void {
    const stage = this.stage.get()
    if (stage.at === 'report' && stage.before.at !== 'choose') this.stage.set(stage.before)
    else this.cancel()
  }

  /** Whether what a report showed may be written by whoever sits here. */
  canWrite({ holds }: Reported): boolean {
    return holds === 'steps' || this.rights.canWriteLines
  }

  /** Writes what the report showed: one deed, one undo. */
  async confirm(): Promise<void> {
    const stage = this.stage.get()
    if (stage.at !== 'report' || stage.isWriting || !this.canWrite(stage.reported)) return
    const { reported } = stage
    this.stage.set({ ...stage, isWriting: true, refused: undefined })
    const done = await this.write(reported, (part) => { this.stage.set({ ...stage, isWriting: true, refused: undefined, part }) })
    if (done.ok) {
      this.end()
      this.stage.set({ at: 'done', reported, opId: done.value.opId })
    } else this.stage.set({ ...stage, refused: done.error })
  }

  /** The report once more, against the plan as it is now: somebody looked at a record and came back. */
  refresh(): void {
    const stage = this.stage.get()
    if (stage.at === 'report') this.ask((reader) => this.report(reader, this.reading, stage.before))
  }

  end(): void {
    this.reader?.end()
    this.reader = undefined
  }

  private async write({ holds, report }: Reported, onPart: (part: { readonly done: number; readonly of: number }) => void): Promise<Result<Committed, PlanError>> {
    const { plan } = this.existing
    if (holds === 'steps') {
      const parts = amountParts(plan, report.writes)
      return this.store.runParts(recordStepAmounts, parts, (done) => { onPart({ done, of: parts.length }) })
    }
    const parts = importParts(plan, report.writes)
    return this.store.runParts(importBudgetLines, parts, (done) => { onPart({ done, of: parts.length }) })
  }

  /** A bug is told as one and goes on to the log. */
  private ask(work: (reader: SheetReader) => Promise<void>): void {
    if (this.reader === undefined) return
    void work(this.reader).catch((bug: unknown) => {
      this.refuse(planError('INTERNAL'))
      throw bug
    })
  }

  private refuse(error: PlanError): void {
    // Whoever gave up, or took another file, is somewhere else already.
    if (error.code === 'CANCELLED') return
    this.end()
    this.stage.set({ at: 'choose', refused: error })
  }

  private async look(reader: SheetReader, file: FileLook, sheet: string, holds: SheetHolds): Promise<void> {
    const looked = await reader.look(sheet, holds)
    if (!looked.ok) {
      this.refuse(looked.error)
      return
    }
    const key = mappingKey(looked.value, holds)
    const known = await mappingFor(this.store, key)
    const again = known?.headerRow === undefined ? looked : await reader.look(sheet, holds, known.headerRow)
    if (again.ok) this.stage.set({ at: 'columns', file, matching: matchingOf(again.value, known, { key, isHeaderChosen: known?.headerRow !== undefined, holds, role: this.rights.role }) })
    else this.refuse(again.error)
  }

  private async lookUnder(reader: SheetReader, { file, matching }: Extract<Before, { at: 'columns' }>, headerRow: number): Promise<void> {
    const holds = matching.choices.holds ?? 'lines'
    const looked = await reader.look(matching.look.name, holds, headerRow)
    if (looked.ok) this.stage.set({ at: 'columns', file, matching: matchingOf(looked.value, undefined, { key: matching.key, isHeaderChosen: true, holds, role: this.rights.role }) })
    else this.refuse(looked.error)
  }

  private async report(reader: SheetReader, reading: Reading, before: Before): Promise<void> {
    this.reading = reading
    const reported = await reader.report(reading, this.existing)
    if (reported.ok) this.stage.set({ at: 'report', reported: reported.value, before, isWriting: false })
    else if (before.at !== 'columns' || reported.error.code === 'CANCELLED') this.refuse(reported.error)
    else this.stage.set({ ...before, refused: reported.error })
  }
}
