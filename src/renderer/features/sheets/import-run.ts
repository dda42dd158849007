import { importBudgetLines } from '@shared/budget/import-lines'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { importParts } from '@shared/sheet/import-writes'
import type { Mapping } from '@shared/sheet/mapping'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { choicesOf, mappingOf, type ColumnChoices, type SheetLook } from '@shared/sheet/sheet-look'
import { observable } from '@renderer/data/observable'
import { mappingFor, rememberMapping } from '@renderer/data/sheet-mappings'
import type { Store } from '@renderer/data/store'
import type { FileLook, ReadingStep, Reported } from './sheet-messages'
import { createSheetReader, type SheetReader } from './sheet-reader'

/** A sheet whose columns are being matched. */
export interface Matching {
  readonly look: SheetLook
  readonly choices: ColumnChoices
  /** The choices are those of the last file with the same headings. */
  readonly isRemembered: boolean
  /** What the choices are remembered by: the headings as the program found them. */
  readonly key: string
  /** A person said where the headings stand. */
  readonly isHeaderChosen: boolean
}

/** Where the import stands. Nothing is written before `done`. */
export type ImportStage =
  | { readonly at: 'choose'; readonly refused?: PlanError | undefined }
  | { readonly at: 'reading'; readonly step: ReadingStep; readonly rows: number }
  | { readonly at: 'columns'; readonly file: FileLook; readonly matching: Matching; readonly refused?: PlanError | undefined }
  | { readonly at: 'report'; readonly reported: Reported; readonly matched: Matched; readonly isWriting: boolean; readonly part?: { readonly done: number; readonly of: number } | undefined; readonly refused?: PlanError | undefined }
  | { readonly at: 'done'; readonly reported: Reported; readonly opId: string | null }

type Matched = { readonly file: FileLook; readonly matching: Matching } | undefined

/** The way of one file from being chosen to being in the plan. Every step is asked for by a person; a new file ends the one before. */
export class ImportRun {
  readonly stage = observable<ImportStage>({ at: 'choose' })
  fileName = ''
  private reader: SheetReader | undefined

  constructor(private readonly store: Store, private existing: ExistingRecords) {}

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
      else if (opened.value.ownForm) await this.report(reader, undefined, undefined)
      else await this.look(reader, opened.value, opened.value.start)
    })
  }

  /** Back to the choice of a file. */
  cancel(): void {
    this.end()
    this.stage.set({ at: 'choose' })
  }

  chooseSheet(sheet: string): void {
    const stage = this.stage.get()
    if (stage.at === 'columns') this.ask((reader) => this.look(reader, stage.file, sheet))
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

  /** Remembers how the columns are read and makes the report. */
  check(): void {
    const stage = this.stage.get()
    if (stage.at !== 'columns') return
    const { file, matching } = stage
    const mapping = mappingOf(matching.look, matching.choices)
    const { headerRow, ...rest } = mapping
    this.ask(async (reader) => {
      await rememberMapping(this.store, matching.key, matching.isHeaderChosen ? { ...rest, headerRow } : rest)
      await this.report(reader, mapping, { file, matching })
    })
  }

  back(): void {
    const stage = this.stage.get()
    if (stage.at === 'report' && stage.matched !== undefined) this.stage.set({ at: 'columns', ...stage.matched })
    else this.cancel()
  }

  /** Writes what the report showed: one deed, one undo. */
  async confirm(): Promise<void> {
    const stage = this.stage.get()
    if (stage.at !== 'report' || stage.isWriting) return
    const { reported } = stage
    this.stage.set({ ...stage, isWriting: true, refused: undefined })
    const parts = importParts(this.existing.plan, reported.report.writes)
    const done = await this.store.runParts(importBudgetLines, parts, (ready) => { this.stage.set({ ...stage, isWriting: true, refused: undefined, part: { done: ready, of: parts.length } }) })
    if (done.ok) {
      this.end()
      this.stage.set({ at: 'done', reported, opId: done.value.opId })
    } else this.stage.set({ ...stage, refused: done.error })
  }

  end(): void {
    this.reader?.end()
    this.reader = undefined
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

  private async look(reader: SheetReader, file: FileLook, sheet: string): Promise<void> {
    const looked = await reader.look(sheet)
    if (!looked.ok) {
      this.refuse(looked.error)
      return
    }
    const key = looked.value.signature
    const known = await mappingFor(this.store, key)
    const again = known?.headerRow === undefined ? looked : await reader.look(sheet, known.headerRow)
    if (again.ok) this.stage.set({ at: 'columns', file, matching: matchingOf(again.value, known, { key, isHeaderChosen: known?.headerRow !== undefined }) })
    else this.refuse(again.error)
  }

  private async lookUnder(reader: SheetReader, { file, matching: { look: { name }, key } }: NonNullable<Matched>, headerRow: number): Promise<void> {
    const looked = await reader.look(name, headerRow)
    if (looked.ok) this.stage.set({ at: 'columns', file, matching: matchingOf(looked.value, undefined, { key, isHeaderChosen: true }) })
    else this.refuse(looked.error)
  }

  private async report(reader: SheetReader, mapping: Mapping | undefined, matched: Matched): Promise<void> {
    const reported = await reader.report(mapping, this.existing)
    if (reported.ok) this.stage.set({ at: 'report', reported: reported.value, matched, isWriting: false })
    else if (matched === undefined || reported.error.code === 'CANCELLED') this.refuse(reported.error)
    else this.stage.set({ at: 'columns', ...matched, refused: reported.error })
  }
}

function matchingOf(look: SheetLook, known: Mapping | undefined, rest: Pick<Matching, 'key' | 'isHeaderChosen'>): Matching {
  if (known !== undefined) return { ...rest, look, choices: choicesOf(known, look), isRemembered: true }
  return { ...rest, look, choices: { columns: look.guessed, defaults: {}, hiddenRows: 'skip' }, isRemembered: false }
}
