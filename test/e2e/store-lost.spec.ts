import fs from 'node:fs'
import path from 'node:path'
import { expect, launchPlanner, test } from './launch'
import { samplePlan, seedPlan } from './plan-seed'
import { addLine, itemsShown, journalFile, loseDatabase, openProject, readJournal, readStore } from './store-truth'

const ITEMS = ['ค่าวิทยากร ก', 'ค่าวิทยากร ข', 'ค่าวิทยากร ค'] as const

/** A data folder with the sample plan and three own edits, closed. */
async function folderWithThreeEdits(userData: string): Promise<void> {
  seedPlan(userData, samplePlan())
  const { app, page } = await launchPlanner(userData)
  await openProject(page)
  for (const item of ITEMS) await addLine(page, item)
  await expect(page.getByRole('contentinfo')).toContainText('รอส่ง 3')
  await app.close()
  expect(readJournal(userData).ops.map(({ op }) => op.n)).toEqual([1, 2, 3])
}

test('a lost database is rebuilt from the file, says so, and the next edit goes on counting', async ({ userData }) => {
  await folderWithThreeEdits(userData)
  const third = readJournal(userData).ops[2]?.op.body.opId
  loseDatabase(userData)
  const { app, page } = await launchPlanner(userData)
  await expect(page.getByText('กู้คืนข้อมูลที่ยังไม่บันทึกแล้ว 3 รายการ')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('รอส่ง 3')
  await openProject(page)
  expect(await itemsShown(page)).toEqual(expect.arrayContaining([...ITEMS]))
  await addLine(page, 'ค่าวิทยากร ง')
  expect((await readStore(page)).outbox.at(-1)).toMatchObject({ n: 4, prev: third })
  await app.close()
  expect(readJournal(userData).ops.map(({ op }) => op.n)).toEqual([1, 2, 3, 4])
  const again = await launchPlanner(userData)
  await openProject(again.page)
  expect(await itemsShown(again.page)).toEqual(expect.arrayContaining([...ITEMS, 'ค่าวิทยากร ง']))
  await expect(again.page.getByText(/กู้คืนข้อมูล/)).toHaveCount(0)
  await again.app.close()
})

test('a torn last line is set aside and nothing else is lost with the database', async ({ userData }) => {
  await folderWithThreeEdits(userData)
  const { text } = readJournal(userData)
  const torn = text.trimEnd().split('\n').at(-1)?.slice(0, 200) ?? ''
  fs.appendFileSync(journalFile(userData), torn)
  loseDatabase(userData)
  const { app, page } = await launchPlanner(userData)
  await expect(page.getByText('กู้คืนข้อมูลที่ยังไม่บันทึกแล้ว 3 รายการ')).toBeVisible()
  await expect(page.getByText(/อ่านไม่ได้/)).toHaveCount(0)
  await openProject(page)
  expect(await itemsShown(page)).toEqual(expect.arrayContaining([...ITEMS]))
  await addLine(page, 'ค่าวิทยากร ง')
  await app.close()
  const after = readJournal(userData)
  expect([after.damaged, after.torn]).toEqual([0, ''])
  expect(after.ops.map(({ op }) => op.n)).toEqual([1, 2, 3, 4])
  expect(fs.readFileSync(path.join(userData, 'journal', 'journal.torn'), 'utf8')).toBe(`${torn}\n`)
})

test('a damaged line in the middle costs that line alone, and the banner says how many', async ({ userData }) => {
  await folderWithThreeEdits(userData)
  const { text } = readJournal(userData)
  const lines = text.split('\n')
  const second = lines.findIndex((line) => line.includes(ITEMS[1]))
  lines[second] = `${lines[second]?.slice(0, 40) ?? ''}\u0000\u0000${lines[second]?.slice(60) ?? ''}`
  fs.writeFileSync(journalFile(userData), lines.join('\n'))
  loseDatabase(userData)
  const { app, page } = await launchPlanner(userData)
  await expect(page.getByText('มีบันทึกสำรอง 1 บรรทัดที่อ่านไม่ได้')).toBeVisible()
  await expect(page.getByText('กู้คืนข้อมูลที่ยังไม่บันทึกแล้ว 2 รายการ')).toBeVisible()
  await openProject(page)
  const before = await itemsShown(page)
  expect(before).toEqual(expect.arrayContaining([ITEMS[0], ITEMS[2]]))
  expect(before).not.toContain(ITEMS[1])
  await addLine(page, 'ค่าวิทยากร ง')
  expect((await readStore(page)).outbox.map(({ n }) => n)).toEqual([1, 3, 4])
  await app.close()
  expect(readJournal(userData).text).toContain(lines[second])
})
