// `npm run demo`: the main job without a person, in the real app and against the real centre; results in demo-out/.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { journey } from './journey'

const outDir = path.resolve(import.meta.dirname, '../demo-out')
fs.rmSync(outDir, { recursive: true, force: true })
const workDir = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-demo-'))
let step = 0

try {
  const account = await journey({
    workDir, outDir, pictures: true,
    progress: (words) => {
      step += 1
      console.log(`[${String(step).padStart(2, ' ')}] ${words}`)
    }
  })
  const size = (file: string): string => `${Math.round(fs.statSync(file).size / 1024).toLocaleString('en-US')} kB`
  console.log(`
The plan of Sukhothai, FY 2571–2575, went from first run to approved paper.
  edits waiting while offline   ${String(account.unsentWhileOffline)}
  pictures                      ${String(account.pictures)} in demo-out/
  plan book, Word               ${path.basename(account.paper.docx)} (${size(account.paper.docx)})
  plan book, PDF                ${path.basename(account.paper.pdf)} (${size(account.paper.pdf)})
  complaints of the windows     ${String(account.complaints.length)}
  time                          ${String(account.seconds)} s`)
  for (const complaint of account.complaints) console.log(`  ! ${complaint}`)
} finally {
  fs.rmSync(workDir, { recursive: true, force: true, maxRetries: 5 })
}
