import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { electronEnv, resolveElectron, sandboxArgs } from '../../scripts/electron-runtime.mjs'
import { expect, killPlanner, launchPlanner, projectRoot, test } from './launch'

const DEVICE = '01890a5d-ac96-774b-bcce-b302099a8057'

test('a second start ends at once and brings the first window forward', async ({ planner, userData }) => {
  const runtime = resolveElectron()
  const second = spawnSync(runtime.exe, [...sandboxArgs(), '.'], {
    cwd: projectRoot,
    env: { ...electronEnv(runtime), PLANNER_USER_DATA: userData },
    timeout: 20_000
  })
  // A program that had to be ended by the time limit also ends with 0.
  expect(second.error).toBeUndefined()
  expect(second.status).toBe(0)
  expect(await planner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the window comes back where it was, within the display', async ({ userData }) => {
  fs.writeFileSync(
    path.join(userData, 'shell.json'),
    JSON.stringify({ window: { x: 90_000, y: -40_000, width: 1100, height: 710, maximized: false }, saveFolder: null })
  )
  const lost = await launchPlanner(userData)
  const seen = await lost.app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    area: screen.getPrimaryDisplay().workArea
  }))
  await lost.app.close()
  expect(seen.bounds?.x).toBeGreaterThanOrEqual(seen.area.x)
  expect(seen.bounds?.x).toBeLessThan(seen.area.x + seen.area.width)
  expect(seen.bounds?.y).toBeGreaterThanOrEqual(seen.area.y)
  const saved = JSON.parse(fs.readFileSync(path.join(userData, 'shell.json'), 'utf8')) as { window: { x: number } }
  expect(saved.window.x).toBeLessThan(90_000)
})

test('a damaged settings file is no reason not to start', async ({ userData }) => {
  fs.writeFileSync(path.join(userData, 'shell.json'), '{"window": {"x": "left"}, ')
  const planner = await launchPlanner(userData)
  expect(await planner.page.evaluate(() => window.planner.appInfo())).toMatchObject({ ok: true })
  await planner.app.close()
})

test('what the journal acknowledged outlives SIGKILL', async ({ userData }) => {
  const first = await launchPlanner(userData)
  const line = { k: 'device' as const, device: DEVICE, successorOf: null }
  expect(await first.page.evaluate((l) => window.planner.journalAppend({ lines: [l] }), line)).toMatchObject({ ok: true })
  await killPlanner(first)
  const second = await launchPlanner(userData)
  const read = await second.page.evaluate(() => window.planner.journalRead({ fromLine: 0, limit: 10 }))
  await second.app.close()
  // The screens write lines of their own beside this one.
  expect(read).toMatchObject({ ok: true, value: { lines: expect.arrayContaining([line]) as unknown, damaged: 0 } })
})

test('a crashed window says so in Thai and comes back by its one link', async ({ planner }) => {
  const urlNow = (): Promise<string | undefined> =>
    planner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
  await planner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(urlNow).toBe('app://planner/crash')
  const text = await planner.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>
  )
  expect(text).toContain('หน้าจอหยุดทำงาน')
  const id = /รหัส ([0-9a-f]{8})/.exec(text)?.[1] ?? 'none'
  expect(fs.readFileSync(path.join(planner.userData, 'logs', 'shell.log'), 'utf8')).toContain(`bug ${id}`)
  await planner.app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("a").click()')
  })
  await expect.poll(urlNow).toMatch(/^app:\/\/planner\/(?!crash)/)
})

test('closing asks the page first and waits for its answer', async ({ userData }) => {
  const planner = await launchPlanner(userData)
  await planner.page.evaluate(
    (line) => {
      window.planner.onClosing(() => {
        void window.planner.journalAppend({ lines: [line] }).then(() => window.planner.closeReady())
      })
    },
    { k: 'profile' as const, profile: { last: 'draft' } }
  )
  await planner.app.close()
  expect(fs.readFileSync(path.join(userData, 'journal', 'journal.ndjson'), 'utf8')).toContain('"last":"draft"')
})

test('the log of the shell holds no text of the page', async ({ planner }) => {
  const bug = { id: 'abc', where: 'screen', name: 'TypeError', stack: 'TypeError: แผนลับของสมชาย\n    at f (app://planner/assets/x.js:1:2)' }
  await planner.page.evaluate((given) => window.planner.logBug(given), bug)
  const log = fs.readFileSync(path.join(planner.userData, 'logs', 'shell.log'), 'utf8')
  expect(log).toContain('window bug abc in screen: TypeError')
  expect(log).toContain('at f (app://planner/assets/x.js:1:2)')
  expect(log).not.toContain('สมชาย')
})

// Chromium's sandbox does not work under root, so as root the program is started as somebody else.
test('the real sandbox holds the window: seccomp filter on, no new privileges', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'planner-sandbox-'))
  fs.chmodSync(home, 0o777)
  const runtime = resolveElectron()
  const asRoot = process.getuid?.() === 0
  const start = [
    'env',
    `HOME=${home}`,
    `PLANNER_USER_DATA=${home}/data`,
    'XAUTHORITY=',
    'xvfb-run',
    '-a',
    runtime.exe,
    '--disable-gpu',
    projectRoot
  ]
  const command = asRoot ? ['runuser', '-u', 'nobody', '--', ...start] : start
  test.skip(
    asRoot && spawnSync('runuser', ['-u', 'nobody', '--', 'test', '-r', path.join(projectRoot, 'out/main/index.cjs')]).status !== 0,
    'the checkout is not readable by another user'
  )
  const child = spawn(command[0] ?? '', command.slice(1), { detached: true, stdio: 'ignore', cwd: home })
  try {
    const status = await pollFor(() => rendererStatus(`${home}/data`))
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await new Promise((done) => setTimeout(done, 500))
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function pollFor(look: () => string | null): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = look()
    if (found !== null) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('no window process appeared')
}

/** /proc/…/status of the window's process of the program that runs on a data folder. */
function rendererStatus(userData: string): string | null {
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readProc(pid, 'cmdline')
    if (command.includes('--type=renderer') && command.includes(`--user-data-dir=${userData}`)) return readProc(pid, 'status')
  }
  return null
}

function readProc(pid: string, name: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
