import fs from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'

const indexSchema = z.object({
  /** Files this machine took in, so that one that is gone is told apart from one that never came. */
  kept: z.record(z.string(), z.object({ size: z.number(), at: z.number() })).catch({}),
  /** Files that nothing names any more: since when (ms since 1970), and how many sweeps have seen it so. */
  unnamed: z.record(z.string(), z.object({ since: z.number(), sweeps: z.number() })).catch({})
})
export type FileIndex = z.infer<typeof indexSchema>

/** What is remembered about the files of one folder. A damaged index counts as empty: no file is lost by it, only removed later. */
export interface IndexFile {
  readonly get: () => FileIndex
  /** Written whole before it returns. */
  readonly set: (next: FileIndex) => Promise<void>
}

export function openIndex(folder: string): IndexFile {
  const file = path.join(folder, 'index.json')
  let current = read(file)
  return {
    get: () => current,
    async set(next) {
      await writeFileAtomic(file, JSON.stringify(next), { mode: 0o600 })
      current = next
    }
  }
}

function read(file: string): FileIndex {
  try {
    return indexSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return { kept: {}, unnamed: {} }
  }
}
