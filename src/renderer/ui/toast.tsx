import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button, IconButton } from './button'
import { useUiWords } from './words'
import './notice.css'

export interface ToastMessage {
  /** What was done. */
  readonly words: string
  /** Takes it back; shows the เลิกทำ button. */
  readonly onUndo?: (() => void) | undefined
  /** Another action than undo. */
  readonly action?: { readonly words: string; readonly onPress: () => void } | undefined
  /** Stays until closed: for an undo that must not slip away. */
  readonly sticky?: boolean | undefined
}

interface ShownToast extends ToastMessage {
  readonly id: number
}

const SHOWN_MS = 6_000
const SHOWN_WITH_ACTION_MS = 12_000
const MOST = 3

const ShowToast = createContext<(message: ToastMessage) => void>(() => undefined)

/** Shows what was done, with Undo: `const toast = useToast(); toast({ words, onUndo })`. Errors do not belong here. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ShowToast)
}

/** Keeps the messages and draws them at the lower right; once, around the app. */
export function ToastRegion({ children }: { readonly children: ReactNode }) {
  const words = useUiWords()
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const nextId = useRef(1)
  const close = useCallback((id: number) => { setToasts((shown) => shown.filter((toast) => toast.id !== id)) }, [])
  const show = useCallback((message: ToastMessage) => {
    const id = nextId.current
    nextId.current += 1
    setToasts((shown) => [...shown, { ...message, id }].slice(-MOST))
    const hasAction = message.onUndo !== undefined || message.action !== undefined
    if (message.sticky !== true) setTimeout(() => { close(id) }, hasAction ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
  }, [close])
  const list = useMemo(() => toasts.map((toast) => <Toast key={toast.id} toast={toast} onClose={() => { close(toast.id) }} />), [toasts, close])
  return (
    <ShowToast.Provider value={show}>
      {children}
      <div className="ui-toasts" role="region" aria-label={words.messages} aria-live="polite">{list}</div>
    </ShowToast.Provider>
  )
}

function Toast({ toast, onClose }: { readonly toast: ShownToast; readonly onClose: () => void }) {
  const words = useUiWords()
  const { onUndo, action } = toast
  return (
    <div className="ui-toast">
      <span className="ui-toast-words">{toast.words}</span>
      {onUndo !== undefined && <Button variant="plain" dense onPress={() => { onUndo(); onClose() }}>{words.undo}</Button>}
      {action !== undefined && <Button variant="plain" dense onPress={() => { action.onPress(); onClose() }}>{action.words}</Button>}
      <IconButton label={words.close} icon={X} dense onPress={onClose} />
    </div>
  )
}
