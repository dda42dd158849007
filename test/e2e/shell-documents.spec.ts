import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, stubSaveDialog, test, type Planner } from './launch'

async function save(planner: Planner, name: string, text: string): Promise<unknown> {
  return planner.page.evaluate(
    ([given, body]) => window.planner.documentSave({ name: given, type: 'docx', bytes: new TextEncoder().encode(body) }),
    [name, text] as const
  )
}

test('a document is written whole, with a Thai name, and can be shown in its folder', async ({ planner, userData }) => {
  const target = path.join(userData, 'แผน_นครพนม_2571.docx')
  await stubSaveDialog(planner.app, target)
  const reply = (await save(planner, 'x', 'เนื้อหา')) as { ok: true; value: { token: string; fileName: string } }
  expect(reply).toMatchObject({ ok: true, value: { fileName: 'แผน_นครพนม_2571.docx' } })
  expect(JSON.stringify(reply)).not.toContain(userData)
  expect(fs.readFileSync(target, 'utf8')).toBe('เนื้อหา')
  expect(fs.readdirSync(userData).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await planner.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (file) => void ((globalThis as unknown as { shown: string }).shown = file)
  })
  expect(await planner.page.evaluate((token) => window.planner.documentReveal({ token }), reply.value.token)).toEqual({
    ok: true,
    value: null
  })
  expect(await planner.app.evaluate(() => (globalThis as unknown as { shown: string }).shown)).toBe(target)
  expect(await planner.page.evaluate(() => window.planner.documentReveal({ token: '/etc/passwd' }))).toEqual({
    ok: false,
    error: { code: 'NOT_FOUND' }
  })
})

test('the suggested name is cleaned and the last folder remembered', async ({ planner, userData }) => {
  await planner.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) => {
      ;(globalThis as unknown as { asked: string }).asked = options.defaultPath
      return Promise.resolve({ canceled: true, filePath: '' })
    }) as never
  })
  expect(await save(planner, '../../แผน: ปี 2571/"ร่าง"?.docx', 'x')).toEqual({ ok: false, error: { code: 'CANCELLED' } })
  const asked = await planner.app.evaluate(() => (globalThis as unknown as { asked: string }).asked)
  expect(path.basename(asked)).toBe('-..-แผน- ปี 2571--ร่าง--.docx')
  await stubSaveDialog(planner.app, path.join(userData, 'a.docx'))
  await save(planner, 'a', 'x')
  expect(JSON.parse(fs.readFileSync(path.join(userData, 'shell.json'), 'utf8'))).toMatchObject({ saveFolder: userData })
})

test('a name typed without its ending gets it and never replaces another file', async ({ planner, userData }) => {
  fs.writeFileSync(path.join(userData, 'แผน.docx'), 'old')
  await stubSaveDialog(planner.app, path.join(userData, 'แผน'))
  expect(await save(planner, 'x', 'new')).toMatchObject({ ok: true, value: { fileName: 'แผน (2).docx' } })
  expect(fs.readFileSync(path.join(userData, 'แผน.docx'), 'utf8')).toBe('old')
})

test('a folder that cannot be written is a coded refusal, not a crash', async ({ planner, userData }) => {
  await stubSaveDialog(planner.app, path.join(userData, 'missing', 'a.docx'))
  expect(await save(planner, 'x', 'x')).toEqual({ ok: false, error: { code: 'FILE_DENIED' } })
})

const PAGES = Array.from({ length: 12 }, (_, index) => `<h1>หน้าที่ ${String(index + 1)} ผู้ไกล่เกลี่ยข้อพิพาท</h1>`).join(
  '<div style="break-after:page"></div>'
)
const HTML = `<!doctype html><html lang="th"><head><style>@page{size:A4;margin:25mm 20mm 20mm 30mm}body{font-family:Sarabun}</style></head><body>${PAGES}
  <script>document.body.textContent = 'script ran'</script><img src="https://example.org/x.png"><iframe src="https://example.org"></iframe></body></html>`

for (const numerals of ['thai', 'arabic'] as const) {
  test(`paper in PDF: twelve pages, Sarabun embedded, ${numerals} page numbers, no script`, async ({ planner, userData }) => {
    const target = path.join(userData, 'แผน.pdf')
    await stubSaveDialog(planner.app, target)
    const reply = await planner.page.evaluate(([html, kind]) => window.planner.documentPrint({ name: 'แผน', html, numerals: kind }), [
      HTML,
      numerals
    ] as const)
    expect(reply).toMatchObject({ ok: true, value: { fileName: 'แผน.pdf', pages: 12 } })
    expect(fs.readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
    const windows = await planner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    expect(windows).toBe(1)
    const fonts = spawnSync('pdffonts', [target], { encoding: 'utf8' })
    test.skip(fonts.error !== undefined, 'poppler is not here: the PDF was made, its inside not looked at')
    expect(fonts.stdout).toContain('Sarabun')
    expect(fonts.stdout.includes('PlannerPageDigits')).toBe(numerals === 'thai')
    const text = spawnSync('pdftotext', ['-f', '11', '-l', '11', target, '-'], { encoding: 'utf8' }).stdout
    expect(text).toContain('ผู้ไกล่เกลี่ย')
    expect(text.trim().split(/\s+/).at(-1)).toBe('11')
    expect(text).not.toContain('script ran')
  })
}
