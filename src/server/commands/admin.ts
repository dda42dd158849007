import { roleSchema } from '@shared/sync/wire'
import { adminRequestSchema, knock, type AdminReply, type AdminRequest } from '../devices/admin-door'
import { doAdminJob } from '../devices/admin-jobs'
import { DataDirInUseError } from '../db/pid-lock'
import { openCentral } from '../open-central'
import { readOptions, print, type CommandLine } from './command-line'

/** `enrol --office 64 --role office` or `enrol --role reviewer`: prints a one-time code, once. */
export function enrolCommand(line: CommandLine): Promise<number> {
  const options = readOptions(line.args, ['office', 'role'])
  return runAdmin(line, { do: 'enrol', role: roleSchema.parse(options['role'] ?? 'office'), office: options['office'] ?? null })
}

/** `revoke --device <id>`: the machine is refused from its next request on; what it sent stays in the log. */
export function revokeCommand(line: CommandLine): Promise<number> {
  return runAdmin(line, { do: 'revoke', device: readOptions(line.args, ['device'])['device'] ?? '' })
}

/** `verify`: walks the whole log and recomputes its hash chain; exit code 1 when a link does not fit. */
export function verifyCommand(line: CommandLine): Promise<number> {
  readOptions(line.args, [])
  return runAdmin(line, { do: 'verify' })
}

async function runAdmin(line: CommandLine, request: AdminRequest): Promise<number> {
  const reply = await doOrAsk(line, adminRequestSchema.parse(request))
  print(reply.line)
  return reply.exit
}

async function doOrAsk({ config, clock, log }: CommandLine, request: AdminRequest): Promise<AdminReply> {
  try {
    const open = await openCentral(config, clock, log, () => undefined)
    return await doAdminJob(open.central, request).finally(() => open.close())
  } catch (error) {
    if (error instanceof DataDirInUseError) return knock(config.dataDir, request)
    throw error
  }
}
