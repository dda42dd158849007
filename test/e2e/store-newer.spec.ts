import fs from 'node:fs'
import { expect, launchPlanner, test } from './launch'
import { samplePlan, seedPlan } from './plan-seed'
import { addLine, journalFile, openProject, readStore, typeLine } from './store-truth'

const NEWER = 9_990

test('a database of a newer program is neither opened nor touched', async ({ userData }) => {
  seedPlan(userData, samplePlan())
  const first = await launchPlanner(userData)
  await openProject(first.page)
  await addLine(first.page, 'ก่อนรุ่นใหม่')
  // As a newer program would, while this one still runs: it must give way and not open again what it does not know.
  await first.page.evaluate((version) => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('planner', version)
    request.onupgradeneeded = () => {
      request.result.deleteObjectStore('parked')
      request.result.createObjectStore('later', { keyPath: 'id' })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => { reject(new Error(request.error?.message)) }
  }), NEWER)
  await typeLine(first.page, 'หลังรุ่นใหม่', '๑๐')
  await first.page.waitForTimeout(1_000)
  const before = await readStore(first.page)
  expect(before).toMatchObject({ version: NEWER, rows: { later: 0, outbox: 1 } })
  expect(Object.keys(before.rows)).not.toContain('parked')
  await first.app.close()
  const journal = fs.readFileSync(journalFile(userData))

  const second = await launchPlanner(userData)
  await expect(second.page.getByText('ข้อมูลในเครื่องสร้างด้วยโปรแกรมรุ่นใหม่กว่า')).toBeVisible()
  await expect(second.page.getByRole('navigation')).toHaveCount(0)
  await second.page.evaluate(() => { document.body.id = 'before-retry' })
  await second.page.getByRole('button', { name: 'ลองใหม่' }).click()
  await expect(second.page.locator('#before-retry')).toHaveCount(0)
  await expect(second.page.getByText('ข้อมูลในเครื่องสร้างด้วยโปรแกรมรุ่นใหม่กว่า')).toBeVisible()
  expect(await readStore(second.page)).toEqual(before)
  await second.app.close()
  expect(fs.readFileSync(journalFile(userData)).equals(journal)).toBe(true)
})
