import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A small house with one trespass per wall, judged by the real map.
const trespasses: readonly [rule: string, from: string, to: string][] = [
  ['kernel-stands-alone', 'src/shared/kernel/a.ts', 'src/shared/plan/rules.ts'],
  ['record-knows-only-the-kernel', 'src/shared/record/a.ts', 'src/shared/plan/rules.ts'],
  ['nouns-know-no-transport', 'src/shared/budget/a.ts', 'src/shared/sync/op.ts'],
  ['catalogue-knows-no-noun', 'src/shared/catalogue/a.ts', 'src/shared/plan/rules.ts'],
  ['shared-is-a-leaf', 'src/shared/plan/b.ts', 'src/main/window.ts'],
  ['shared-has-no-node', 'src/shared/plan/c.ts', 'node:fs'],
  ['main-meets-no-runtime', 'src/main/a.ts', 'src/renderer/ui/button.ts'],
  ['preload-is-a-slit', 'src/preload/a.ts', 'src/shared/plan/rules.ts'],
  ['renderer-meets-no-runtime', 'src/renderer/app/a.ts', 'src/main/window.ts'],
  ['renderer-has-no-node', 'src/renderer/app/b.ts', 'node:fs'],
  ['server-meets-no-runtime', 'src/server/a.ts', 'src/main/window.ts'],
  ['data-knows-no-screen', 'src/renderer/data/a.ts', 'src/renderer/ui/button.ts'],
  ['live-knows-no-feature', 'src/renderer/live/a.ts', 'src/renderer/features/plan/screen.ts'],
  ['ui-knows-no-domain', 'src/renderer/ui/a.ts', 'src/shared/plan/rules.ts'],
  ['features-never-meet', 'src/renderer/features/review/a.ts', 'src/renderer/features/plan/screen.ts'],
  ['only-app-mounts-features', 'src/renderer/fields/a.ts', 'src/renderer/features/plan/screen.ts']
]
const targets = [
  'src/shared/plan/rules.ts', 'src/shared/sync/op.ts', 'src/main/window.ts', 'src/renderer/ui/button.ts', 'src/renderer/features/plan/screen.ts'
]

let house: string
let broken: { rule: { name: string }; from: string }[]

beforeAll(() => {
  house = fs.mkdtempSync(path.join(os.tmpdir(), 'walls-'))
  fs.writeFileSync(path.join(house, 'package.json'), '{"type":"module"}')
  fs.writeFileSync(path.join(house, 'tsconfig.json'), '{"compilerOptions":{"module":"ESNext","moduleResolution":"Bundler"},"include":["src"]}')
  const put = (file: string, code: string): void => {
    fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    fs.writeFileSync(path.join(house, file), code)
  }
  for (const file of targets) put(file, 'export const x = 1\n')
  for (const [, from, to] of trespasses) {
    const specifier = to.startsWith('node:') ? to : path.relative(path.dirname(from), to).replace(/\.ts$/, '').replace(/^(?!\.)/, './')
    put(from, `import { x } from '${specifier}'\nvoid x\n`)
  }
  put('src/main/circle-a.ts', "import { b } from './circle-b'\nexport const a = (): number => b()\n")
  put('src/main/circle-b.ts', "import { a } from './circle-a'\nexport const b = (): number => a()\n")
  const bin = path.resolve('node_modules/.bin/depcruise')
  const run = spawnSync(bin, ['--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json', 'src'], {
    cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024
  })
  const report = JSON.parse(run.stdout) as { summary: { violations: typeof broken } }
  broken = report.summary.violations
})

afterAll(() => fs.rmSync(house, { recursive: true, force: true }))

test.each(trespasses)('the wall %s bites on %s', (rule, from) => {
  expect(broken.filter((one) => one.from === from).map((one) => one.rule.name)).toContain(rule)
})

test('the wall no-cycles bites', () => {
  expect(broken.map((one) => one.rule.name)).toContain('no-cycles')
})
