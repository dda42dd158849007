import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { noAmbientClock } from './eslint-rules/no-ambient-clock.js'
import { noDeepClimb } from './eslint-rules/no-deep-climb.js'
import { noThaiLetters } from './eslint-rules/no-thai-letters.js'

const house = { rules: { 'no-thai-letters': noThaiLetters, 'no-ambient-clock': noAmbientClock, 'no-deep-climb': noDeepClimb } }

/** Named doors: a package or name that one room alone may use. The message says what to use instead. */
const doors = [
  { name: 'electron', importNames: ['ipcMain'], message: 'Use handle() of src/main/ipc/handle.ts: it checks the sender and the arguments.' },
  { name: 'electron', importNames: ['ipcRenderer'], message: 'Only src/preload/index.ts speaks to main; use window.planner.' },
  { name: 'dexie', message: 'The store lives in src/renderer/data; use runCommand and the queries.' },
  { name: 'dexie-react-hooks', message: 'Use useLive of src/renderer/live.' },
  { name: 'docx', message: 'Only src/shared/documents/docx knows this package; make a DocOutline.' },
  { name: '@cj-tech-master/excelts', message: 'Only src/shared/sheet knows this package; make a WorkbookPlan.' },
  { name: 'echarts', message: 'The whole library is not shipped; take parts in src/renderer/ui/chart.' },
  { name: 'echarts/core', message: 'Only src/renderer/ui/chart knows this package; give Chart a ChartSpec.' },
  { name: 'papaparse', message: 'Only src/shared/sheet knows this package; use readDelimited or delimitedText.' }
]

/** The doors of one room: all but the packages it owns. */
function doorsExcept(...owned) {
  return ['error', { paths: doors.filter((door) => !owned.includes(door.importNames?.[0] ?? door.name)) }]
}

const forbiddenSyntax = [
  'error',
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: 'No markup from text: render React nodes.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'No markup from text: render React nodes.' },
  { selector: "CallExpression[callee.property.name='executeJavaScript']", message: 'Main never runs code in the page; add a channel.' },
  { selector: 'ExportDefaultDeclaration', message: 'Name the export: a default has no name to search for.' }
]

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist-pack/', 'demo-out/', 'test-results/', 'playwright-report/', '.cache/', 'coverage/'] },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared', 'main', 'preload', 'renderer', 'server', 'test'].map((wall) => `./tsconfig.${wall}.json`),
        tsconfigRootDir: import.meta.dirname
      }
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house, 'react-hooks': reactHooks },
    rules: {
      'no-restricted-imports': doorsExcept(),
      'no-restricted-syntax': forbiddenSyntax,
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'house/no-deep-climb': 'error',
      'house/no-ambient-clock': 'error',
      'house/no-thai-letters': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off'
    }
  },
  { files: ['src/main/ipc/handle.ts'], rules: { 'no-restricted-imports': doorsExcept('ipcMain') } },
  { files: ['src/preload/index.ts'], rules: { 'no-restricted-imports': doorsExcept('ipcRenderer') } },
  { files: ['src/renderer/data/**'], rules: { 'no-restricted-imports': doorsExcept('dexie') } },
  { files: ['src/renderer/live/**'], rules: { 'no-restricted-imports': doorsExcept('dexie', 'dexie-react-hooks') } },
  { files: ['src/renderer/ui/chart/**'], rules: { 'no-restricted-imports': doorsExcept('echarts/core') } },
  { files: ['src/shared/documents/**'], rules: { 'no-restricted-imports': doorsExcept('docx'), 'house/no-thai-letters': 'off' } },
  { files: ['src/shared/sheet/**'], rules: { 'no-restricted-imports': doorsExcept('@cj-tech-master/excelts', 'papaparse') } },
  { files: ['src/shared/i18n/**', 'src/shared/catalogue/**', 'src/shared/kernel/**'], rules: { 'house/no-thai-letters': 'off' } },
  { files: ['**/clock.ts'], rules: { 'house/no-ambient-clock': 'off' } },
  { files: ['**/log.ts', 'src/cli/**', 'src/server/server.ts', 'src/server/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**', 'bench/**', 'demo/**', 'scripts/**', '*.config.ts'],
    rules: {
      'house/no-thai-letters': 'off',
      'house/no-ambient-clock': 'off',
      'no-console': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { ecmaVersion: 2024, sourceType: 'module' }, linterOptions: { reportUnusedDisableDirectives: 'error' } }
)
