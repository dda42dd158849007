import { spawn, type ChildProcess } from 'node:child_process'

/** The centre as people run it: a process of its own. */
export interface CentralProcess {
  readonly pid: number
  readonly address: string
  readonly officeCode: string
  readonly reviewerCode: string
  readonly output: () => string
  /** Ends it with a signal and gives back its exit code (`null` when the signal ended it). */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts `scripts/central.mjs` and waits until it listens; throws with its output when it ends before. */
export async function startCentralProcess(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<CentralProcess> {
  const child = spawn(process.execPath, ['scripts/central.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', DEMO_ENROL: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  const reap = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', reap)
  child.once('exit', () => process.off('exit', reap))
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      const found = /central listening on (\S+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => {
      reject(new Error(`the centre ended with ${code}: ${output}`))
    })
  })
  return {
    pid: child.pid ?? 0,
    address,
    output: () => output,
    end: (signal) => ended(child, signal),
    officeCode: /code office \d+ (\S+)/.exec(output)?.[1] ?? '',
    reviewerCode: /code reviewer (\S+)/.exec(output)?.[1] ?? ''
  }
}

/** Waits for a child's end, sending a signal first when one is given. */
export function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(child.exitCode)
      return
    }
    child.once('exit', (code) => {
      resolve(code)
    })
    if (signal !== undefined) child.kill(signal)
  })
}
