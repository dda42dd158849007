/** Writes one field's draft; the promise settles when the commit has. */
export type FlushDraft = () => Promise<unknown>

const open = new Set<FlushDraft>()

/** Announces a field that may hold unwritten text; returns the function that takes it off the list. */
export function registerDraft(flush: FlushDraft): () => void {
  open.add(flush)
  return () => { open.delete(flush) }
}

/** Writes every field that still holds something: called on Ctrl+S, before a plan is sent, and before the window closes. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()))
}
