import { Button } from './button'
import { useUiWords } from './words'
import './field.css'

/** Says under a field that its stored value changed while the user typed; give it as `note`. */
export function NewerMark({ hasNewer, takeNewer }: { readonly hasNewer: boolean; readonly takeNewer: () => void }) {
  const words = useUiWords()
  if (!hasNewer) return null
  return (
    <div className="ui-newer" role="status">
      <span><span aria-hidden>▲ </span>{words.newerValue}</span>
      <Button variant="plain" dense onPress={takeNewer}>{words.takeNewer}</Button>
    </div>
  )
}
