import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { ParagraphEdit } from '@shared/narrative/edit-section'
import { withinBytes } from '@renderer/data/within-bytes'

/** Paragraphs and bytes one edit carries: an edit also holds what it replaces, and must fit into one push with room to spare. */
const MOST_EDITS = 400
const MOST_BYTES = 250_000

/**
 * Writes the changes of a part, a long pasted text as several edits in order. The first failure ends it; what is written stays,
 * and the session finds the rest still to do.
 */
export async function writeInParts(
  edits: readonly ParagraphEdit[], write: (part: readonly ParagraphEdit[]) => Promise<Result<unknown, PlanError>>
): Promise<Result<unknown, PlanError>> {
  for (let done = 0; done < edits.length;) {
    const part = withinBytes(edits.slice(done, done + MOST_EDITS), MOST_BYTES)
    const written = await write(part)
    if (!written.ok) return written
    done += part.length
  }
  return ok(null)
}
