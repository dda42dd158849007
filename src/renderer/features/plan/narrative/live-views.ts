import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { REFERENCE_SIGN, type LiveReference, type RichText } from '@shared/kernel/rich-text'
import type { FigureFields } from '@shared/narrative/figure-record'

/** What the marks of a text stand for at this moment. */
export interface LiveWorld {
  /** Words of a reference in the digits of the screen; `null` when what it names is gone, `undefined` while it is not known yet. */
  readonly say: (reference: LiveReference) => string | null | undefined
  /** A picture; `null` when the plan does not hold it, `undefined` while it is being read. */
  readonly picture: (id: string) => FigureFields | null | undefined
  readonly words: { readonly broken: string; readonly missing: string; readonly reference: string; readonly note: string; readonly picture: string; readonly frame: string }
}

const NOTHING: LiveWorld = {
  say: () => undefined, picture: () => undefined, words: { broken: '', missing: '', reference: '', note: '', picture: '', frame: '' }
}

/** Draws references, footnotes and pictures. They show the world as it is told; the document never changes for it. */
export class LiveViews {
  #world = NOTHING
  readonly #drawn = new Set<() => void>()

  /** The world has changed: every mark on screen is drawn again. */
  show(world: LiveWorld): void {
    this.#world = world
    for (const draw of this.#drawn) draw()
  }

  /** A picture as it is known now, for the clipboard. */
  readonly pictureOf = (id: string): FigureFields | null | undefined => this.#world.picture(id)

  get extension(): Extension {
    const nodeViews = {
      reference: (node: Node) => this.#reference(node),
      footnote: (node: Node) => this.#footnote(node),
      figure: (node: Node, _view: EditorView) => this.#figure(node)
    }
    return Extension.create({ name: 'liveViews', addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews } })] })
  }

  #reference(node: Node): NodeView {
    const dom = element('span', 'narrative-reference')
    const reference = node.attrs['reference'] as LiveReference
    return this.#atom(dom, () => {
      const { words, say } = this.#world
      const said = say(reference)
      dom.textContent = said === null ? words.broken : said ?? '…'
      dom.classList.toggle('narrative-broken', said === null)
      dom.title = said === null ? words.broken : words.reference
    })
  }

  #footnote(node: Node): NodeView {
    const dom = element('sup', 'narrative-note')
    const note = node.attrs['note'] as RichText
    return this.#atom(dom, () => {
      const text = note.map((run) => (run.ref === undefined ? run.t : this.#world.say(run.ref) ?? REFERENCE_SIGN)).join('')
      dom.title = `${this.#world.words.note}: ${text}`
      dom.setAttribute('aria-label', dom.title)
      dom.setAttribute('role', 'note')
    })
  }

  #atom(dom: HTMLElement, draw: () => void): NodeView {
    dom.contentEditable = 'false'
    draw()
    this.#drawn.add(draw)
    return { dom, ignoreMutation: () => true, destroy: () => { this.#drawn.delete(draw) } }
  }

  #figure(first: Node): NodeView {
    let id = String(first.attrs['figure'])
    const dom = element('figure', 'narrative-figure')
    const frame = element('div', 'narrative-picture')
    const contentDOM = element('figcaption', 'narrative-caption')
    frame.contentEditable = 'false'
    dom.append(frame, contentDOM)
    const draw = (): void => { drawPicture(frame, this.#world, id) }
    draw()
    this.#drawn.add(draw)
    return {
      dom,
      contentDOM,
      update(node) {
        if (node.type !== first.type) return false
        id = String(node.attrs['figure'])
        draw()
        return true
      },
      ignoreMutation: ({ target }) => !contentDOM.contains(target),
      destroy: () => { this.#drawn.delete(draw) }
    }
  }
}

function drawPicture(frame: HTMLElement, { picture, words }: LiveWorld, id: string): void {
  frame.classList.toggle('narrative-frame-empty', id === '')
  if (id === '') {
    frame.replaceChildren(words.frame)
    return
  }
  const held = picture(id)
  const source = held === null || held === undefined ? '' : `data:${held.mime};base64,${held.data}`
  if (source === '') {
    frame.replaceChildren(held === null ? words.missing : '…')
    return
  }
  const old = frame.querySelector('img')
  const image = old ?? document.createElement('img')
  if (image.src !== source) image.src = source
  image.alt = held?.alt === '' ? words.picture : held?.alt ?? ''
  image.width = held?.width ?? 0
  image.height = held?.height ?? 0
  image.draggable = false
  if (old === null) frame.replaceChildren(image)
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = name
  return made
}
