// Runs one step of a longer job, shows or keeps its output, and ends it with the job.
import { spawn } from 'node:child_process'
import { root, toolEnv } from './project-node.mjs'

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of children) end(child)
    process.exit(130)
  })
}

// A step leads a process group of its own: xvfb-run ends without its server and its program when it alone is told to.
const ownGroup = process.platform !== 'win32'

function end(child) {
  try {
    if (ownGroup) process.kill(-child.pid, 'SIGTERM')
    else child.kill('SIGTERM')
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Resolves to `{ code, output }`; with `show` the output also goes to the terminal while it comes. */
export function runStep(command, args, { show = true, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd, env: toolEnv(env), stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', detached: ownGroup
    })
    children.add(child)
    let output = ''
    const take = (stream) => (chunk) => {
      output += chunk
      if (show) stream.write(chunk)
    }
    child.stdout.on('data', take(process.stdout))
    child.stderr.on('data', take(process.stderr))
    const done = (code) => {
      children.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += `\n${command}: ${error.message}\n`
      if (show) console.error(`${command}: ${error.message}`)
      done(127)
    })
    // The last words may come after the exit; a grandchild that holds the pipe open must not hold up the job.
    child.on('exit', (code) => setTimeout(done, 1000, code ?? 1))
    child.on('close', (code) => done(code ?? 1))
  })
}

/** Starts a process that lives as long as this one; resolves when `ready(line)` is true for a line it prints. */
export function startService(command, args, { env = {}, ready, timeoutMs = 120_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: toolEnv(env), stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup })
    children.add(child)
    const lines = []
    let rest = ''
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`${args.join(' ')} did not become ready:\n${lines.join('\n')}`))
    }, timeoutMs)
    const take = (chunk) => {
      rest += chunk
      const parts = rest.split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (ready(line, lines)) {
          clearTimeout(timer)
          resolve({ child, lines, stop: () => stop(child) })
        }
      }
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('exit', (code) => {
      children.delete(child)
      clearTimeout(timer)
      reject(new Error(`${args.join(' ')} ended with ${code}:\n${lines.join('\n')}`))
    })
  })
}

function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined)
    child.removeAllListeners('exit')
    child.on('exit', () => {
      children.delete(child)
      resolve(undefined)
    })
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
}
