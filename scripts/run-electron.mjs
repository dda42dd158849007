// `node scripts/run-electron.mjs [app folder] [args…]`: plain start of the built app.
import { spawn } from 'node:child_process'
import { electronEnv, onDisplay, resolveElectron, sandboxArgs } from './electron-runtime.mjs'

const runtime = resolveElectron()
const given = process.argv.slice(2)
const target = given.length > 0 ? given : ['.']
const [command, ...args] = onDisplay([runtime.exe, ...sandboxArgs(), ...target])
const child = spawn(command, args, { stdio: 'inherit', env: electronEnv(runtime) })
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
