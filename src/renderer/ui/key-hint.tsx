import './marks.css'

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' }

/** A shortcut, e.g. `Ctrl+Z`, drawn quietly. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className="ui-key">{keys.replace(/Arrow(?:Left|Right)/, (key) => SIGNS[key] ?? key)}</kbd>
}
