import fs from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { enrolReplySchema } from '@shared/sync/wire'

const enrolmentSchema = enrolReplySchema.extend({
  /** Base address of the centre. */
  address: z.string(),
  /** The centre said that it runs on its trial database. */
  trial: z.boolean()
})

/** Where this machine is enrolled and as what. No secret is in it. */
export type Enrolment = z.infer<typeof enrolmentSchema>

export interface EnrolmentFile {
  readonly get: () => Enrolment | null
  readonly set: (enrolment: Enrolment) => Promise<void>
}

/** Reads `enrolment.json` of a folder; a missing or damaged file means not enrolled. */
export async function openEnrolmentFile(folder: string): Promise<EnrolmentFile> {
  const file = path.join(folder, 'enrolment.json')
  let current = await readEnrolment(file)
  return {
    get: () => current,
    async set(enrolment) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFileAtomic(file, JSON.stringify(enrolment), { mode: 0o600 })
      current = enrolment
    }
  }
}

async function readEnrolment(file: string): Promise<Enrolment | null> {
  try {
    return enrolmentSchema.parse(JSON.parse(await fs.readFile(file, 'utf8')))
  } catch {
    return null
  }
}
