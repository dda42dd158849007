import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { journey, type Account } from '../../demo/journey'
import { startCentral } from '../../demo/central-process'
import { spawnSync } from 'node:child_process'

let account: Account
let workDir: string

test.describe.configure({ mode: 'serial' })
test.setTimeout(600_000)

test.beforeAll(async () => {
  workDir = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-journey-'))
  account = await journey({ workDir, outDir: path.join(workDir, 'out'), pictures: false, progress: () => undefined })
})

test.afterAll(() => { fs.rmSync(workDir, { recursive: true, force: true, maxRetries: 5 }) })

test('the main job goes from first run to approved paper, offline and online, on two machines', () => {
  expect(account.unsentWhileOffline).toBeGreaterThanOrEqual(2)
  expect(account.complaints).toEqual([])
})

test('the Word file holds what was written and approved', () => {
  const parts = unzipSync(new Uint8Array(fs.readFileSync(account.paper.docx)))
  const text = Buffer.from(parts['word/document.xml'] ?? new Uint8Array()).toString('utf8').replace(/<[^>]+>/g, '')
  expect(text).toContain('คณะทำงานยกร่างแผนประชุมร่วมกับส่วนราชการในจังหวัด')
  expect(text).toContain('๑,๐๙๓,๑๑๐')
  expect(text).toContain('หนึ่งล้านเก้าหมื่นสามพันหนึ่งร้อยสิบบาทถ้วน')
  expect(text).toContain('๘๕')
})

test('the PDF is a PDF', () => {
  expect(fs.readFileSync(account.paper.pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

test('the chain of the centre holds from the first op to the approval', async () => {
  const dataDir = path.join(workDir, 'central')
  const central = await startCentral(dataDir)
  const verify = spawnSync(process.execPath, ['scripts/central.mjs', 'verify'], {
    cwd: path.resolve(import.meta.dirname, '../..'), encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
  })
  await central.stop()
  expect(verify.status, verify.stdout + verify.stderr).toBe(0)
})
