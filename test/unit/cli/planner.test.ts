import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runPlanner } from '@cli/planner'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'planner-cli-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = { out: '', err: '' }
  const code = await runPlanner(args, { out: (text) => { heard.out += text }, err: (text) => { heard.err += text } }, 1_795_305_600_000)
  return { code, ...heard }
}

function put(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('documents writes both files of the sample and says what they hold', async () => {
  const { code, out, err } = await run('documents', '--out', path.join(folder, 'new', 'place'), '--numerals', 'arabic', '--profile', 'libreoffice')
  expect([code, err]).toEqual([0, ''])
  const summary = JSON.parse(out) as { files: { name: string; bytes: number }[]; projects: number; total: number }
  expect(summary).toMatchObject({ projects: 10, total: 109_311_000, numerals: 'arabic', profile: 'libreoffice' })
  expect(summary.files.map(({ name }) => name).sort()).toEqual(readdirSync(path.join(folder, 'new', 'place')).sort())
  const docx = readFileSync(path.join(folder, 'new', 'place', summary.files.find(({ name }) => name.endsWith('.docx'))?.name ?? ''))
  expect(docx.subarray(0, 2).toString()).toBe('PK')
})

test('one project is made alone, named by its code or its id; one that is not there or not the only one is said, and nothing is written', async () => {
  const sample = readFileSync('resources/sample/sukhothai-2571.json', 'utf8')
  const { records } = JSON.parse(sample) as { records: { id: string; kind: string; fields: { code?: string; title?: string } }[] }
  const [first, second] = records.filter(({ kind }) => kind === 'project') as [typeof records[number], typeof records[number]]
  const plan = put('plan.json', sample.replace(`"title":"${first.fields.title ?? ''}"`, `"title":"${first.fields.title ?? ''}","code":"64-2571-901"`))
  const made = await run('documents', '--out', path.join(folder, 'one'), '--snapshot', plan, '--project', '64-2571-901')
  expect([made.code, made.err]).toEqual([0, ''])
  const summary = JSON.parse(made.out) as { projects: number; files: { name: string }[] }
  expect([summary.projects, summary.files.map(({ name }) => path.extname(name))]).toEqual([1, ['.docx', '.html']])
  expect(summary.files[0]?.name).toContain('แบบเสนอโครงการ_2565_')
  const byId = await run('documents', '--out', path.join(folder, 'one'), '--snapshot', plan, '--project', first.id)
  // The bytes of a package hold the second in which it was packed
  const named = (out: string): unknown => JSON.parse(out, (key, value: unknown) => (key === 'bytes' ? 0 : value))
  expect(named(byId.out)).toEqual(named(made.out))
  expect((await run('documents', '--out', path.join(folder, 'none'), '--project', '64-2571-999')).err).toMatch(/^NOT_FOUND: /)
  const twins = put('twins.json', readFileSync(plan, 'utf8').replace(`"title":"${second.fields.title ?? ''}"`, `"title":"${second.fields.title ?? ''}","code":"64-2571-901"`))
  expect((await run('documents', '--out', path.join(folder, 'none'), '--snapshot', twins, '--project', '64-2571-901')).err).toContain(second.id)
  expect(readdirSync(folder).sort()).toEqual(['one', 'plan.json', 'twins.json'])
})

const misuses: readonly string[][] = [
  ['dokuments'], ['documents'], ['documents', '--out', 'x', '--profile', 'pages'], ['documents', '--out', 'x', '--numerals', 'roman'],
  ['documents', '--out', 'x', '--unknown'], ['documents', '--out', 'x', 'more'], ['documents', '--out'], ['documents', '--out', 'x', '--project', '']
]
test.each(misuses.map((args) => [args.join(' '), args] as const))('misuse “%s” gives help and exit code 2', async (_name, args) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^BAD_ARGUMENTS: /)
  expect(err).toContain('npm run planner -- documents --out')
})

test('help is no failure', async () => {
  for (const args of [[], ['help'], ['--help'], ['documents', '-h']]) {
    const { code, out } = await run(...args)
    expect(code).toBe(0)
    expect(out).toContain('--snapshot')
  }
})

test.each([
  ['SNAPSHOT_NEWER', '{"format":"yutitham-snapshot","version":7}'],
  ['SNAPSHOT_INVALID', '{"format":"yutitham-snapshot","version":1,"records":[]}'],
  ['SNAPSHOT_INVALID', 'not json'],
  ['SNAPSHOT_INVALID', '[['.repeat(20_000)]
])('a bad plan file is %s, one sentence, exit code 1, nothing written', async (expected, text) => {
  const { code, out, err } = await run('documents', '--out', path.join(folder, 'out'), '--snapshot', put('plan.json', text))
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(new RegExp(`^${expected}: `))
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['plan.json'])
})

test('a missing file and a folder that cannot be made are sentences too', async () => {
  expect((await run('documents', '--out', folder, '--snapshot', path.join(folder, 'none.json'))).err).toMatch(/^SNAPSHOT_INVALID: /)
  expect((await run('documents', '--out', path.join(put('file', ''), 'below'))).err).toMatch(/^FILE_DENIED: /)
})

test('plain node runs it from anywhere', () => {
  const script = path.resolve('scripts/planner.mjs')
  const done = spawnSync(process.execPath, [script, 'documents', '--out', 'made'], { cwd: folder, encoding: 'utf8' })
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(readdirSync(path.join(folder, 'made'))).toHaveLength(2)
})

test('inspect prints the report of a workbook, compared with a plan, and writes nothing', async () => {
  const file = put('งบ.csv', 'โครงการ;หมวด;รายการ;จำนวนเงิน\r\nโครงการ ก;ค่าวัสดุ;กระดาษ;1,500\r\nโครงการ ก;ค่าวัสดุ;หมึก;ตามจริง\r\nรวม;;;1,600')
  const { code, out, err } = await run('inspect', file, '--into', 'resources/sample/sukhothai-2571.json')
  expect([code, err]).toEqual([0, ''])
  const report = JSON.parse(out) as { refused: { message: string }[]; warnings: { message: string }[] }
  expect(Object.keys(report)).toEqual(['new', 'changed', 'same', 'refused', 'warnings', 'totals'])
  expect(report).toMatchObject({ new: 1, changed: 0, same: 0, refused: [{ cell: 'D3', code: 'CELL_NOT_MONEY' }], totals: { lines: 1, satang: 150_000 } })
  expect(report.refused[0]?.message).toContain('ตามจริง')
  expect(report.warnings[0]?.message).toContain('1,600 บาท')
  expect(readdirSync(folder)).toEqual(['งบ.csv'])
})

test.each([
  ['SHEET_UNREADABLE', 'missing.xlsx', undefined],
  ['SHEET_DAMAGED', 'cut.xlsx', 'PK\u0003\u0004'],
  ['SHEET_NO_COLUMNS', 'words.csv', 'a,b\n1,2']
])('a workbook that cannot be read is %s on both streams, exit code 1', async (expected, name, text) => {
  const { code, out, err } = await run('inspect', text === undefined ? path.join(folder, name) : put(name, text))
  expect(code).toBe(1)
  expect(err.startsWith(`${expected}: `)).toBe(true)
  expect(JSON.parse(out)).toMatchObject({ new: 0, refused: [{ cell: '', code: expected }], totals: { lines: 0, satang: 0 } })
})

test('inspect refuses a broken mapping and a broken plan before it reports', async () => {
  const file = put('a.csv', 'รายการ,จำนวนเงิน\nก,1')
  expect((await run('inspect', file, '--mapping', put('m.json', '{"version":9}'))).err).toMatch(/^SHEET_MAPPING_INVALID: /)
  expect((await run('inspect', file, '--into', put('p.json', '{}'))).err).toMatch(/^SNAPSHOT_INVALID: /)
  for (const args of [['inspect'], ['inspect', 'a', 'b'], ['inspect', 'a', '--out', 'x'], ['documents', '--into', 'x']]) expect((await run(...args)).code).toBe(2)
})

test('sheets writes every workbook of the sample, whose form inspects as unchanged', async () => {
  const { code, out, err } = await run('sheets', '--out', path.join(folder, 'books'))
  expect([code, err]).toEqual([0, ''])
  const summary = JSON.parse(out) as { files: { name: string }[]; total: number }
  expect(summary).toMatchObject({ projects: 10, total: 109_311_000 })
  expect(summary.files.map(({ name }) => name).sort()).toEqual(readdirSync(path.join(folder, 'books')).sort())
  expect(summary.files.filter(({ name }) => name.endsWith('.xlsx'))).toHaveLength(5)
  const report = await run('inspect', path.join(folder, 'books', 'แบบกรอกรายการงบประมาณ.xlsx'), '--into', 'resources/sample/sukhothai-2571.json')
  expect(JSON.parse(report.out)).toMatchObject({ new: 0, changed: 0, same: 42, refused: [], totals: { lines: 42, satang: 109_311_000 } })
  for (const args of [['sheets'], ['sheets', '--out', 'x', 'a', 'b'], ['sheets', '--out', 'x', 'a', '--snapshot', 'b'], ['sheets', '--out', 'x', '--profile', 'word']]) expect((await run(...args)).code).toBe(2)
})
