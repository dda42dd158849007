// Starts the centre from source, in this very process: `npm run central -- [serve|enrol|revoke|verify] …`.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register({ tsconfig: fileURLToPath(new URL('../tsconfig.server.json', import.meta.url)) })
await import('../src/server/server.ts')
