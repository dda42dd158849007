// `node scripts/with-electron.mjs electron-vite dev` or `… playwright test`: any command, with Electron found and a display.
import { spawn } from 'node:child_process'
import { electronEnv, onDisplay, resolveElectron, sandboxArgs } from './electron-runtime.mjs'

const env = electronEnv(resolveElectron())
if (sandboxArgs().length > 0) env.NO_SANDBOX = '1' // read by electron-vite
const [command, ...args] = onDisplay(process.argv.slice(2))
const child = spawn(command, args, { stdio: 'inherit', env })
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
