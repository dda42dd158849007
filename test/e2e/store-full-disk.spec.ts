import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, killPlanner, launchPlanner, test } from './launch'
import { samplePlan, seedPlan } from './plan-seed'
import { addLine, itemsShown, openProject, readJournal, typeLine } from './store-truth'

/** Puts a file system of `size` under the journal's folder; null when this machine lets nobody mount one. */
function smallDisk(folder: string, size: string): (() => void) | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  fs.mkdirSync(folder, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return null
  return () => void spawnSync('umount', ['-l', folder])
}

test('a full disk under the journal: the status says so, nothing is called saved, and it goes on once there is room', async ({ userData }) => {
  const folder = path.join(userData, 'journal')
  const remove = smallDisk(folder, '2m')
  test.skip(remove === null, 'mounting a small disk needs Linux and root')
  try {
    seedPlan(userData, samplePlan())
    const first = await launchPlanner(userData)
    await openProject(first.page)
    await addLine(first.page, 'ก่อนเต็ม')
    const ballast = path.join(folder, 'ballast')
    const { bavail, bsize } = fs.statfsSync(folder)
    fs.writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    const kept = readJournal(userData).text
    for (let line = 1; line <= 8; line += 1) await typeLine(first.page, `ตอนเต็ม ${String(line)}`, '๑๐')
    const status = first.page.getByRole('contentinfo')
    await expect(status).toContainText('บันทึกลงดิสก์ไม่สำเร็จ')
    await expect(first.page.getByRole('alert')).toContainText('ข้อความที่พิมพ์ยังอยู่')
    await expect.poll(() => itemsShown(first.page)).toContain('ตอนเต็ม 8')
    expect(await stayedUnsaved(status)).toBe(true)
    // Whatever fitted before the disk was full is whole, and what was there before is untouched.
    const full = readJournal(userData)
    expect([full.text.startsWith(kept), full.damaged]).toEqual([true, 0])

    fs.rmSync(ballast)
    await expect(status).toContainText(/บันทึกแล้ว \d/, { timeout: 40_000 })
    const after = readJournal(userData)
    expect([after.ops.map(({ op }) => op.n), after.damaged, after.torn]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], 0, ''])
    await killPlanner(first)
    const second = await launchPlanner(userData)
    await openProject(second.page)
    expect(await itemsShown(second.page)).toEqual(expect.arrayContaining(['ก่อนเต็ม', 'ตอนเต็ม 1', 'ตอนเต็ม 8']))
    await second.app.close()
  } finally {
    remove?.()
  }
})

/** Looks at the status for three seconds: a promise must not flicker up between two attempts. */
async function stayedUnsaved(status: import('@playwright/test').Locator): Promise<boolean> {
  for (let look = 0; look < 30; look += 1) {
    if (/บันทึกแล้ว \d/.test((await status.textContent()) ?? '')) return false
    await new Promise((done) => setTimeout(done, 100))
  }
  return true
}
