// Runs one step of a longer job, shows or keeps its output, and ends it with the job.
import { spawn } from 'node:child_process'
import { root, toolEnv } from './project-node.mjs'

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of children) child.kill('SIGTERM')
    process.exit(130)
  })
}

/** Resolves to `{ code, output }`; with `show` the output also goes to the terminal while it comes. */
export function runStep(command, args, { show = true, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: toolEnv(env), stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    children.add(child)
    let output = ''
    const take = (stream) => (chunk) => {
      output += chunk
      if (show) stream.write(chunk)
    }
    child.stdout.on('data', take(process.stdout))
    child.stderr.on('data', take(process.stderr))
    child.on('error', (error) => {
      children.delete(child)
      resolve({ code: 127, output: `${output}\n${error.message}` })
    })
    child.on('exit', (code, signal) => {
      children.delete(child)
      resolve({ code: code ?? (signal ? 1 : 0), output })
    })
  })
}

/** Starts a process that lives as long as this one; resolves when `ready(line)` is true for a line it prints. */
export function startService(command, args, { env = {}, ready, timeoutMs = 120_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: toolEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
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
