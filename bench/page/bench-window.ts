/** What one import of many records took, ms. */
export interface ImportFigures {
  /** until the transaction is on disk */
  readonly stored: number
  /** from then until the journal file has all its ops */
  readonly journaled: number
  /** the same rows by bare IndexedDB */
  readonly raw: number
}

/** What edits of one field took, ms each. */
export interface EditFigures {
  readonly stored: readonly number[]
  readonly journaled: readonly number[]
  readonly raw: readonly number[]
}

/** What the bench page offers to the driver. */
export interface BenchWindow {
  readonly bench: {
    /** Opens the store and answers the first run. */
    begin(): Promise<void>
    /** Imports a new plan of `count` records, then puts its rows raw. */
    importRecords(count: number): Promise<ImportFigures>
    /** Edits one project of the plan imported last `count` times, each edit in turn with its raw transaction. */
    editOne(count: number): Promise<EditFigures>
  }
}
