import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { NewFigure, ParagraphEdit } from '@shared/narrative/edit-section'
import { withinBytes } from '@renderer/data/within-bytes'
import { pictureOf } from './incoming-pictures'

/** Paragraphs and bytes one edit carries: an edit also holds what it replaces, and must fit into one push with room to spare. */
const MOST_EDITS = 400
const MOST_BYTES = 250_000
/** Bytes beside a new picture, which alone is half of what one push takes. */
const BYTES_BESIDE_PICTURE = 100_000

type Write = (part: readonly ParagraphEdit[], figures: readonly NewFigure[]) => Promise<Result<unknown, PlanError>>

/**
 * Writes the changes of a part, a long pasted text as several edits in order. The first failure ends it; what is written stays,
 * and the session finds the rest still to do.
 */
export async function writeInParts(
  edits: readonly ParagraphEdit[], figures: ReadonlyMap<string, NewFigure>, write: Write
): Promise<Result<unknown, PlanError>> {
  const waiting = new Map(figures)
  for (let done = 0; done < edits.length;) {
    const part = partOf(edits.slice(done, done + MOST_EDITS), waiting)
    const arriving = [...new Set(part.map(pictureOf))].flatMap((id) => waiting.get(id) ?? [])
    const written = await write(part, arriving)
    for (const { id } of arriving) waiting.delete(id)
    if (!written.ok) return written
    done += part.length
  }
  return ok(null)
}

/** One new picture at most, so that any text and any picture fit. */
function partOf(edits: readonly ParagraphEdit[], waiting: ReadonlyMap<string, NewFigure>): readonly ParagraphEdit[] {
  const some = withinBytes(edits, MOST_BYTES)
  const first = some.find((edit) => waiting.has(pictureOf(edit)))
  if (first === undefined) return some
  const own = pictureOf(first)
  const second = some.findIndex((edit) => waiting.has(pictureOf(edit)) && pictureOf(edit) !== own)
  return withinBytes(second < 0 ? some : some.slice(0, second), BYTES_BESIDE_PICTURE)
}
