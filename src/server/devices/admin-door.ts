import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { officeSchema, uuidSchema } from '@shared/sync/op'
import { roleSchema } from '@shared/sync/wire'

/**
 * The trial database admits one process, so the command line asks the running centre to do what it would do itself.
 * The way in is a secret in a file that only the owner of the data folder can read.
 */
export const adminDoorSchema = z.strictObject({ url: z.string(), secret: z.string() })
export type AdminDoor = z.infer<typeof adminDoorSchema>

export const adminRequestSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('enrol'), role: roleSchema, office: officeSchema.nullable() }),
  z.strictObject({ do: z.literal('revoke'), device: uuidSchema }),
  z.strictObject({ do: z.literal('verify') })
])
export type AdminRequest = z.infer<typeof adminRequestSchema>

/** What the command line prints, and the exit code it ends with. */
export const adminReplySchema = z.strictObject({ line: z.string(), exit: z.int() })
export type AdminReply = z.infer<typeof adminReplySchema>

export function openDoor(dataDir: string, door: AdminDoor): void {
  writeFileSync(join(dataDir, 'admin.json'), JSON.stringify(door), { mode: 0o600 })
}

export function shutDoor(dataDir: string): void {
  rmSync(join(dataDir, 'admin.json'), { force: true })
}

/** Asks the centre that holds the data folder; throws when it cannot be reached. */
export async function knock(dataDir: string, request: AdminRequest): Promise<AdminReply> {
  const door = adminDoorSchema.parse(JSON.parse(readFileSync(join(dataDir, 'admin.json'), 'utf8')))
  const reply = await fetch(`${door.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Admin ${door.secret}` },
    body: JSON.stringify(request)
  })
  if (!reply.ok) throw new Error(`the running centre refused: ${reply.status}`)
  return adminReplySchema.parse(await reply.json())
}
