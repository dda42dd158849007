import type { Editor } from '@tiptap/core'

/** A place of the text that moves with what is written before it. */
export interface FollowedPosition {
  readonly current: number
  /** Nobody asks any more. */
  leave(): void
}

export function followPosition(editor: Editor, first: number): FollowedPosition {
  let current = first
  const follow = ({ transaction }: { transaction: Editor['state']['tr'] }): void => { current = transaction.mapping.map(current) }
  editor.on('transaction', follow)
  return { get current() { return current }, leave: () => { editor.off('transaction', follow) } }
}
