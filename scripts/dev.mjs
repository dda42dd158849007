// `npm run dev`: the app with hot reload, on whatever Electron this machine has.
import { tool } from './project-node.mjs'
import { runStep } from './run-step.mjs'
import { failWith, setUp } from './setup.mjs'

async function main() {
  const electron = await setUp('window')
  const { electronEnv } = await import('./electron-runtime.mjs')
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const { code } = await runStep(tool('electron-vite'), ['dev', ...process.argv.slice(2)], {
    env: { ...electronEnv(electron), ...(asRoot ? { NO_SANDBOX: '1' } : {}) }
  })
  process.exit(code)
}

main().catch(failWith)
