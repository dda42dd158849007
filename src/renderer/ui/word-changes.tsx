import type { DiffPart } from '@shared/kernel/word-diff'
import './word-changes.css'

/** Text with what was taken out struck through and what came in underlined; read aloud as deletion and insertion. */
export function WordChanges({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map(({ kind, text }, at) => {
    if (kind === 'added') return <ins key={at} className="ui-added">{text}</ins>
    return kind === 'removed' ? <del key={at} className="ui-removed">{text}</del> : <span key={at}>{text}</span>
  })
}
