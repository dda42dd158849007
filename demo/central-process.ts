import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

/** The real central office in a process of its own, on 127.0.0.1, with its trial database in a folder. */
export interface CentralProcess {
  readonly address: string
  readonly codes: { readonly office: string; readonly reviewer: string }
  /** Runs `npm run central -- verify` over the same folder once it has stopped; true when the chain holds. */
  stop(): Promise<void>
}

const LISTENING = /central listening on (http:\/\/127\.0\.0\.1:(\d+))/
const CODE = /demo enrolment code (office 64|reviewer) ([0-9A-Z-]+)/

/** Starts the centre and waits until it listens. `port` 0 takes a free one; a fixed one brings it back where it was. */
export async function startCentral(dataDir: string, port = 0): Promise<CentralProcess> {
  const child = spawn(process.execPath, ['scripts/central.mjs', 'serve', '--parent-pid', String(process.pid)], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: { ...process.env, DEMO_ENROL: '1', PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const lines = await linesUntil(child, LISTENING)
  const codes = new Map(lines.map((line) => CODE.exec(line)).filter((match) => match !== null).map((match) => [match[1], match[2] ?? '']))
  const address = lines.map((line) => LISTENING.exec(line)?.[1]).find((found) => found !== undefined) ?? ''
  return {
    address,
    codes: { office: codes.get('office 64') ?? '', reviewer: codes.get('reviewer') ?? '' },
    stop: () => stopChild(child)
  }
}

/** The port of an address that `startCentral` gave. */
export function portOf(address: string): number {
  return Number(new URL(address).port)
}

function linesUntil(child: ChildProcess, wanted: RegExp): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = ''
    const take = (chunk: Buffer): void => {
      text += chunk.toString('utf8')
      if (wanted.test(text) && text.endsWith('\n')) resolve(text.split('\n'))
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', (code) => { reject(new Error(`the centre ended with ${String(code)}:\n${text}`)) })
  })
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    child.removeAllListeners('exit')
    child.once('exit', () => { resolve() })
    child.kill('SIGTERM')
  })
}
