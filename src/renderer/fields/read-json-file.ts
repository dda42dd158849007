/** What the window reads of a file that somebody chose. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'text'>

/** The JSON in a chosen file; `undefined` for a file that is no JSON or too large: a schema then refuses it with its own sentence. */
export async function readJsonFile(file: ChosenFile, mostBytes: number): Promise<unknown> {
  if (file.size > mostBytes) return undefined
  const text = await file.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
