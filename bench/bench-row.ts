/** One line of the table: what was measured, and the peer or limit it is a ratio of. Times are never asserted. */
export interface BenchRow {
  readonly name: string
  /** ms */
  readonly measured: number
  readonly against: string
  /** ms, measured in the same run, in turn with the above */
  readonly limit: number
}

/** The middle of the values; NaN when there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** ms that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** 10000 → "10,000" */
export function grouped(value: number): string {
  return value.toLocaleString('en-US')
}

/** Prints the rows as one table: name, measured, what it is held against, that limit, ratio. */
export function printTable(rows: readonly BenchRow[]): void {
  const head = ['measured', 'ms', 'limit', 'ms', 'ratio']
  const cells = rows.map((row) => [row.name, shown(row.measured), row.against, shown(row.limit), (row.measured / row.limit).toFixed(2)])
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)))
  const rule = widths.map((width) => '-'.repeat(width))
  for (const line of [head, rule, ...cells]) console.log(line.map((cell, column) => aligned(cell, widths[column] ?? 0, column)).join('  '))
}

/** Words to the left, figures to the right. */
function aligned(cell: string, width: number, column: number): string {
  return column === 0 || column === 2 ? cell.padEnd(width) : cell.padStart(width)
}

function shown(ms: number): string {
  return ms >= 100 ? grouped(Math.round(ms)) : ms.toFixed(1)
}
