import './marks.css'

/** A shortcut, e.g. `Ctrl+Z`, drawn quietly. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className="ui-key">{keys}</kbd>
}
