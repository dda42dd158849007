/**
 * Remarks and answers that were begun and not sent, by what they are about. They live as long as the window: leaving a page costs
 * nothing, and what was never sent is no data of the plan.
 */
const drafts = new Map<string, string>()

export function commentDraft(about: string): string | undefined {
  return drafts.get(about)
}

/** Keeps what is being written; `null` when it was sent or given up. */
export function keepCommentDraft(about: string, words: string | null): void {
  if (words === null) drafts.delete(about)
  else drafts.set(about, words)
}
