import type { NewFigure, ParagraphEdit } from '@shared/narrative/edit-section'
import type { FigureFields } from '@shared/narrative/figure-record'

/** What became of a picture that was taken in: its bytes, `held` when the store has it already, `null` when it was refused. */
export type Arrival = FigureFields | 'held' | null

/** Pictures that blocks of the editor show and the store does not hold yet: they are stored in one step with their block. */
export class IncomingPictures {
  readonly #expected = new Map<string, Promise<Arrival>>()

  expect(id: string, arrival: Promise<Arrival>): void {
    this.#expected.set(id, arrival)
  }

  /** Waits for the pictures of these edits; blocks whose picture was refused are left out, for the editor drops them too. */
  async arrive(edits: readonly ParagraphEdit[]): Promise<{ readonly edits: readonly ParagraphEdit[]; readonly figures: ReadonlyMap<string, NewFigure> }> {
    const figures = new Map<string, NewFigure>()
    const kept: ParagraphEdit[] = []
    for (const edit of edits) {
      const id = pictureOf(edit)
      const arrival = await this.#expected.get(id)
      if (arrival === null) continue
      if (arrival !== undefined && arrival !== 'held') figures.set(id, { id, ...arrival })
      kept.push(edit)
    }
    return { edits: kept, figures }
  }

  /** The store holds these now. */
  stored(ids: Iterable<string>): void {
    for (const id of ids) this.#expected.delete(id)
  }
}

/** Id of the picture a block shows after the edit; empty for none. */
export function pictureOf(edit: ParagraphEdit): string {
  return edit.type === 'put' ? (edit.figure ?? '') : ''
}
