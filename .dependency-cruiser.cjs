/** The import map of ARCHITECTURE.md. Each rule names the wall it guards; test/unit/walls proves that they bite. */
const nouns = 'office|plan|narrative|issue|objective|kpi|project|budget|activity|alignment|review|conflict|analysis|attachment'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphan-packages', severity: 'error', from: { path: '^src' }, to: { couldNotResolve: true } },
    {
      name: 'kernel-stands-alone', severity: 'error',
      from: { path: '^src/shared/kernel' },
      to: { pathNot: '^src/shared/kernel|node_modules/(zod|@noble/hashes|fractional-indexing|diff)/' }
    },
    {
      name: 'record-knows-only-the-kernel', severity: 'error',
      from: { path: '^src/shared/record' },
      to: { path: '^src', pathNot: '^src/shared/(kernel|record)' }
    },
    {
      name: 'nouns-know-no-transport', severity: 'error',
      from: { path: `^src/shared/(${nouns})/` },
      to: { path: '^src/shared/(sync|documents|sheet|ipc|i18n)|^src/(main|preload|renderer|server|cli)' }
    },
    {
      name: 'catalogue-knows-no-noun', severity: 'error',
      from: { path: '^src/shared/catalogue' },
      to: { path: `^src/shared/(${nouns}|sync|documents|ipc)/` }
    },
    {
      name: 'shared-is-a-leaf', severity: 'error',
      from: { path: '^src/shared' },
      to: { path: '^src/(main|preload|renderer|server|cli)|node_modules/(electron|react|react-dom|dexie|dexie-react-hooks|fastify|pg|kysely|@electric-sql)/' }
    },
    { name: 'shared-has-no-node', severity: 'error', from: { path: '^src/shared' }, to: { dependencyTypes: ['core'] } },
    { name: 'docx-has-one-room', severity: 'error', from: { pathNot: '^src/shared/documents/' }, to: { path: 'node_modules/docx/' } },
    {
      name: 'workbooks-have-one-room', severity: 'error',
      from: { path: '^src', pathNot: '^src/shared/sheet/' },
      to: { path: 'node_modules/(@cj-tech-master/excelts|papaparse)/' }
    },
    {
      name: 'sheets-know-no-transport', severity: 'error',
      from: { path: '^src/shared/sheet/' },
      to: { path: '^src/shared/(sync|documents|ipc)/|^src/(main|preload|renderer|server|cli)' }
    },
    { name: 'main-meets-no-runtime', severity: 'error', from: { path: '^src/main' }, to: { path: '^src/(renderer|server|preload|cli)|node_modules/(react|dexie)/' } },
    {
      name: 'preload-is-a-slit', severity: 'error',
      from: { path: '^src/preload' },
      to: { path: '^src', pathNot: '^src/preload|^src/shared/ipc/channels', dependencyTypesNot: ['type-only'] }
    },
    { name: 'renderer-meets-no-runtime', severity: 'error', from: { path: '^src/renderer' }, to: { path: '^src/(main|server|preload|cli)|node_modules/(electron|fastify|pg)/' } },
    { name: 'renderer-has-no-node', severity: 'error', from: { path: '^src/renderer' }, to: { dependencyTypes: ['core'] } },
    { name: 'server-meets-no-runtime', severity: 'error', from: { path: '^src/server' }, to: { path: '^src/(main|renderer|preload)|node_modules/(electron|react|dexie)/' } },
    {
      name: 'data-knows-no-screen', severity: 'error',
      from: { path: '^src/renderer/(data|sync)/' },
      to: { path: '^src/renderer/(features|ui|app|live|fields)|node_modules/react/' }
    },
    { name: 'live-knows-no-feature', severity: 'error', from: { path: '^src/renderer/live/' }, to: { path: '^src/renderer/(features|ui|app|fields)' } },
    {
      name: 'ui-knows-no-domain', severity: 'error',
      from: { path: '^src/renderer/ui/' },
      to: { path: `^src/renderer/(data|sync|live|features|fields|app)|^src/shared/(${nouns}|sync|documents|ipc)/` }
    },
    {
      name: 'features-never-meet', severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/([^/]+)/', pathNot: '^src/renderer/features/$1/' }
    },
    { name: 'features-use-the-live-hook', severity: 'error', from: { path: '^src/renderer/(features|fields|ui|app)/' }, to: { path: 'node_modules/dexie' } },
    { name: 'only-app-mounts-features', severity: 'error', from: { path: '^src/renderer/(fields|live|data|sync)/' }, to: { path: '^src/renderer/features' } }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'] }
  }
}
