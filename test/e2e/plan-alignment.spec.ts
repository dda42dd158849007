import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launchPlanner, projectRoot, test } from './launch'
import { expectAccessible, fitsWidth, resizeWindow, watchPolicy } from './look'
import { parseCatalogue, type Catalogue } from '@shared/catalogue/catalogue-file'
import { signedFileText, textToSign } from '@shared/catalogue/signed-catalogue'
import { DEVICE, emptyPlan, samplePlan, seedPlan } from './plan-seed'

const sample = samplePlan()
const SHOTS = process.env['ALIGNMENT_SHOTS']

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
}

/** Pictures for the eye, only when asked for. */
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

test('a project without a goal is marked until one is chosen, by keyboard, with its indicator and source in sight', async ({ userData }) => {
  const bare = sample.filter(({ kind }) => kind !== 'alignment')
  const project = bare.find(({ kind, fields }) => kind === 'project' && fields['title'] === 'โครงการพัฒนาฐานข้อมูลยุติธรรมจังหวัด')!
  seedPlan(userData, bare)
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await open(page, '#/projects')
  const row = page.getByRole('row', { name: /ฐานข้อมูลยุติธรรมจังหวัด/ })
  await expect(row).toContainText('ขาด: เป้าหมายตามแผนแม่บทฯ')
  await expectAccessible(page)
  await shoot(page, 'projects')

  await open(page, '#/plan')
  await page.getByRole('tab', { name: /^ตรวจครบ/ }).click()
  const finding = page.locator('.inspector-list section').filter({ has: page.getByRole('heading', { name: /ยังไม่เชื่อมกับเป้าหมายของแผนระดับต่าง ๆ/ }) }).last()
  await finding.getByRole('button', { name: String(project.fields['title']) }).press('Enter')
  await expect(page).toHaveURL(new RegExp(project.id))
  const choose = page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' })
  await expect(choose).toBeFocused()
  await expect(choose).toBeInViewport()
  await expect(page.getByText('ขาด: เป้าหมายตามแผนแม่บทฯ')).toBeVisible()
  await shoot(page, 'jumped')
  await page.keyboard.press('Enter')
  const search = page.getByRole('searchbox', { name: /ค้นหาคำหรือรหัส/ })
  await expect(search).toBeFocused()
  await shoot(page, 'picker')
  await expectAccessible(page)

  const rows = page.getByRole('treegrid').getByRole('row')
  for (const letter of 'แลกเปลียนขอมูล') {
    await page.keyboard.insertText(letter)
    await expect(rows.first()).toBeVisible()
  }
  await page.keyboard.insertText('qq')
  await expect(page.getByText(/จึงแสดงผลของ “แลกเปลียนขอมูล”/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const detail = page.getByRole('region', { name: 'รายละเอียดเป้าหมาย' })
  await expect(detail).toContainText('เป้าหมาย 2.1 การบูรณาการการทำงานระหว่างหน่วยงาน')
  await expect(detail).toContainText('ร้อยละของหน่วยงานในกระบวนการยุติธรรมที่บูรณาการและแลกเปลี่ยนข้อมูลสารสนเทศสำเร็จในระดับคะแนนที่ 4')
  await expect(detail).toContainText('มติคณะรัฐมนตรี 22 ตุลาคม 2567')
  await expect(detail).toContainText('สิ้นสุดปี 2569')
  await shoot(page, 'picker-detail')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(detail).toContainText('เชื่อมกับ เป้าหมาย 2.1 แล้ว')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await shoot(page, 'picker-zoomed')
  await resizeWindow(app, 1366, 768)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await expect(page.getByText('ขาด: เป้าหมายตามแผนแม่บทฯ')).toHaveCount(0)
  const link = page.getByRole('listitem').filter({ hasText: /^เป้าหมาย 2\.1 / })
  await expect(link).toContainText('ที่มา : มติคณะรัฐมนตรี')
  await page.getByRole('textbox', { name: /เหตุผลที่สอดคล้องกับ เป้าหมาย 2\.1/ }).fill('ข้อมูลรูปแบบเดียวกัน')
  await page.getByRole('textbox', { name: /เหตุผลที่สอดคล้องกับ เป้าหมาย 2\.1/ }).press('Enter')
  await link.scrollIntoViewIfNeeded()
  await shoot(page, 'project')
  await expectAccessible(page)
  await open(page, '#/projects')
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('ขาด:')
  expect(await refused()).toEqual([])
  await app.close()
})

test('unconfirmed wording says so wherever it is offered', async ({ userData }) => {
  seedPlan(userData, emptyPlan())
  const { app, page } = await launchPlanner(userData)
  await open(page, '#/plan')
  await page.getByRole('row', { name: /ประเด็นยุทธศาสตร์/ }).click()
  await page.getByRole('button', { name: 'เพิ่มประเด็นยุทธศาสตร์' }).click()
  await page.keyboard.insertText('การเข้าถึงความยุติธรรม')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /การเข้าถึงความยุติธรรม/ }).click()
  await expect(page.getByText('ยังขาด: แผนระดับ 1, แผนระดับ 2, แผนระดับ 3')).toBeVisible()
  await page.getByRole('button', { name: 'เลือกเป้าหมายที่สอดคล้อง' }).click()
  await page.getByRole('option', { name: /แผนแม่บทภายใต้ยุทธศาสตร์ชาติ/ }).click()
  await expect(page.getByRole('row', { name: /แผนย่อย 22\.2/ })).toContainText('ยังไม่ยืนยันกับต้นฉบับ')
  await page.getByRole('row', { name: /ประเด็น 22 / }).click()
  await expect(page.getByRole('region', { name: 'รายละเอียดเป้าหมาย' })).not.toContainText('ยังไม่ยืนยัน')
  await page.getByRole('button', { name: 'เชื่อมเป้าหมายนี้' }).click()
  await page.getByRole('button', { name: 'เสร็จแล้ว' }).click()
  await expect(page.getByText('ยังขาด: แผนระดับ 1, แผนระดับ 3')).toBeVisible()
  await shoot(page, 'issue')
  await expectAccessible(page)
  await app.close()
})

async function openPart(page: Page, view: string): Promise<void> {
  await open(page, '#/plan')
  await page.getByRole('row', { name: /ความสอดคล้องกับแผนระดับต่าง ๆ/ }).click()
  await page.getByRole('tab', { name: view }).click()
}

test('the matrix shows which issue serves nothing of a level, and the goals that no project serves, each with its action', async ({ userData }) => {
  seedPlan(userData, sample.filter(({ kind, fields }) => kind !== 'alignment' || fields['project'] !== undefined))
  const { app, page } = await launchPlanner(userData)
  const refused = await watchPolicy(page)
  await resizeWindow(app, 1366, 768)
  await openPart(page, 'ประเด็น × แผน')
  await expect(page.getByText('ครบ 3 ระดับ 0 จาก 3 ประเด็น')).toBeVisible()
  const matrix = page.getByRole('table', { name: 'ความสอดคล้องของประเด็นยุทธศาสตร์กับแผนระดับต่าง ๆ' })
  await expect(matrix.getByRole('columnheader')).toHaveCount(13)
  await shoot(page, 'matrix')
  await expectAccessible(page)
  await matrix.getByRole('button', { name: /^เชื่อม .* กับ ยุทธศาสตร์ชาติ$/ }).first().press('Enter')
  await page.getByRole('row', { name: /ด้าน 6/ }).click()
  await page.getByRole('button', { name: 'เชื่อมเป้าหมายนี้' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('เชื่อมกับ ด้าน 6 แล้ว')
  await page.keyboard.press('Escape')
  await expect(matrix.getByRole('button', { name: /^ด้าน 6 การปรับสมดุล/ })).toBeVisible()
  await expect(matrix.getByText(/ขาด$/)).toHaveCount(3 * 6 - 1)
  await resizeWindow(app, 1920, 1080)
  await shoot(page, 'matrix-wide')
  await resizeWindow(app, 683, 384)
  expect(await fitsWidth(page)).toBe(true)
  await shoot(page, 'matrix-zoomed')
  await resizeWindow(app, 1366, 768)

  await page.getByRole('tab', { name: 'เป้าหมาย × โครงการ' }).click()
  await expect(page.getByText('เป้าหมายที่ยังไม่มีโครงการ 6 จาก 7')).toBeVisible()
  await shoot(page, 'goals')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'เชื่อมโครงการ : เป้าหมาย 1.1' }).click()
  await page.getByRole('combobox', { name: /เลือกโครงการ/ }).fill('อบรมกฎหมาย')
  await page.getByRole('option', { name: /อบรมกฎหมาย/ }).click()
  await expectAccessible(page)
  await shoot(page, 'goals-link')
  await page.getByRole('dialog').getByRole('button', { name: 'เชื่อมโครงการ' }).click()
  await expect(page.getByText('เป้าหมายที่ยังไม่มีโครงการ 5 จาก 7')).toBeVisible()
  await expect(page.getByRole('row', { name: /เป้าหมาย 1\.1/ })).toContainText('อบรมกฎหมาย')
  expect(await refused()).toEqual([])
  await app.close()
})

test('the plan of the province is typed by the office and then linked like any other', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, 'แผนอ้างอิง')
  await shoot(page, 'plans')
  await page.getByRole('button', { name: 'เพิ่มเป้าหมายของจังหวัด' }).press('Enter')
  await page.keyboard.insertText('สังคมปลอดภัยและเป็นธรรม')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'ปีสิ้นสุด' }).fill('๒๕๗๐')
  await page.getByRole('textbox', { name: 'ปีสิ้นสุด' }).press('Enter')
  await expect(page.getByText(/ช่วงปี/).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'ปีสิ้นสุด' }).press('Escape')
  await page.getByRole('textbox', { name: /ที่มา/ }).fill('แผนพัฒนาจังหวัด หน้า 12')
  await page.getByRole('textbox', { name: /ที่มา/ }).press('Enter')
  await page.getByText('สังคมปลอดภัยและเป็นธรรม').first().scrollIntoViewIfNeeded()
  await shoot(page, 'province')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'ประเด็น × แผน' }).click()
  await page.getByRole('button', { name: /^เชื่อม .* กับ แผนพัฒนาจังหวัด$/ }).first().click()
  await page.getByRole('row', { name: /ประเด็น 1 สังคมปลอดภัย/ }).click()
  await expect(page.getByRole('region', { name: 'รายละเอียดเป้าหมาย' })).toContainText('แผนพัฒนาจังหวัด หน้า 12')
  await page.getByRole('button', { name: 'เชื่อมเป้าหมายนี้' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('table').getByRole('button', { name: 'ประเด็น 1 สังคมปลอดภัยและเป็นธรรม' })).toBeVisible()
  await app.close()
})

test('a new edition is taken in from a file, moves nothing by itself, and each link is decided by a person', async ({ userData }) => {
  seedPlan(userData, sample)
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, 'แผนอ้างอิง')
  const input = page.locator('input[type="file"][accept*="json"]')
  const file = (content: string) => ({ name: 'v5.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await input.setInputFiles(file('{"format":"yutitham-catalogue","formatVersion":1,"id":"x"}'))
  await expect(page.getByRole('alert')).toContainText('นำเข้าแฟ้ม v5.json ไม่ได้ : ช่อง “id”')
  await expectAccessible(page)
  await input.setInputFiles(file(JSON.stringify(fifthEdition())))
  await expect(page.getByRole('dialog')).toContainText('ไม่มีลายเซ็น')
  await expectAccessible(page)
  await shoot(page, 'ask-unsigned')
  await page.getByRole('button', { name: 'นำเข้าโดยมีเครื่องหมาย' }).press('Enter')
  await expect(page.getByRole('list', { name: 'แผนอ้างอิงที่ใช้ได้ในแผนนี้' })).toContainText('แผนแม่บท IT ฉบับที่ 5 (ทดสอบ)')
  await expect(page.getByText('ยังไม่ยืนยัน: แฟ้มไม่มีลายเซ็น')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await shoot(page, 'taken-in')
  await expectAccessible(page)

  await page.getByRole('button', { name: /ดูการเชื่อมที่ต้องตัดสินใจ/ }).press('Enter')
  const entry = page.getByRole('listitem', { name: /โครงการ : โครงการพัฒนาฐานข้อมูลยุติธรรมจังหวัด/ })
  await expect(entry).toContainText('รหัสเดิม ข้อความเปลี่ยน')
  await expect(entry.locator('ins').first()).toBeVisible()
  await shoot(page, 'map')
  await expectAccessible(page)
  await entry.getByRole('button', { name: 'ย้ายไป เป้าหมาย 2.1' }).press('Enter')
  await expect(entry).toHaveCount(0)
  await page.keyboard.press('Control+KeyZ')
  await expect(entry).toContainText('รหัสเดิม ข้อความเปลี่ยน')
  await entry.getByRole('button', { name: 'คงตามฉบับเดิม' }).click()
  await expect(entry.getByRole('button', { name: 'ตัดสินใจใหม่' })).toBeVisible()

  await page.getByRole('row', { name: /บทนำ/ }).click()
  await page.getByRole('row', { name: /ความสอดคล้องกับแผนระดับต่าง ๆ/ }).click()
  await page.getByRole('tab', { name: /^ฉบับใหม่/ }).click()
  await entry.getByRole('button', { name: 'ตัดสินใจใหม่' }).click()
  await entry.getByRole('button', { name: 'เลือกเป้าหมายอื่น' }).click()
  await page.keyboard.insertText('เป้าหมาย 2.2')
  await page.getByRole('row', { name: /เป้าหมาย 2\.2/ }).click()
  await page.getByRole('button', { name: 'ใช้เป้าหมายนี้' }).click()
  await expect(entry).toHaveCount(0)
  await app.close()
})

test('a file signed by our centre is taken in at once, one by a stranger only after a question, a changed one not at all', async ({ userData }) => {
  seedPlan(userData, sample)
  const [centre, stranger] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  enrol(userData, keyText(centre.publicKey))
  const { app, page } = await launchPlanner(userData)
  await resizeWindow(app, 1366, 768)
  await openPart(page, 'แผนอ้างอิง')
  const input = page.locator('input[type="file"][accept*="json"]')
  const give = (name: string, content: string) => input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  const plans = page.getByRole('list', { name: 'แผนอ้างอิงที่ใช้ได้ในแผนนี้' })
  const fifth = readFifth()
  const signed = signedBy(centre, fifth)
  await give('changed.json', signed.replace('"endYear":2574', '"endYear":2575'))
  await expect(page.getByRole('alert')).toContainText('ลายเซ็นไม่ตรง')
  await expect(plans).not.toContainText('ฉบับที่ 5')
  await give('centre.json', signed)
  await expect(plans.getByRole('listitem').filter({ hasText: 'ฉบับที่ 5' })).toContainText(/ลงนามโดยส่วนกลาง · ลายนิ้วมือ ([0-9a-f]{4} ?){5}/)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await give('stranger.json', signedBy(stranger, { ...fifth, id: 'justice-it-master-plan-6', shortTitle: 'แผนแม่บท IT ฉบับที่ 6', title: 'แผนแม่บท IT ฉบับที่ 6 (ทดสอบ)', startYear: 2575, endYear: 2579 }))
  const question = page.getByRole('dialog')
  await expect(question).toContainText('ลงนามด้วยกุญแจที่ไม่ใช่ของส่วนกลาง ลายนิ้วมือ')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'ยกเลิก' }).click()
  await expect(plans).not.toContainText('ฉบับที่ 6')
  await plans.getByText('ลงนามโดยส่วนกลาง').scrollIntoViewIfNeeded()
  await shoot(page, 'signed')
  await expectAccessible(page)
  await app.close()
})

interface Pair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

function keyText(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64')
}

/** The device as it is after its enrolment, with the centre's key pinned; the centre itself is not at home. */
function enrol(userData: string, serverKey: string): void {
  const folder = path.join(userData, 'central')
  fs.mkdirSync(folder, { recursive: true })
  const enrolment = { device: DEVICE, role: 'office', office: '64', epoch: 'seed', server: 'test', serverKey, address: 'http://127.0.0.1:9', trial: true }
  fs.writeFileSync(path.join(folder, 'enrolment.json'), JSON.stringify(enrolment))
}

function readFifth(): Catalogue {
  const read = parseCatalogue(JSON.stringify(fifthEdition()))
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}

function signedBy({ publicKey, privateKey }: Pair, catalogue: Catalogue): string {
  return signedFileText(catalogue, { signer: keyText(publicKey), signature: sign(null, Buffer.from(textToSign(catalogue)), privateKey).toString('base64') })
}

/** An invented edition: goal 2.1 in other words. */
function fifthEdition(): object {
  const fourth = JSON.parse(fs.readFileSync(path.join(projectRoot, 'resources/catalogue/justice-it-master-plan-v4.json'), 'utf8')) as { items: { code: string; title: string }[] }
  const items = fourth.items.map((item) => (item.code === '2.1' ? { ...item, title: 'การบูรณาการและแลกเปลี่ยนข้อมูลระหว่างหน่วยงาน' } : item))
  return { ...fourth, id: 'justice-it-master-plan-5', title: 'แผนแม่บท IT ฉบับที่ 5 (ทดสอบ)', shortTitle: 'แผนแม่บท IT ฉบับที่ 5', startYear: 2570, endYear: 2574, items }
}
