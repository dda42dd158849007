import type { ReactNode } from 'react'
import './marks.css'

/** Text with the found places marked; overlapping places are marked once. */
export function MarkedWords({ words, ranges }: { readonly words: string; readonly ranges: readonly { readonly from: number; readonly to: number }[] }) {
  const pieces: ReactNode[] = []
  let done = 0
  for (const { from, to } of ranges) {
    if (to <= done) continue
    const start = Math.max(from, done)
    pieces.push(words.slice(done, start), <mark key={start} className="found-mark">{words.slice(start, to)}</mark>)
    done = to
  }
  return <>{pieces}{words.slice(done)}</>
}
