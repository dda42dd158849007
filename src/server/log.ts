/** What the centre tells its operator. Ids, codes and counts only, never what a plan says. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number>>): void
  error(event: string, facts?: Readonly<Record<string, string | number>>): void
}

/** One line of JSON per event on standard error; standard output is for what people asked to see. */
export const standardLog: Log = {
  info: (event, facts) => write('info', event, facts),
  error: (event, facts) => write('error', event, facts)
}

/** For tests and measurements. */
export const silentLog: Log = { info: () => undefined, error: () => undefined }

function write(level: string, event: string, facts: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(`${JSON.stringify({ level, event, ...facts })}\n`)
}

/** An error's name, code and stack frames without its message: database messages may quote values. */
export function errorFacts(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = (error as NodeJS.ErrnoException).code
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
  return { name: error.name, ...(code === undefined ? {} : { code }), at: frames.map((line) => line.trim()).join(' | ') }
}
