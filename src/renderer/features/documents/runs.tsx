import type { Inline } from '@shared/documents/outline'

/** Runs of text with their weights. */
export function Runs({ runs }: { readonly runs: readonly Inline[] }) {
  return runs.map((run, at) => {
    if (run.note !== undefined) return <sup key={at}>{run.note.mark}</sup>
    const words = run.italic === true ? <i>{run.text}</i> : run.text
    return run.bold === true ? <b key={at}>{words}</b> : <span key={at}>{words}</span>
  })
}
