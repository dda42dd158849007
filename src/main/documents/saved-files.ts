import { randomUUID } from 'node:crypto'

/** How many saved files can still be shown in their folder. */
const REMEMBERED = 50

/** Stands between the page and the disk: the page gets a token, the shell keeps the path. */
export interface SavedFiles {
  readonly add: (file: string) => string
  readonly find: (token: string) => string | undefined
}

/** Makes an empty memory; the oldest entry goes first. */
export function rememberSavedFiles(): SavedFiles {
  const files = new Map<string, string>()
  return {
    add(file) {
      const token = randomUUID()
      files.set(token, file)
      const [oldest] = files.keys()
      if (files.size > REMEMBERED && oldest !== undefined) files.delete(oldest)
      return token
    },
    find: (token) => files.get(token)
  }
}
