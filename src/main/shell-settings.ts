import fs from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'

const settingsSchema = z.object({
  window: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() }).nullable().catch(null),
  /** Folder of the last saved document. */
  saveFolder: z.string().nullable().catch(null)
})
export type SavedSettings = z.infer<typeof settingsSchema>
export type WindowPlace = NonNullable<SavedSettings['window']>

/** Conveniences of this machine. Losing them costs nothing, so a damaged file counts as empty. */
export interface ShellSettings {
  readonly get: () => SavedSettings
  readonly set: (change: Partial<SavedSettings>) => void
}

/** Reads `shell.json` of the data folder. */
export function openShellSettings(userData: string): ShellSettings {
  const file = path.join(userData, 'shell.json')
  let current = settingsSchema.catch({ window: null, saveFolder: null }).parse(readJson(file))
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change }
      writeFileAtomic.sync(file, JSON.stringify(current), { mode: 0o600 })
    }
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
