import { DOMSerializer, type DOMOutputSpec, type Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type { FigureFields } from '@shared/narrative/figure-record'

/** Letters of pictures on one clipboard: half of what a paste takes. */
const MOST_LETTERS = 3_000_000

export type PictureOf = (id: string) => FigureFields | null | undefined

/** Blocks as they go onto the clipboard: pictures with their bytes, so that Word and another computer show them too. */
export class BlockSerializer extends DOMSerializer {
  #letters = 0

  constructor(schema: Schema, pictureOf: PictureOf) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema)
    super({ ...nodes, figure: (node: Node) => this.#figure(node, pictureOf(String(node.attrs['figure']))) }, marks)
  }

  override serializeFragment(...given: Parameters<DOMSerializer['serializeFragment']>): ReturnType<DOMSerializer['serializeFragment']> {
    const [fragment] = given
    if (!isInside(fragment)) this.#letters = 0
    return super.serializeFragment(...given)
  }

  #figure(node: Node, held: FigureFields | null | undefined): DOMOutputSpec {
    const frame = { 'data-figure': String(node.attrs['figure']) }
    this.#letters += held?.data.length ?? 0
    const caption: DOMOutputSpec = ['figcaption', 0]
    if (held === null || held === undefined || this.#letters > MOST_LETTERS) return ['figure', frame, caption]
    const { mime, data, alt, width, height } = held
    return ['figure', frame, ['img', { src: `data:${mime};base64,${data}`, alt, width: String(width), height: String(height) }], caption]
  }
}

/** Whether these are the contents of a block, which are serialised in the course of its own. */
function isInside(fragment: Fragment): boolean {
  return fragment.firstChild?.isInline ?? true
}
