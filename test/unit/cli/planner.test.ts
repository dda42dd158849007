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

const misuses: readonly string[][] = [
  ['dokuments'], ['documents'], ['documents', '--out', 'x', '--profile', 'pages'], ['documents', '--out', 'x', '--numerals', 'roman'],
  ['documents', '--out', 'x', '--unknown'], ['documents', '--out', 'x', 'more'], ['documents', '--out']
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
