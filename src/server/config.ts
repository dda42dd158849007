import { z } from 'zod'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

const environmentSchema = z
  .object({
    /** PostgreSQL to use; without it the embedded trial database (PGlite) is opened in DATA_DIR. */
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    HOST: z.string().min(1).default('127.0.0.1'),
    /** 0 lets the system choose a free port. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
    DATA_DIR: z.string().min(1).default('.central'),
    SERVER_NAME: z.string().min(1).max(60).default('central'),
    /** 1 prints fresh enrolment codes at start: trial runs only. */
    DEMO_ENROL: flag,
    DEMO_OFFICES: z
      .string()
      .regex(/^[0-9]{2,4}(,[0-9]{2,4})*$/)
      .default('64'),
    /** 1 says that a reverse proxy ends TLS before us: only then may we listen beyond this machine. */
    BEHIND_TLS_PROXY: flag
  })
  .refine((env) => LOOPBACK.has(env.HOST) || env.BEHIND_TLS_PROXY, {
    path: ['HOST'],
    message: 'plain HTTP leaves this machine only behind a TLS proxy: set BEHIND_TLS_PROXY=1'
  })

export interface Config {
  readonly databaseUrl: string | null
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly serverName: string
  readonly demoOffices: readonly string[]
  readonly behindProxy: boolean
}

/** Reads the settings of the centre from the environment; throws with the name of the setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = environmentSchema.safeParse(withoutEmpty(environment))
  if (!read.success) throw new Error(`settings of the centre: ${z.prettifyError(read.error)}`)
  const env = read.data
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    serverName: env.SERVER_NAME,
    demoOffices: env.DEMO_ENROL ? env.DEMO_OFFICES.split(',') : [],
    behindProxy: env.BEHIND_TLS_PROXY
  }
}

function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) if (value !== undefined && value !== '') given[name] = value
  return given
}
