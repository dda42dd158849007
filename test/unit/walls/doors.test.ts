import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'

let eslint: ESLint

beforeAll(() => {
  // Virtual files belong to no tsconfig, so the typed rules rest here; `npm run lint` runs them all.
  eslint = new ESLint({ cwd: resolve('.'), overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }] as never })
})

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const trespasses: readonly [door: string, file: string, code: string, rule: string][] = [
  ['ipcMain outside its door', 'src/main/window.ts', "import { ipcMain } from 'electron'\nipcMain.removeAllListeners()\n", 'no-restricted-imports'],
  ['ipcRenderer outside the preload', 'src/main/x.ts', "import { ipcRenderer } from 'electron'\nvoid ipcRenderer\n", 'no-restricted-imports'],
  ['dexie in a feature', 'src/renderer/features/plan/x.ts', "import { Dexie } from 'dexie'\nvoid Dexie\n", 'no-restricted-imports'],
  ['live queries outside the hook', 'src/renderer/features/plan/x.ts', "import { useLiveQuery } from 'dexie-react-hooks'\nvoid useLiveQuery\n", 'no-restricted-imports'],
  ['docx outside documents', 'src/renderer/features/documents/x.ts', "import { Document } from 'docx'\nvoid Document\n", 'no-restricted-imports'],
  ['the workbook library outside the sheets', 'src/renderer/features/documents/x.ts', "import { Workbook } from '@cj-tech-master/excelts'\nvoid Workbook\n", 'no-restricted-imports'],
  ['the clock in shared code', 'src/shared/plan/x.ts', 'export const t = Date.now()\n', 'house/no-ambient-clock'],
  ['a bare Date', 'src/renderer/features/plan/x.ts', 'export const t = new Date()\n', 'house/no-ambient-clock'],
  ['chance in shared code', 'src/shared/plan/x.ts', 'export const r = Math.random()\n', 'house/no-ambient-clock'],
  ['console in a screen', 'src/renderer/features/plan/x.ts', "console.log('x')\n", 'no-console'],
  ['Thai words in code', 'src/renderer/features/plan/x.tsx', 'export const X = () => <p>แผน</p>\n', 'house/no-thai-letters'],
  ['Thai words in a string', 'src/main/x.ts', "export const x = 'แผน'\n", 'house/no-thai-letters'],
  ['a default export', 'src/shared/plan/x.ts', 'export default 1\n', 'no-restricted-syntax'],
  ['innerHTML', 'src/renderer/ui/x.ts', "export const f = (e: HTMLElement) => { e.innerHTML = '' }\n", 'no-restricted-syntax'],
  ['dangerouslySetInnerHTML', 'src/renderer/ui/x.tsx', "export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />\n", 'no-restricted-syntax'],
  ['code run in the page', 'src/main/x.ts', "export const f = (w: { executeJavaScript(c: string): void }) => w.executeJavaScript('1')\n", 'no-restricted-syntax'],
  ['eval', 'src/main/x.ts', "export const x = eval('1') as number\n", 'no-eval'],
  ['any', 'src/shared/plan/x.ts', 'export const x: any = 1\n', '@typescript-eslint/no-explicit-any'],
  ['a deep climb', 'src/renderer/features/plan/x.ts', "export * from '../../../shared/kernel/result'\n", 'house/no-deep-climb'],
  ['a silenced compiler', 'src/shared/plan/x.ts', '// @ts-ignore\nexport const x = 1\n', '@typescript-eslint/ban-ts-comment']
]

describe('the doors bite', () => {
  test.each(trespasses)('%s', async (_door, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })

  const guests: readonly [string, string, string][] = [
    ['dexie in its room', 'src/renderer/data/x.ts', "import { Dexie } from 'dexie'\nvoid Dexie\n"],
    ['docx in its room', 'src/shared/documents/docx/x.ts', "import { Document } from 'docx'\nvoid Document\n"],
    ['the workbook library in its room', 'src/shared/sheet/x.ts', "import { Workbook } from '@cj-tech-master/excelts'\nvoid Workbook\n"],
    ['the clock in clock.ts', 'src/main/clock.ts', 'export const now = () => Date.now()\n'],
    ['Thai words in documents', 'src/shared/documents/x.ts', "export const x = 'แผน'\n"]
  ]
  test.each(guests)('and let the owner in: %s', async (_name, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([])
  })
})
